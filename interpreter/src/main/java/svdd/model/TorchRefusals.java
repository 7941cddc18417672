package svdd.model;

import svdd.spi.Refusal;

/** What this room says to users about TorchScript networks and about value networks. */
final class TorchRefusals {
  private TorchRefusals() {}

  static Refusal nothingToLearn() {
    return Refusal.of(
            "E0560",
            "`value = learned` has nothing to learn from: no roll-out of the model ended with a"
                + " reward that is a number.")
        .hint("look at what the reward gives for plain samples: `decode pretrained`");
  }
}
