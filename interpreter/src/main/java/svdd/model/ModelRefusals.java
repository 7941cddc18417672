package svdd.model;

import svdd.spi.Refusal;

/** What this room says to users about models, manifests and networks. */
final class ModelRefusals {
  private ModelRefusals() {}

  static Refusal notANetwork(String title, String reason) {
    return Refusal.of(
            "E0460", "`%s` cannot be opened as an ONNX network: %s".formatted(title, reason))
        .hint("export it again, with an opset that ONNX Runtime 1.26 reads (21 or lower is safe)");
  }

  static Refusal networkFails(String title, String reason) {
    return Refusal.of("E0461", "The network `%s` could not be run: %s".formatted(title, reason))
        .hint("compare the names, types and shapes of its inputs with what it is given");
  }

  static Refusal outputType(String title, String output, String type) {
    return Refusal.of(
            "E0464",
            "The output `%s` of the network `%s` is %s, but must be float32."
                .formatted(output, title, type.toLowerCase(java.util.Locale.ROOT)))
        .hint("add a cast to float32 when you export it");
  }
}
