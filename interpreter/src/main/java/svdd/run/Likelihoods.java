package svdd.run;

import java.util.Arrays;
import java.util.stream.IntStream;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Items;
import svdd.tensor.Draws;
import svdd.tensor.Draws.Purpose;
import svdd.tensor.Rows;

/**
 * How likely items are under the pre-trained model: the evidence lower bound, {@code log p(x[0]) >=
 * -(prior surprise + sum over t of the expected surprise)}. The sum is estimated from one noised
 * item at each of a few times: the last, where t is 1, and one in each of equal parts of the rest,
 * the same times for all items. The estimate is unbiased.
 */
final class Likelihoods {
  /** How many times are looked at. */
  static final int TIMES = 32;

  private static final int BATCH = 256;

  private Likelihoods() {}

  /**
   * The bound of each item in nats.
   *
   * @param draws a stream of its own
   */
  static <S extends Batch<S>, D extends Batch<D>> double[] of(
      Chain<S, D> chain, Items items, Limits limits, Draws draws) {
    double[] bounds = new double[items.count()];
    int[] times = times(chain.steps(), draws);
    double share = times.length == 1 ? 0 : (chain.steps() - 1.0) / (times.length - 1);
    for (int from = 0; from < bounds.length; from += BATCH) {
      int first = from;
      int count = Math.min(BATCH, bounds.length - from);
      Items batch = items.rows(IntStream.range(from, from + count).toArray());
      Rows rows = Rows.items(first, count);
      double[] sum = chain.priorSurprise(batch);
      for (int i = 0; i < times.length; i++) {
        limits.check();
        S noised = chain.noised(batch, times[i], rows, draws);
        double[] surprise =
            chain.surprise(batch, noised, chain.denoise(noised, times[i]), times[i]);
        for (int row = 0; row < count; row++) {
          sum[row] += (i == 0 ? 1 : share) * surprise[row];
        }
      }
      for (int row = 0; row < count; row++) {
        bounds[first + row] = -sum[row];
      }
    }
    return bounds;
  }

  /** 1, and a time in each equal part of 2 to {@code steps}; all times where they are few. */
  static int[] times(int steps, Draws draws) {
    if (steps <= TIMES) {
      return IntStream.rangeClosed(1, steps).toArray();
    }
    double[] uniforms = new double[TIMES];
    draws.uniforms(Rows.items(0, 1), 0, Purpose.SELECT, TIMES, uniforms);
    int[] times = new int[TIMES];
    Arrays.setAll(
        times,
        i ->
            i == 0
                ? 1
                : 2
                    + Math.min(
                        steps - 2, (int) ((i - 1 + uniforms[i]) * (steps - 1) / (TIMES - 1))));
    return times;
  }
}
