package svdd.decode;

import java.util.Arrays;
import java.util.Locale;

/**
 * Which particles go on (Douc, Cappé and Moulines 2005, Comparison of resampling schemes for
 * particle filtering). Of n particles with weights w each scheme keeps {@code n w[i]} copies of
 * particle i in the mean.
 */
enum Resampling {
  /** Points {@code (i + u) / n} with one u: every count differs from its mean by less than 1. */
  SYSTEMATIC,
  /** Points {@code (i + u[i]) / n}. */
  STRATIFIED,
  /** {@code floor(n w[i])} copies, and independent draws from what is left of the weights. */
  RESIDUAL,
  /** Independent draws. */
  MULTINOMIAL;

  /** So that a share of exactly k / n gives k copies however the last bit was rounded. */
  private static final double ROUNDING = 1e-9;

  static Resampling named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * The ancestor of each new particle, in rising order.
   *
   * @param weights of one population, summing to 1
   * @param uniforms one for each particle
   */
  int[] ancestors(double[] weights, double[] uniforms) {
    int n = weights.length;
    double[] points = new double[n];
    switch (this) {
      case SYSTEMATIC -> Arrays.setAll(points, i -> (i + uniforms[0]) / n);
      case STRATIFIED -> Arrays.setAll(points, i -> (i + uniforms[i]) / n);
      case MULTINOMIAL -> points = sorted(uniforms);
      case RESIDUAL -> {
        return residual(weights, uniforms);
      }
    }
    return at(points, weights);
  }

  private static int[] residual(double[] weights, double[] uniforms) {
    int n = weights.length;
    int[] ancestors = new int[n];
    double[] left = new double[n];
    int kept = 0;
    for (int i = 0; i < n; i++) {
      int copies = (int) Math.min(n - kept, Math.floor(n * weights[i] + ROUNDING));
      Arrays.fill(ancestors, kept, kept + copies, i);
      kept += copies;
      left[i] = Math.max(0, n * weights[i] - copies);
    }
    double sum = Arrays.stream(left).sum();
    double[] points = sorted(Arrays.copyOf(uniforms, n - kept));
    Arrays.setAll(points, i -> points[i] * sum);
    System.arraycopy(at(points, left), 0, ancestors, kept, n - kept);
    Arrays.sort(ancestors);
    return ancestors;
  }

  /** For each of the rising points the particle whose share of the weights it falls in. */
  static int[] at(double[] points, double[] weights) {
    int[] found = new int[points.length];
    int last = weights.length - 1;
    while (last > 0 && weights[last] == 0) {
      last--;
    }
    int i = 0;
    double sum = weights[0];
    for (int point = 0; point < points.length; point++) {
      while (points[point] >= sum && i < last) {
        i++;
        sum += weights[i];
      }
      found[point] = i;
    }
    return found;
  }

  private static double[] sorted(double[] uniforms) {
    double[] points = uniforms.clone();
    Arrays.sort(points);
    return points;
  }
}
