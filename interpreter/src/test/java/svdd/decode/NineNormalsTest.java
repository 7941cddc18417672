package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import svdd.model.GaussianMixture;
import svdd.model.GaussianModel;
import svdd.model.Sampler;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Objective;
import svdd.spi.Settings;
import svdd.type.Space;
import svdd.type.Value;

/**
 * Nine normal laws around {@code {-4, 0, 4}^2} with variance .3, and {@code r = -x^2 / 100 - y^2}
 * (Kim et al. 2025, Test-time Alignment of Diffusion Models without Reward Over-optimization,
 * section 3), alpha 1: the tilted law has the three middle ones, and {@code y} of variance .1875.
 *
 * <p>The target is what 60,000 plain samples of the same chain, weighted by exp(r / alpha), say. A
 * share of 1,500 items has a standard deviation below .013, the variance v of y one of {@code v
 * sqrt(2 / n) = .0068}; bounds are four of them, and a twentieth for 64 candidates.
 */
class NineNormalsTest {
  private static final int STEPS = Normal.STEPS;
  private static final int ITEMS = 1500;
  private static final double VARIANCE = 0.3;

  /** Half of what each axis divides its square by: {@code r = -x^2 / (2 tau2)}. */
  private static final double[] TAU2 = {50, 0.5};

  private static double[][] centres() {
    double[][] centres = new double[9][];
    for (int i = 0; i < 9; i++) {
      int column = i / 3;
      centres[i] = new double[] {4.0 * column - 4, 4.0 * (i % 3) - 4};
    }
    return centres;
  }

  private static GaussianModel model() {
    double[][] sd = new double[9][2];
    double[] weights = new double[9];
    for (int i = 0; i < 9; i++) {
      Arrays.fill(sd[i], Math.sqrt(VARIANCE));
      weights[i] = 1.0 / 9;
    }
    GaussianMixture law = GaussianMixture.of(centres(), sd, weights);
    return new GaussianModel(Space.vector(2), Normal.SCHEDULE, Sampler.DDPM, law);
  }

  private static double reward(double x, double y) {
    return -x * x / (2 * TAU2[0]) - y * y / (2 * TAU2[1]);
  }

  private static final Objective REWARD =
      (items, rows) -> Merits.of(each(items, NineNormalsTest::reward));

  private interface Score {
    double of(double x, double y);
  }

  private static double[] each(Items items, Score score) {
    double[] scores = new double[items.count()];
    Arrays.setAll(scores, i -> score.of(items.numbers()[2 * i], items.numbers()[2 * i + 1]));
    return scores;
  }

  /** The soft value of states, at times told by the number of the call: T, T - 1, ..., 0. */
  private static Objective soft() {
    int[] calls = {0};
    return (items, rows) -> {
      double signal = Normal.SCHEDULE.signal()[STEPS - calls[0]++ % (STEPS + 1)];
      return Merits.of(each(items, (x, y) -> soft(new double[] {x, y}, signal)));
    };
  }

  /** {@code log E exp(r(x0))} given a state: a sum over the nine of their chances. */
  private static double soft(double[] state, double signal) {
    double all = 0;
    double tilted = 0;
    for (double[] centre : centres()) {
      double chance = 1;
      double factor = 1;
      for (int axis = 0; axis < 2; axis++) {
        Normal prior = new Normal(centre[axis], VARIANCE);
        double away = state[axis] - Math.sqrt(signal) * centre[axis];
        chance *= Math.exp(-away * away / (2 * (signal * VARIANCE + 1 - signal)));
        Normal end = prior.given(state[axis], signal);
        double spread = TAU2[axis] + end.variance();
        factor *=
            Math.sqrt(TAU2[axis] / spread) * Math.exp(-end.mean() * end.mean() / (2 * spread));
      }
      all += chance;
      tilted += chance * factor;
    }
    return Math.log(tilted / all);
  }

  /** Of weighted items the share near each of three columns, and the variance of y. */
  private record Seen(double left, double middle, double right, double variance) {
    static Seen of(Items items, Score weight) {
      double[] shares = new double[3];
      double squares = 0;
      double total = 0;
      double[] weights = each(items, weight);
      for (int i = 0; i < weights.length; i++) {
        double x = items.numbers()[2 * i];
        shares[x < -2 ? 0 : x < 2 ? 1 : 2] += weights[i];
        squares += weights[i] * items.numbers()[2 * i + 1] * items.numbers()[2 * i + 1];
        total += weights[i];
      }
      return new Seen(shares[0] / total, shares[1] / total, shares[2] / total, squares / total);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.3f %.3f %.3f, variance of y %.3f", left, middle, right, variance);
    }
  }

  private static Seen decoded(Objective objective, String value) {
    Settings settings =
        Bench.with(Bench.svdd(value, 64, 1), Map.of("tilt_prior", new Value.Bool(true)));
    Bench bench = Bench.of(model(), STEPS, objective, 4).batches(50);
    return Seen.of(bench.run(new Svdd(), settings, ITEMS), (x, y) -> 1);
  }

  @Test
  void theSoftValueFindsTheTiltedLawAndThePosteriorMeanOverdoesIt() {
    Items plain = Bench.of(model(), STEPS, REWARD, 3).run(new Pretrained(), Settings.NONE, 60_000);
    Seen target = Seen.of(plain, (x, y) -> Math.exp(reward(x, y)));
    Seen exact = decoded(soft(), "state");
    Seen mean = decoded(REWARD, "posterior_mean");
    System.out.printf("target %s%nexact  %s%nmean   %s%n", target, exact, mean);
    assertThat(target.variance).isCloseTo(0.1875, within(0.02));
    assertThat(exact.left).isCloseTo(target.left, within(4 * 0.013));
    assertThat(exact.middle).isCloseTo(target.middle, within(4 * 0.013));
    assertThat(exact.variance).isCloseTo(target.variance, within(4 * 0.0068 + 0.01));
    assertThat(mean.variance).isLessThan(target.variance - 4 * 0.0068);
  }
}
