package svdd.model;

import java.util.List;
import java.util.Locale;
import svdd.type.Type;

/**
 * What a Gaussian network was trained to say. Each way the mean of the end is {@code ofState x +
 * ofAnswer y}, with x the state and y what the network says.
 */
enum Prediction {
  /** The noise e of {@code x = sqrt(abar) x0 + sqrt(1 - abar) e} (Ho et al. 2020, eq. 14). */
  EPSILON,
  /** The end itself. */
  SAMPLE,
  /** {@code v = sqrt(abar) e - sqrt(1 - abar) x0} (Salimans and Ho 2022, appendix D). */
  V;

  /** The words of scripts. */
  static final Type.Choice CHOICE =
      new Type.Choice("prediction", List.of("epsilon", "sample", "v"));

  static Prediction of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The mean of the end, from what the network says of a number of the state. */
  double mean(double state, double answer, NoiseLevel level) {
    return ofState(level) * state + ofAnswer(level) * answer;
  }

  double ofState(NoiseLevel level) {
    return switch (this) {
      case EPSILON -> 1 / Math.sqrt(level.signal());
      case SAMPLE -> 0;
      case V -> Math.sqrt(level.signal());
    };
  }

  double ofAnswer(NoiseLevel level) {
    return switch (this) {
      case EPSILON -> -Math.sqrt(level.noise() / level.signal());
      case SAMPLE -> 1;
      case V -> -Math.sqrt(level.noise());
    };
  }
}
