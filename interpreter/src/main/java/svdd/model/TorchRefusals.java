package svdd.model;

import java.util.Locale;
import svdd.spi.Refusal;
import svdd.type.Space;

/** What this room says to users about TorchScript networks and about value networks. */
final class TorchRefusals {
  private static final String EXPORT =
      "export the network where you made it, to TorchScript,"
          + " `torch.jit.trace(net.eval(), example).save(\"net.pt\")`, or to ONNX,"
          + " `torch.onnx.export(net, ...)`";

  private TorchRefusals() {}

  static Refusal nothingToLearn() {
    return Refusal.of(
            "E0560",
            "`value = learned` has nothing to learn from: no roll-out of the model ended with a"
                + " reward that is a number.")
        .hint("look at what the reward gives for plain samples: `decode pretrained`");
  }

  static Refusal weightsOnly(String title) {
    return Refusal.of(
            "E0563",
            "`%s` is what torch.save makes: weights or pickled objects without the network's own"
                    .formatted(title)
                + " code, which svdd does not open.")
        .about("file")
        .hint(EXPORT);
  }

  static Refusal notTorch(String title) {
    return Refusal.of("E0564", "`%s` is a zip archive, but not of TorchScript.".formatted(title))
        .about("file")
        .hint(EXPORT);
  }

  static Refusal notWhole(String title) {
    return Refusal.of("E0565", "`%s` is only the beginning of a zip archive.".formatted(title))
        .about("file")
        .hint("copy or export it again");
  }

  static Refusal touchesFiles(String title, String what) {
    return Refusal.of(
            "E0566",
            "`%s` reads or writes files, by `%s`, so svdd does not open it.".formatted(title, what))
        .about("file")
        .hint("a network computes with what it is given: take the call out and export it again");
  }

  static Refusal cannotOpen(String title, String reason) {
    return Refusal.of(
            "E0567", "`%s` cannot be opened as a TorchScript network: %s".formatted(title, reason))
        .about("file")
        .hint("this svdd has libtorch 2.7.1: trace the network rather than script it, or use ONNX");
  }

  static Refusal fails(String title, String reason) {
    return Refusal.of("E0568", "The network `%s` could not be run: %s".formatted(title, reason))
        .hint(
            "a TorchScript file does not tell how items go in: see `scores`, `shape` and `layout`");
  }

  static Refusal severalOutputs(String title, int outputs) {
    return Refusal.of(
            "E0569",
            "The network `%s` has %d outputs, but must have one.".formatted(title, outputs))
        .hint("export a network that returns one tensor");
  }

  static Refusal outputType(String title, String type) {
    return Refusal.of(
            "E0570",
            "The output of the network `%s` is %s, but must be float32."
                .formatted(title, type.toLowerCase(Locale.ROOT)))
        .hint("add a cast to float32 when you export it");
  }

  static Refusal notByRows(String title, int numbers, int rows) {
    return Refusal.of(
            "E0571",
            "The network `%s` gives %d numbers for %d rows, which is no whole number for each."
                .formatted(title, numbers, rows))
        .hint("the first size of its input and of its output is the batch");
  }

  static Refusal notOneNumber(String title, int items, int numbers) {
    return Refusal.of(
            "E0572",
            "The network `%s` gives %d numbers for %d items.".formatted(title, numbers, items))
        .about("file")
        .hint("an oracle gives one number an item: [batch] or [batch, 1]");
  }

  static Refusal noGradient(String title, String reason) {
    return Refusal.of("E0573", "The network `%s` has no gradient: %s".formatted(title, reason))
        .hint("export it with differentiable operations, or decode without `guidance`");
  }

  static Refusal noSpace(String title, String path, Space stated) {
    String guess =
        switch (stated) {
          case Space.Any any -> "DNA[200]";
          case Space.Image image -> "Image[3, 32, 32]";
          default -> stated + "[200]";
        };
    return Refusal.of(
            "E0574",
            "`%s` does not say what it scores, with its size: a TorchScript file has no header."
                .formatted(title))
        .about("file")
        .hint("state it: `oracle(\"%s\", scores = %s)`".formatted(path, guess));
  }

  static Refusal layoutOfOnnx(String title) {
    return Refusal.of(
            "E0575",
            "`layout` is for TorchScript: the ONNX file `%s` tells its own layout."
                .formatted(title))
        .about("layout")
        .hint("leave `layout` out");
  }

  static Refusal outputOfTorch(String title) {
    return Refusal.of(
            "E0576",
            "`output` is for ONNX: the TorchScript network `%s` has one output.".formatted(title))
        .about("output")
        .hint("leave `output` out");
  }

  static Refusal shape(Space shape, String kind, String wanted) {
    return Refusal.of("E0578", "A model of kind `%s` cannot make `%s`.".formatted(kind, shape))
        .about("shape")
        .hint("state what it makes with its sizes, such as `shape = %s`".formatted(wanted));
  }

  static Refusal notAsLarge(String title, int wanted, int found) {
    return Refusal.of(
            "E0579",
            "The network `%s` gives %d numbers for a state, where a denoiser gives %d."
                .formatted(title, found, wanted))
        .hint("state the `shape` that it was trained for; it must learn no variance");
  }
}
