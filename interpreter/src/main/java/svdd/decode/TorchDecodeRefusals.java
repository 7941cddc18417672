package svdd.decode;

import svdd.spi.Refusal;

/** What learned values and guidance by gradients say to users. */
final class TorchDecodeRefusals {
  private TorchDecodeRefusals() {}

  /**
   * @param what the decoder, or its setting
   */
  static Refusal requirements(String what) {
    return Refusal.of(
            "E0561",
            "`%s` cannot be used together with `require`: it knows the reward alone."
                .formatted(what))
        .hint("use `svdd` with `value = posterior_mean`, or `prefer` for `require`");
  }

  /**
   * @param what the decoder, or its setting
   */
  static Refusal goals(String what, int goals) {
    return Refusal.of(
            "E0562", "`%s` works on one objective, but the design has %d.".formatted(what, goals))
        .hint(
            "use `svdd` with `value = posterior_mean`, or write one sum: `maximize 0.7 * a + 0.3 *"
                + " b`");
  }

  static Refusal noGradient(String part) {
    return Refusal.of(
            "E0577",
            "`guidance` follows the gradient of what is to be maximized, but `%s` has none."
                .formatted(part))
        .hint(
            "gradients come from TorchScript networks, `oracle(\"net.pt\", scores = ...)`; `svdd`"
                + " needs none");
  }
}
