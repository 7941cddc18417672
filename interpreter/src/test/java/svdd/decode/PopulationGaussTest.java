package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import svdd.model.GaussianMixture;
import svdd.model.GaussianModel;
import svdd.model.NoiseSchedule;
import svdd.model.Sampler;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Objective;
import svdd.spi.Settings;
import svdd.type.Space;

/**
 * Chains of Gaussian noise, whose tilted laws are closed forms. Weighted particles estimate {@code
 * E[f exp(r / alpha)]} without bias, for f = 1, x and x^2: within four standard errors, taken from
 * the spread over populations.
 */
class PopulationGaussTest {
  private static final double ALPHA = 0.5;
  private static final Normal BASE = Normal.induced(Normal.STEPS, 1, false);

  record Use(Decoder decoder, Settings settings) {}

  static Stream<Use> uses() {
    return Stream.of(
        new Use(new Smc(), Crowd.smc(16, ALPHA)),
        new Use(new Smc(), Crowd.with(Crowd.smc(16, ALPHA), "potential", "max")),
        new Use(new Smc(), Crowd.with(Crowd.smc(16, ALPHA), "tempering", "fixed")),
        new Use(new Nested(), Crowd.nested(8, 3, ALPHA)));
  }

  private static Objective each(int length, DoubleBinaryOperator reward) {
    return (items, rows) -> {
      double[] scores = new double[items.count()];
      Arrays.setAll(
          scores,
          row ->
              reward.applyAsDouble(
                  items.numbers()[row * length], items.numbers()[row * length + length - 1]));
      return Merits.of(scores);
    };
  }

  private static void holds(Use use, Objective objective, Normal target, double z, int count) {
    GaussianModel made = Normal.model(Sampler.DDPM);
    GaussianModel model =
        new GaussianModel(made.space(), made.schedule(), made.sampler(), made.denoiser(), false);
    Crowd crowd = Crowd.run(use.decoder, use.settings, model, Normal.STEPS, objective, 50, count);
    double m = target.mean();
    close(crowd.normaliser(), z);
    close(crowd.tilted(Items::numbers), z * m);
    close(
        crowd.tilted(items -> Arrays.stream(items.numbers()).map(x -> x * x).toArray()),
        z * (m * m + target.variance()));
  }

  private static void close(Crowd.Mean estimate, double truth) {
    assertThat(estimate.error()).isLessThan(0.08 * Math.abs(truth));
    assertThat(estimate.value()).isCloseTo(truth, within(4 * estimate.error()));
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aLinearRewardShiftsTheMean(Use use) {
    Normal target = BASE.tilted(0.6, ALPHA);
    assertThat(target.mean()).isCloseTo(1.1477, within(5e-5));
    double b = 0.6 / ALPHA;
    double z = Math.exp(b * BASE.mean() + b * b * BASE.variance() / 2);
    holds(use, each(1, (x, y) -> 0.6 * x), target, z, 1500);
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aQuadraticRewardNarrowsTheLaw(Use use) {
    // mu 2, tau^2 0.5; the posterior mean alone would end at 1.877 with variance 0.131
    Normal target = BASE.drawn(2, 0.5, ALPHA);
    assertThat(target.mean()).isCloseTo(1.5558, within(5e-5));
    assertThat(target.variance()).isCloseTo(0.1847, within(5e-5));
    double whole = BASE.variance() + 0.5 * ALPHA;
    double away = 2 - BASE.mean();
    double z = Math.sqrt(0.5 * ALPHA / whole) * Math.exp(-away * away / (2 * whole));
    int count = use.decoder instanceof Nested ? 5000 : 2000;
    holds(use, each(1, (x, y) -> -(x - 2) * (x - 2)), target, z, count);
  }

  @Test
  void theItemsOfAMixtureFallOnItsComponentsByTheirTiltedWeights() {
    double[][] means = new double[9][];
    double[][] sds = new double[9][];
    for (int k = 0; k < 9; k++) {
      means[k] = new double[] {4 * (k / 3 - 1), 4 * (k % 3 - 1)};
      sds[k] = new double[] {Math.sqrt(0.3), Math.sqrt(0.3)};
    }
    double[] equal = new double[9];
    Arrays.fill(equal, 1);
    GaussianModel model =
        new GaussianModel(
            Space.vector(2),
            NoiseSchedule.linear(100, 1e-4, 0.1),
            Sampler.DDPM,
            GaussianMixture.of(means, sds, equal),
            false);
    Objective reward = each(2, (x, y) -> -x * x / 100 - y * y);
    int items = 1500;
    double[] x = new double[items];
    double[] y = new double[items];
    double[] numbers =
        Bench.of(model, 100, reward, 61).run(new Smc(), Crowd.smc(32, 1), items).numbers();
    Arrays.setAll(x, i -> numbers[2 * i]);
    Arrays.setAll(y, i -> numbers[2 * i + 1]);
    // E exp(-x^2 / 100) of N(4, .3) over that of N(0, .3); y = 4 has e^-10 of the weight of y = 0
    double side = Math.exp(-16 / (2 * 50.3));
    double[] law = {side / (1 + 2 * side), 1 / (1 + 2 * side), side / (1 + 2 * side)};
    for (int k = 0; k < 3; k++) {
      double centre = 4.0 * (k - 1);
      double share = Arrays.stream(x).filter(a -> Math.abs(a - centre) < 2).count() / 1500.0;
      // a hundred steps of noise move the shares by less than .01
      assertThat(share)
          .isCloseTo(law[k], within(4 * Math.sqrt(law[k] * (1 - law[k]) / items) + 0.01));
    }
    assertThat(Arrays.stream(y).allMatch(a -> Math.abs(a) < 2)).isTrue();
    double variance = Arrays.stream(y).map(a -> a * a).average().orElseThrow();
    double narrowed = 1 / (1 / 0.3 + 2);
    assertThat(variance).isCloseTo(narrowed, within(4 * narrowed * Math.sqrt(2.0 / items) + 0.01));
  }
}
