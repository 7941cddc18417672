package svdd.decode;

import java.util.Arrays;
import java.util.Locale;

/**
 * Which paths a population favours on its way (Singhal et al. 2025, A General Framework for
 * Inference-time Scaling and Steering of Diffusion Models, section 3.1). At time t it follows
 * {@code p_pre(x[T..t]) exp(tilt[t])}, where the tilt is the value now, the largest value so far,
 * or the sum of the values so far, each over alpha. The potential of a step is the ratio {@code
 * exp(tilt[t] - tilt[t+1])} and that of the last step {@code exp(r(x[0]) / alpha - tilt[1])}, so
 * that all of them multiply to {@code exp(r(x[0]) / alpha)} and the target is the tilted law for
 * each.
 *
 * <p>In the published code the last numerator of the last two is the path's maximum or sum instead
 * of the reward, and the first factor of the first is missing: it samples other laws.
 */
enum Potential {
  DIFFERENCE,
  MAX,
  SUM;

  static Potential named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The tilts of paths before their first value. */
  double[] start(int count) {
    double[] nothing = new double[count];
    Arrays.fill(nothing, Double.NEGATIVE_INFINITY);
    return nothing;
  }

  /**
   * The tilts of paths after one more value.
   *
   * @param before the tilts so far
   * @param values over alpha
   */
  double[] then(double[] before, double[] values) {
    double[] tilts = new double[values.length];
    Arrays.setAll(tilts, i -> then(before[i], values[i]));
    return tilts;
  }

  private double then(double before, double value) {
    return switch (this) {
      case DIFFERENCE -> value;
      case MAX -> Math.max(before, value);
      case SUM -> before == Double.NEGATIVE_INFINITY ? value : before + value;
    };
  }
}
