package svdd.model;

import java.util.Arrays;

/**
 * The mean value of what a state may become: {@code alpha log E[exp(v / alpha)]} for alpha above 0,
 * {@code E[v]} for alpha 0. The kernel is a product over positions, so that one open position after
 * the other is contracted instead of listing all pairs of states.
 */
final class SoftMean {
  /** Sums smaller than this may have lost terms to underflow: they are taken again, scaled. */
  private static final double SMALLEST = 1e-200;

  private final double[] values;
  private final double alpha;
  private final double top;
  private final double[] weights;
  private final double[] scratch;

  /**
   * @param values of all states, one step later
   */
  SoftMean(double[] values, double alpha) {
    this.values = values;
    this.alpha = alpha;
    this.top = Arrays.stream(values).max().orElseThrow();
    this.weights =
        alpha > 0 ? Arrays.stream(values).map(v -> Math.exp((v - top) / alpha)).toArray() : values;
    this.scratch = new double[alpha > 0 ? values.length : 0];
  }

  /** Whether the best of all values is infinite, so that nothing can be weighed against it. */
  boolean infinite() {
    return alpha > 0 && Double.isInfinite(top);
  }

  /**
   * @param base the number of the state with its open positions counted as 0
   * @param kernel the chance of each digit at each open position
   * @param buffer room for the pattern's {@code rest} numbers
   */
  double of(OpenPattern pattern, int base, double[] kernel, double[] buffer) {
    double mean = pattern.mean(weights, base, kernel, buffer);
    if (alpha == 0) {
      return mean;
    }
    return mean > SMALLEST ? top + alpha * Math.log(mean) : scaled(pattern, base, kernel, buffer);
  }

  /** The soft value of a state all of whose successors are far below the best of all states. */
  private double scaled(OpenPattern pattern, int base, double[] kernel, double[] buffer) {
    double nearest = pattern.largest(values, base, kernel, buffer);
    if (Double.isInfinite(nearest)) {
      return nearest;
    }
    pattern.weigh(values, base, kernel.length / pattern.open().length, nearest, alpha, scratch);
    return nearest + alpha * Math.log(pattern.mean(scratch, base, kernel, buffer));
  }
}
