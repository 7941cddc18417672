package svdd.decode;

import java.util.Arrays;
import java.util.stream.IntStream;
import svdd.spi.Merits;

/**
 * {@code alpha log mean exp(r / alpha)} of k rewards, for alpha 0 their mean: the estimate of a
 * soft value from samples. Rewards are summed in the order of their size, so that the same rewards
 * in another order give the same bits.
 */
final class LogMean {
  private LogMean() {}

  /**
   * Combines each k neighbours. Broken requirements add up, and what is missing is averaged.
   *
   * @return a row for each k
   */
  static Merits of(Merits merits, int k, double alpha) {
    int count = merits.count() / k;
    int[] broken = new int[count];
    double[] shortfall = new double[count];
    for (int row = 0; row < merits.count(); row++) {
      broken[row / k] += merits.broken()[row];
      shortfall[row / k] += merits.shortfall()[row] / k;
    }
    return new Merits(
        of(merits.score(), k, alpha),
        broken,
        shortfall,
        Arrays.stream(merits.next()).map(next -> of(next, k, alpha)).toArray(double[][]::new));
  }

  /** The same of bare numbers; what is no number counts as minus infinity. */
  static double[] of(double[] rewards, int k, double alpha) {
    return IntStream.range(0, rewards.length / k)
        .mapToDouble(i -> of(Arrays.copyOfRange(rewards, i * k, (i + 1) * k), alpha))
        .toArray();
  }

  private static double of(double[] rewards, double alpha) {
    Arrays.setAll(rewards, i -> Double.isNaN(rewards[i]) ? Double.NEGATIVE_INFINITY : rewards[i]);
    Arrays.sort(rewards);
    double top = rewards[rewards.length - 1];
    if (top == rewards[0] || alpha > 0 && Double.isInfinite(top)) {
      return top;
    }
    double sum = 0;
    for (double reward : rewards) {
      sum += alpha > 0 ? Math.exp((reward - top) / alpha) : reward;
    }
    double mean = sum / rewards.length;
    return alpha > 0 ? top + alpha * Math.log(mean) : mean;
  }
}
