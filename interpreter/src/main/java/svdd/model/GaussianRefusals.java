package svdd.model;

import svdd.spi.ModelHeader.Kind;
import svdd.spi.Refusal;
import svdd.type.Numbers;

/** What this room says to users about models with Gaussian noise. */
final class GaussianRefusals {
  private GaussianRefusals() {}

  static Refusal noDraws(double eta) {
    return Refusal.of(
            "E0520",
            "With `eta = %s` every step of the sampler has one outcome, but decoding needs draws to"
                    .formatted(Numbers.text(eta))
                + " choose from.")
        .hint("use `eta = 1`, or a number between 0 and 1");
  }

  static Refusal otherSampler(String setting, String sampler) {
    return Refusal.of("E0522", "`%s` is a setting of `sampler = %s`.".formatted(setting, sampler))
        .hint("say `sampler = " + sampler + "`, or leave out `" + setting + "`");
  }

  static Refusal counts(String list, int found, String wanted) {
    return Refusal.of(
        "E0523",
        "%s has %d number%s, but must have %s."
            .formatted(list, found, found == 1 ? "" : "s", wanted));
  }

  static Refusal lists(int found, int components) {
    return Refusal.of("E0524", "There are %d lists for %d components.".formatted(found, components))
        .hint("give one list for each component, or a single one for all of them");
  }

  static Refusal notPositive(String setting, double value) {
    return Refusal.of(
            "E0525",
            "A number of `%s` must be above 0, but one is %s."
                .formatted(setting, Numbers.text(value)))
        .hint("a component that hardly varies has a small `sd`, such as 1e-3");
  }

  static Refusal neverOccurs(double weight) {
    return Refusal.of(
            "E0591",
            "The weight of a component must be above 0, but one is %s."
                .formatted(Numbers.text(weight)))
        .hint("leave a component out that is never to occur");
  }

  /** Beyond this the squares of numbers leave nothing of their digits. */
  static final double LARGEST = 1e30;

  static Refusal tooLarge(String setting, double value) {
    return Refusal.of(
            "E0528",
            "A number of `%s` must lie between -1e30 and 1e30, but one is %s."
                .formatted(setting, Numbers.text(value)))
        .hint("bring the numbers to a scale near 1, where noise of that size tells them apart");
  }

  static Refusal notFinite() {
    return Refusal.of("E0581", "The model made an item with a number that is not finite.")
        .hint("its network may need more steps; with `guidance` a smaller `scale` steers less far");
  }

  static Refusal beta(double low, double high) {
    return Refusal.of(
            "E0526",
            "A step of noise replaces a share of the variance above 0 and below 1, but `beta` is"
                + " %s..%s.".formatted(Numbers.text(low), Numbers.text(high)))
        .hint("for 50 steps `beta = 1e-4..0.2` is usual, for 1000 `beta = 1e-4..0.02`");
  }

  static Refusal notGaussian(String setting, String title, Kind kind) {
    return Refusal.of(
            "E0527",
            "`%s` is for models with Gaussian noise, but the noise of `%s` is %s."
                .formatted(setting, title, kind == Kind.MASKED ? "a mask" : "uniform"))
        .hint("leave it out");
  }
}
