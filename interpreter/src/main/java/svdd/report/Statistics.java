package svdd.report;

import java.util.Arrays;

/** Of the numbers that are numbers. */
final class Statistics {
  private Statistics() {}

  /** NaN of none. */
  static double mean(double[] values) {
    return Arrays.stream(values).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
  }

  /** Between two neighbours in order, in proportion; NaN of none. */
  static double quantile(double[] values, double share) {
    double[] sorted = Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = (int) Math.ceil(at);
    return sorted[below] == sorted[above]
        ? sorted[below]
        : sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
