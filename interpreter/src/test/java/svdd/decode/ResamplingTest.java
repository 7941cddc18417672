package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/** The laws that schemes of resampling follow. */
class ResamplingTest {
  private static final double[] WEIGHTS = {0.05, 0, 0.31, 0.1, 0.002, 0.038, 0.5, 0};
  private static final int N = WEIGHTS.length;
  private static final int TRIALS = 20_000;

  private static int[] trial(Resampling resampling, int trial, double[] weights) {
    Rows rows = Rows.items(trial, 1).repeat(weights.length);
    return resampling.ancestors(weights, new Draws(3).uniforms(rows, 1, Draws.Purpose.RESAMPLE));
  }

  private static double[] counts(int[] ancestors) {
    double[] counts = new double[N];
    Arrays.stream(ancestors).forEach(i -> counts[i]++);
    return counts;
  }

  @ParameterizedTest
  @EnumSource
  void countsAreUnbiased(Resampling resampling) {
    double[] sum = new double[N];
    double[] squares = new double[N];
    for (int trial = 0; trial < TRIALS; trial++) {
      double[] counts = counts(trial(resampling, trial, WEIGHTS));
      assertThat(Arrays.stream(counts).sum()).isEqualTo(N);
      for (int i = 0; i < N; i++) {
        sum[i] += counts[i];
        squares[i] += counts[i] * counts[i];
      }
    }
    for (int i = 0; i < N; i++) {
      double mean = sum[i] / TRIALS;
      double sd = Math.sqrt(squares[i] / TRIALS - mean * mean);
      assertThat(mean).isCloseTo(N * WEIGHTS[i], within(4 * sd / Math.sqrt(TRIALS) + 1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noSchemeSpreadsMoreThanIndependentDraws(Resampling resampling) {
    double spread = 0;
    double limit = 0;
    for (int i = 0; i < N; i++) {
      limit += N * WEIGHTS[i] * (1 - WEIGHTS[i]);
    }
    for (int trial = 0; trial < TRIALS; trial++) {
      double[] counts = counts(trial(resampling, trial, WEIGHTS));
      for (int i = 0; i < N; i++) {
        double off = counts[i] - N * WEIGHTS[i];
        spread += off * off / TRIALS;
        switch (resampling) {
          case SYSTEMATIC -> assertThat(Math.abs(off)).isLessThan(1);
          case STRATIFIED -> assertThat(Math.abs(off)).isLessThan(2);
          case RESIDUAL -> assertThat(counts[i]).isGreaterThanOrEqualTo(Math.floor(N * WEIGHTS[i]));
          case MULTINOMIAL -> assertThat(counts[i]).isBetween(0.0, (double) N);
        }
      }
    }
    // the variance of independent draws, and 3 % for the error of the trials
    assertThat(spread).isLessThan(resampling == Resampling.MULTINOMIAL ? 1.03 * limit : limit);
    assertThat(spread).isGreaterThan(resampling == Resampling.MULTINOMIAL ? 0.97 * limit : 0);
  }

  @ParameterizedTest
  @EnumSource
  void ancestorsRiseAndAWeightOfZeroHasNoChild(Resampling resampling) {
    for (int trial = 0; trial < 1000; trial++) {
      int[] ancestors = trial(resampling, trial, WEIGHTS);
      assertThat(ancestors).isSorted().doesNotContain(1, 7);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "MULTINOMIAL", mode = EnumSource.Mode.EXCLUDE)
  void equalWeightsKeepEveryParticle(Resampling resampling) {
    for (int n : new int[] {1, 3, 7, 49, 1000}) {
      double[] equal = new double[n];
      Arrays.fill(equal, 1.0 / n);
      assertThat(trial(resampling, n, equal)).isEqualTo(IntStream.range(0, n).toArray());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSingleWeightTakesAll(Resampling resampling) {
    double[] weights = {0, 0, 1, 0};
    assertThat(trial(resampling, 5, weights)).containsOnly(2);
  }
}
