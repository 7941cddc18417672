package svdd.decode;

import java.util.List;
import java.util.stream.Collectors;
import svdd.spi.Aim;
import svdd.spi.Batch;
import svdd.spi.Decoder.Before;
import svdd.spi.ModelHeader;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Schedule;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;
import svdd.type.Value.Word;

/** The ways to value a candidate, and the setting {@code value} that chooses one. */
final class Values {
  private static final List<Valuation> ALL =
      List.of(
          new PosteriorMean(),
          new LearnedValue(),
          new Rollouts(),
          new StateReward(),
          new ExactValue());

  private Values() {}

  /** The setting {@code value} of a decoder. */
  static Parameter parameter() {
    List<Signature> words = ALL.stream().map(Valuation::signature).toList();
    return Parameter.optional(
            "value",
            new Type.Choice("value", words.stream().map(Signature::name).toList()),
            new Word(words.getFirst().name()),
            words.stream()
                .map(Signature::doc)
                .collect(Collectors.joining("; ", "how a candidate is valued: ", "")))
        .forms(
            words.stream().filter(word -> !word.parameters().isEmpty()).toArray(Signature[]::new));
  }

  /** What the setting {@code value} chooses. */
  static Chosen of(Settings settings) {
    String word = settings.word("value");
    Valuation valuation =
        ALL.stream()
            .filter(one -> one.signature().name().equals(word))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(word));
    return new Chosen(
        valuation, Defaults.filled(valuation.signature(), settings.settings("value")));
  }

  /** A way to value with its settings. */
  record Chosen(Valuation valuation, Settings settings) {

    String text() {
      return valuation.text(settings);
    }

    void check(ModelHeader model, int steps, Aim aim) throws Refusal {
      valuation.check(settings, model, steps, aim);
    }

    Valuation.Cost cost(ModelHeader.Kind kind, int t) {
      return valuation.cost(settings, kind, t);
    }

    Before before(ModelHeader model, int steps) {
      return valuation.before(settings, model, steps);
    }

    <S extends Batch<S>, D extends Batch<D>> SoftValue<S, D> prepare(
        Schedule alpha, Problem<S, D> problem) {
      return valuation.prepare(settings, alpha, problem);
    }
  }
}
