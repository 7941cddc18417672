package svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.type.Space;

/**
 * Mixtures of normal laws: the denoiser against sums over their components, and what plain samples
 * follow against a law that is followed on a grid. Of n items a mean of f has the standard
 * deviation {@code sd(f) / sqrt(n)}; bounds are four of them.
 */
class GaussianMixtureTest {
  private static final int ITEMS = 20_000;
  private static final NoiseSchedule SCHEDULE = NoiseSchedule.linear(50, 1e-4, 0.2);

  private static final double[][] MEANS = {{-1, 0.5}, {1.5, -0.3}, {0.2, 2}};
  private static final double[][] SDS = {{0.4, 1}, {0.8, 0.3}, {0.6, 0.6}};
  private static final double[] WEIGHTS = {1, 2, 0.5};
  private static final GaussianMixture MIXTURE = GaussianMixture.of(MEANS, SDS, WEIGHTS);

  private static double density(double x, double mean, double variance) {
    return Math.exp(-(x - mean) * (x - mean) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
  }

  /** The mean of the end by sums over a grid of ends: Bayes' rule and nothing else. */
  private static double[] byBayes(double[] state, double signal) {
    double[] sums = new double[3];
    double gap = 0.04;
    for (double a = -9; a <= 9; a += gap) {
      for (double b = -9; b <= 9; b += gap) {
        double p = 0;
        for (int k = 0; k < 3; k++) {
          p +=
              WEIGHTS[k]
                  * density(a, MEANS[k][0], SDS[k][0] * SDS[k][0])
                  * density(b, MEANS[k][1], SDS[k][1] * SDS[k][1]);
        }
        p *= density(state[0], Math.sqrt(signal) * a, 1 - signal);
        p *= density(state[1], Math.sqrt(signal) * b, 1 - signal);
        sums[0] += p;
        sums[1] += p * a;
        sums[2] += p * b;
      }
    }
    return new double[] {sums[1] / sums[0], sums[2] / sums[0]};
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.4, 0.9})
  void theDenoiserIsTheMeanOfTheEnd(double signal) {
    double[][] states = {{0, 0}, {-1.2, 0.8}, {2, -2}};
    for (double[] state : states) {
      double[] out = new double[2];
      MIXTURE.means(state, 1, new NoiseLevel(1, 2, signal), out);
      assertThat(out).containsExactly(byBayes(state, signal), within(1e-9));
    }
  }

  @Test
  void farFromEveryComponentItStaysFinite() {
    double[] out = new double[2];
    MIXTURE.means(new double[] {1e6, -1e6}, 1, new NoiseLevel(1, 2, 0.999), out);
    assertThat(Arrays.stream(out).allMatch(Double::isFinite)).isTrue();
  }

  private static double[] plain(GaussianMixture law, int dimensions, Fixed fixed, int steps) {
    NoiseSchedule schedule =
        steps == 50 ? SCHEDULE : NoiseSchedule.linear(steps, 1e-4, 10.0 / steps);
    GaussianModel model = new GaussianModel(Space.vector(dimensions), schedule, Sampler.DDPM, law);
    return Sampling.plain(model, steps, fixed, ITEMS, 1).numbers();
  }

  private static void agrees(double[] samples, GridLaw law, DoubleUnaryOperator f) {
    double mean = law.mean(f);
    double sd = Math.sqrt(law.mean(x -> Math.pow(f.applyAsDouble(x) - mean, 2)));
    assertThat(Arrays.stream(samples).map(f).average().orElseThrow())
        .isCloseTo(mean, within(4 * sd / Math.sqrt(samples.length)));
  }

  @Test
  void plainSamplesOfAMixtureFollowItsChain() {
    double[][] means = {{-1}, {1.5}};
    double[][] sds = {{0.4}, {0.8}};
    GaussianMixture mixture = GaussianMixture.of(means, sds, new double[] {1, 2});
    GridLaw law = GridLaw.of(SCHEDULE.signal(), (x, signal) -> mean(mixture, x, signal));
    assertThat(Arrays.stream(law.chance()).sum()).isCloseTo(1, within(1e-6));
    double[] samples = plain(mixture, 1, Fixed.nothing(), 50);
    agrees(samples, law, x -> x);
    agrees(samples, law, x -> x * x);
    agrees(samples, law, x -> x < 0 ? 1 : 0);
    // and the chain is near the mixture that it was made from: a third stands around -1
    assertThat(law.mean(x -> x)).isCloseTo(2 / 3.0, within(0.02));
    assertThat(law.chance(x -> x < 0.1)).isCloseTo(0.346, within(0.02));
  }

  private static double mean(GaussianMixture mixture, double x, double signal) {
    double[] out = new double[1];
    mixture.means(new double[] {x}, 1, new NoiseLevel(1, 2, signal), out);
    return out[0];
  }

  /** Nine of them around {-4, 0, 4}^2, variance .3: a product of two laws of three. */
  @Test
  void theNineGaussiansAreAllFoundEquallyOften() {
    double[][] nine = new double[9][];
    double[][] sds = new double[9][];
    double[] weights = new double[9];
    for (int k = 0; k < 9; k++) {
      nine[k] = new double[] {k / 3 * 4 - 4, k % 3 * 4 - 4};
      sds[k] = new double[] {Math.sqrt(0.3), Math.sqrt(0.3)};
      weights[k] = 1;
    }
    double sd = Math.sqrt(0.3);
    GaussianMixture three =
        GaussianMixture.of(
            new double[][] {{-4}, {0}, {4}},
            new double[][] {{sd}, {sd}, {sd}},
            new double[] {1, 1, 1});
    GridLaw law = GridLaw.of(SCHEDULE.signal(), (x, signal) -> mean(three, x, signal));
    double[] samples = plain(GaussianMixture.of(nine, sds, weights), 2, Fixed.nothing(), 50);
    int[] counts = new int[9];
    for (int i = 0; i < ITEMS; i++) {
      counts[3 * mode(samples[2 * i]) + mode(samples[2 * i + 1])]++;
    }
    for (int k = 0; k < 9; k++) {
      int row = k / 3;
      int column = k % 3;
      double p = law.chance(x -> mode(x) == row) * law.chance(x -> mode(x) == column);
      double spread = 4 * Math.sqrt(p * (1 - p) / ITEMS);
      assertThat((double) counts[k] / ITEMS).isCloseTo(p, within(spread));
      assertThat(p).isCloseTo(1 / 9.0, within(0.01));
    }
    agrees(samples, law, x -> x);
    agrees(samples, law, x -> x * x);
    agrees(samples, law, x -> Math.pow(x - 4 * (mode(x) - 1), 2));
  }

  private static int mode(double x) {
    return x < -2 ? 0 : x < 2 ? 1 : 2;
  }

  /**
   * With the second number given, the components count by how likely it is under them, and the
   * first follows theirs: a mixture again, in closed form. 200 steps leave the chain a little of
   * its discretisation, below .01 here.
   */
  @Test
  void whatIsGivenWeighsTheComponents() {
    double given = 1.2;
    Fixed fixed =
        new Fixed(
            new boolean[] {false, true},
            new Items.Continuous(Space.vector(2), 2, new double[] {Double.NaN, given}));
    double[] weights = new double[3];
    for (int k = 0; k < 3; k++) {
      weights[k] = WEIGHTS[k] * density(given, MEANS[k][1], SDS[k][1] * SDS[k][1]);
    }
    double sum = Arrays.stream(weights).sum();
    double mean = 0;
    double square = 0;
    for (int k = 0; k < 3; k++) {
      mean += weights[k] / sum * MEANS[k][0];
      square += weights[k] / sum * (MEANS[k][0] * MEANS[k][0] + SDS[k][0] * SDS[k][0]);
    }
    double[] samples = plain(MIXTURE, 2, fixed, 200);
    double[] free = new double[ITEMS];
    for (int i = 0; i < ITEMS; i++) {
      free[i] = samples[2 * i];
      assertThat(samples[2 * i + 1]).isEqualTo(given);
    }
    double sd = Math.sqrt((square - mean * mean) / ITEMS);
    assertThat(Arrays.stream(free).average().orElseThrow()).isCloseTo(mean, within(4 * sd + 0.01));
    double variance = Arrays.stream(free).map(x -> x * x).average().orElseThrow() - mean * mean;
    assertThat(variance)
        .isCloseTo(square - mean * mean, within(4 * Math.sqrt(2.0 / ITEMS) * variance + 0.01));
  }

  /** The same by the law on a grid of the conditioned mixture: no allowance is needed. */
  @Test
  void underWhatIsGivenItIsTheChainOfTheConditionedMixture() {
    double given = 1.2;
    Fixed fixed =
        new Fixed(
            new boolean[] {false, true},
            new Items.Continuous(Space.vector(2), 2, new double[] {0, given}));
    double[][] means = new double[3][1];
    double[][] sds = new double[3][1];
    double[] weights = new double[3];
    for (int k = 0; k < 3; k++) {
      means[k][0] = MEANS[k][0];
      sds[k][0] = SDS[k][0];
      weights[k] = WEIGHTS[k] * density(given, MEANS[k][1], SDS[k][1] * SDS[k][1]);
    }
    GaussianMixture conditioned = GaussianMixture.of(means, sds, weights);
    GridLaw law = GridLaw.of(SCHEDULE.signal(), (x, signal) -> mean(conditioned, x, signal));
    double[] samples = plain(MIXTURE, 2, fixed, 50);
    double[] free = new double[ITEMS];
    Arrays.setAll(free, i -> samples[2 * i]);
    agrees(free, law, x -> x);
    agrees(free, law, x -> x * x);
    agrees(free, law, x -> x < 0 ? 1 : 0);
  }
}
