package svdd.decode;

import java.util.Locale;
import svdd.spi.Enumeration;
import svdd.spi.ModelHeader;
import svdd.spi.Refusal;

/** What decoders say to users. */
final class DecodeRefusals {
  private DecodeRefusals() {}

  static Refusal exactWithRequirements() {
    return Refusal.of(
            "E0470",
            "`value = exact` cannot be used together with `require`: the exact soft value is of the"
                + " reward alone.")
        .about("value")
        .hint("use `value = posterior_mean`, or leave out `require`");
  }

  static Refusal statesOfNumbers(ModelHeader model) {
    return Refusal.of(
            "E0590",
            "`value = exact` lists all states of the model, but %s makes %s, whose states are numbers."
                .formatted(model.title(), model.space()))
        .about("value")
        .hint("use `value = posterior_mean`");
  }

  static Refusal tooManyStates(ModelHeader model, int steps) {
    double terms = Enumeration.terms(model.kind(), model.space(), steps);
    return Refusal.of(
            "E0471",
            String.format(
                Locale.ROOT,
                "`value = exact` lists all states of the model, but %s in %d steps needs %.2g terms"
                    + " and %.2g values; at most %.0e terms and %.0e values are computed.",
                model.space(),
                steps,
                terms,
                Enumeration.values(model.kind(), model.space(), steps),
                Enumeration.MOST_TERMS,
                Enumeration.MOST_VALUES))
        .about("value")
        .hint("use `value = posterior_mean`, or a smaller space such as DNA[8]");
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

  static Refusal notSoft(String part) {
    return Refusal.of(
            "E0472",
            "`xhat = soft` gives rewards the probabilities of letters, but `%s` scores items only."
                .formatted(part))
        .about("value")
        .hint("use `xhat = argmax` or `xhat = sample(k = 4)`, or leave out `" + part + "`");
  }

  static Refusal xhatOfNumbers(String xhat, ModelHeader model) {
    return Refusal.of(
            "E0473",
            "`xhat = %s` is for letters, but %s makes %s, whose posterior mean is itself an item."
                .formatted(xhat, model.title(), model.space()))
        .about("value")
        .hint("write `value = posterior_mean`");
  }

  static Refusal softmaxWithoutAlpha() {
    return Refusal.of(
            "E0475", "`select = softmax` divides values by `alpha`, which is 0 in some step.")
        .about("select")
        .hint("give `alpha` a number above 0 in every step, or write `select = argmax`");
  }

  static Refusal evolveOfNumbers(ModelHeader model) {
    return Refusal.of(
            "E0474",
            "`evolve` changes letters, but %s makes %s, whose items are numbers."
                .formatted(model.title(), model.space()))
        .hint("use `svdd` or `best_of`");
  }

  static Refusal nothingToRefine(String decoder) {
    return Refusal.of(
            "E0580",
            "`refine` decodes from partly noised items, but `%s` does not start from the model."
                .formatted(decoder))
        .about("decode")
        .hint("write `decode = svdd` for one that does");
  }

  static Refusal noWeights(String decoder) {
    return Refusal.of(
            "E0476",
            "`%s` weights particles by exp(reward / alpha), so `alpha` must be above 0."
                .formatted(decoder))
        .about("alpha")
        .hint("use a small alpha such as 0.01, or `beam`, which keeps the best");
  }

  static Refusal tooManyRows(String decoder, String width, long rows, int most) {
    return Refusal.of(
            "E0477",
            "`%s` has `%s` times `candidates` states at once, here %d; at most %d can be."
                .formatted(decoder, width, rows, most))
        .about("candidates")
        .hint("take fewer `candidates`, or a smaller `%s`".formatted(width));
  }
}
