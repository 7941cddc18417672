package svdd.decode;

import svdd.spi.Refusal;

/** What learned values and guidance by gradients say to users. */
final class TorchDecodeRefusals {
  private TorchDecodeRefusals() {}

  static Refusal learnedWithRequirements() {
    return Refusal.of(
            "E0561",
            "`value = learned` cannot be used together with `require`: the network knows the reward"
                + " alone.")
        .about("value")
        .hint("use `value = posterior_mean`, or `prefer` for `require`");
  }

  static Refusal learnedWithGoals(int goals) {
    return Refusal.of(
            "E0562",
            "`value = learned` fits one network to one objective, but the design has %d."
                .formatted(goals))
        .about("value")
        .hint("use `value = posterior_mean`, or write one sum: `maximize 0.7 * a + 0.3 * b`");
  }
}
