package svdd.tensor;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Of the numbers that are numbers. */
public final class Statistics {
  private Statistics() {}

  /** NaN of none. */
  public static double mean(double[] values) {
    return Arrays.stream(values).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
  }

  /** Between two neighbours in order, in proportion; NaN of none. */
  public static double quantile(double[] values, double share) {
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

  /**
   * Spearman's rank correlation of pairs, those with a NaN left out; equal numbers share their mean
   * rank. NaN of fewer than three pairs, and where one side is the same throughout.
   */
  public static double rankCorrelation(double[] a, double[] b) {
    int[] pairs =
        IntStream.range(0, a.length)
            .filter(i -> !Double.isNaN(a[i]) && !Double.isNaN(b[i]))
            .toArray();
    double[] left = ranks(Arrays.stream(pairs).mapToDouble(i -> a[i]).toArray());
    double[] right = ranks(Arrays.stream(pairs).mapToDouble(i -> b[i]).toArray());
    double middle = (pairs.length - 1) / 2.0;
    double both = 0;
    double leftSquares = 0;
    double rightSquares = 0;
    for (int i = 0; i < pairs.length; i++) {
      both += (left[i] - middle) * (right[i] - middle);
      leftSquares += (left[i] - middle) * (left[i] - middle);
      rightSquares += (right[i] - middle) * (right[i] - middle);
    }
    return pairs.length < 3 || leftSquares == 0 || rightSquares == 0
        ? Double.NaN
        : both / Math.sqrt(leftSquares * rightSquares);
  }

  /** From 0; equal numbers share their mean rank. */
  private static double[] ranks(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (i, j) -> Double.compare(values[i], values[j]));
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
