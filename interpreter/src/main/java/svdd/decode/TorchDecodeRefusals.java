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
