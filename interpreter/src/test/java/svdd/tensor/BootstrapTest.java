package svdd.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import svdd.tensor.Draws.Purpose;

class BootstrapTest {
  private static double[] normals(long seed, int count) {
    double[] out = new double[count];
    new Draws(seed).normals(Rows.items(0, count), 0, Purpose.NOISE, 1, out);
    return out;
  }

  /** 200 intervals at 95 %: the standard deviation of the share that covers is 1.5 %. */
  @Test
  void intervalsOfTheMeanCoverItAsOftenAsTheySay() {
    int covered = 0;
    for (int i = 0; i < 200; i++) {
      double[][] one = {normals(i, 40)};
      Bootstrap.Interval interval = Bootstrap.of(one, Statistics::mean);
      covered += interval.low() <= 0 && 0 <= interval.high() ? 1 : 0;
    }
    // a little below 95 %, as percentile intervals of 40 numbers are
    assertThat(covered / 200.0).isCloseTo(0.94, within(0.05));
  }

  @Test
  void theIntervalOfAMeanHasItsKnownWidth() {
    double[] values = normals(3, 2000);
    Bootstrap.Interval interval = Bootstrap.of(new double[][] {values}, Statistics::mean);
    // 2 x 1.96 / sqrt(2000) = 0.0877, estimated from 1000 resamples within 8 %
    assertThat(interval.high() - interval.low()).isCloseTo(0.0877, within(0.007));
    Bootstrap.Interval difference =
        Bootstrap.ofDifference(values, normals(4, 2000), Statistics::mean);
    assertThat(difference.high() - difference.low()).isCloseTo(0.124, within(0.01));
  }

  @Test
  void clustersThatDifferWidenTheInterval() {
    double[][] clusters = new double[8][];
    double[] flat = new double[8 * 50];
    double[] shifts = normals(5, 8);
    for (int c = 0; c < 8; c++) {
      clusters[c] = normals(10 + c, 50);
      for (int i = 0; i < 50; i++) {
        clusters[c][i] = 0.1 * clusters[c][i] + shifts[c];
        flat[c * 50 + i] = clusters[c][i];
      }
    }
    Bootstrap.Interval apart = Bootstrap.of(clusters, Statistics::mean);
    Bootstrap.Interval together = Bootstrap.of(new double[][] {flat}, Statistics::mean);
    assertThat(apart.high() - apart.low()).isGreaterThan(4 * (together.high() - together.low()));
  }
}
