package svdd.decode;

import java.util.Arrays;

/** Log-weights of one population. */
final class Weights {
  private Weights() {}

  /** The weights, summing to 1; equal ones where all are zero. */
  static double[] normalised(double[] logs) {
    double top = Arrays.stream(logs).max().orElseThrow();
    if (top == Double.NEGATIVE_INFINITY) {
      return normalised(new double[logs.length]);
    }
    double[] weights = Arrays.stream(logs).map(log -> Math.exp(log - top)).toArray();
    double sum = Arrays.stream(weights).sum();
    Arrays.setAll(weights, i -> weights[i] / sum);
    return weights;
  }

  /** {@code log(mean(exp(logs)))}. */
  static double logMean(double[] logs) {
    return LogMean.of(logs, logs.length, 1)[0];
  }

  /** The effective sample size, {@code (sum w)^2 / sum w^2} (Kong, Liu and Wong 1994). */
  static double effective(double[] logs) {
    return 1 / Arrays.stream(normalised(logs)).map(w -> w * w).sum();
  }
}
