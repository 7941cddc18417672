package svdd.tensor;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import svdd.tensor.Draws.Purpose;

/**
 * How far a statistic may be off: percentile intervals of resampled numbers (Efron and Tibshirani
 * 1993, An Introduction to the Bootstrap, chapter 13). The same numbers give the same interval.
 */
public final class Bootstrap {
  /** How often it is drawn. */
  public static final int RESAMPLES = 1000;

  private static final long SEED = 1993;
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /** From the 2.5 % to the 97.5 % quantile of the resampled statistic; NaN where there is none. */
  public record Interval(double low, double high) {}

  /**
   * The interval of a statistic of numbers that come in clusters, such as the items of one seed:
   * clusters are drawn with replacement, and then the numbers inside each.
   */
  public static Interval of(double[][] clusters, ToDoubleFunction<double[]> statistic) {
    double[] drawn = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      drawn[i] = statistic.applyAsDouble(resampled(clusters, i, new Draws(SEED)));
    }
    return interval(drawn);
  }

  /** The interval of the difference of a statistic between two samples, each drawn for itself. */
  public static Interval ofDifference(
      double[] ours, double[] theirs, ToDoubleFunction<double[]> statistic) {
    double[] drawn = new double[RESAMPLES];
    Draws one = new Draws(SEED).stream(1);
    Draws other = new Draws(SEED).stream(2);
    for (int i = 0; i < RESAMPLES; i++) {
      drawn[i] =
          statistic.applyAsDouble(resampled(new double[][] {ours}, i, one))
              - statistic.applyAsDouble(resampled(new double[][] {theirs}, i, other));
    }
    return interval(drawn);
  }

  private static Interval interval(double[] drawn) {
    return new Interval(Statistics.quantile(drawn, TAIL), Statistics.quantile(drawn, 1 - TAIL));
  }

  private static double[] resampled(double[][] clusters, int resample, Draws draws) {
    int[] picked =
        clusters.length == 1
            ? new int[1]
            : indices(clusters.length, clusters.length, resample, 0, draws);
    double[][] all = new double[picked.length][];
    for (int i = 0; i < picked.length; i++) {
      double[] cluster = clusters[picked[i]];
      int[] rows = indices(cluster.length, cluster.length, resample, i + 1, draws);
      all[i] = Arrays.stream(rows).mapToDouble(row -> cluster[row]).toArray();
    }
    return Arrays.stream(all).flatMapToDouble(Arrays::stream).toArray();
  }

  /** With replacement. */
  private static int[] indices(int of, int count, int resample, int cluster, Draws draws) {
    double[] uniforms = new double[count];
    Rows row = new Rows(new int[] {resample}, new int[] {cluster});
    draws.uniforms(row, 0, Purpose.RESAMPLE, count, uniforms);
    return Arrays.stream(uniforms).mapToInt(u -> Math.min(of - 1, (int) (u * of))).toArray();
  }
}
