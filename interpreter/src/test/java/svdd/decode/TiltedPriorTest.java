package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import svdd.model.GaussianMixture;
import svdd.model.GaussianModel;
import svdd.model.NoiseSchedule;
import svdd.model.Sampler;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Objective;
import svdd.spi.Settings;
import svdd.type.Space;
import svdd.type.Value;

/**
 * A start that already tells much of the end: single numbers from N(.3, .8), noised to a little
 * more than half. With a linear reward {@code b x} the posterior mean is the soft value but for a
 * constant, and each normal number that a chain is made of moves the mean of its end by {@code b /
 * alpha} times the variance that it brings. Without the start's the mean of decoding stays short of
 * the tilted law by {@code b / alpha} times the start's share of the variance.
 *
 * <p>Of n items the mean has the standard deviation {@code sqrt(v / n)}; bounds are four of them
 * and .02 for 64 candidates, which are not infinitely many.
 */
class TiltedPriorTest {
  private static final int STEPS = 16;
  private static final int ITEMS = 2500;
  private static final double SLOPE = 0.6;
  private static final double ALPHA = 0.5;
  private static final NoiseSchedule SCHEDULE = NoiseSchedule.linear(STEPS, 3e-3, 0.07);

  private static final Objective LINEAR =
      (items, rows) -> Merits.of(Arrays.stream(items.numbers()).map(x -> SLOPE * x).toArray());

  private static GaussianModel model() {
    double[][] mean = {{Normal.DATA.mean()}};
    double[][] sd = {{Math.sqrt(Normal.DATA.variance())}};
    GaussianMixture law = GaussianMixture.of(mean, sd, new double[] {1});
    return new GaussianModel(Space.vector(1), SCHEDULE, Sampler.DDPM, law);
  }

  /** The law of the end, and the part of its variance that the start has brought. */
  private record Chain(Normal end, double start) {
    static Chain of() {
      double mean = 0;
      double start = 1;
      double rest = 0;
      for (int t = STEPS; t > 0; t--) {
        double now = SCHEDULE.signal()[t];
        double next = SCHEDULE.signal()[t - 1];
        double sigma2 = (1 - next) / (1 - now) * (1 - now / next);
        double keep = Math.sqrt((1 - next - sigma2) / (1 - now));
        double pull = Math.sqrt(next) - keep * Math.sqrt(now);
        double offset = Normal.DATA.given(0, now).mean();
        double slope = pull * (Normal.DATA.given(1, now).mean() - offset) + keep;
        mean = slope * mean + pull * offset;
        start *= slope * slope;
        rest = slope * slope * rest + sigma2;
      }
      return new Chain(new Normal(mean, start + rest), start);
    }
  }

  private static Normal run(boolean tilts) {
    Settings settings =
        Bench.with(
            Bench.svdd("posterior_mean", 64, ALPHA), Map.of("tilt_prior", new Value.Bool(tilts)));
    Items items = Bench.of(model(), STEPS, LINEAR, 5).batches(100).run(new Svdd(), settings, ITEMS);
    return Normal.of(items);
  }

  @Test
  void withATiltedPriorTheMeanIsTheTiltedLawsAndWithoutItIsShortByTheStartsShare() {
    Chain chain = Chain.of();
    double target = chain.end.tilted(SLOPE, ALPHA).mean();
    double gap = SLOPE / ALPHA * chain.start;
    Normal tilted = run(true);
    Normal plain = run(false);
    System.out.printf(
        Locale.ROOT,
        "mean %.3f with a tilted prior, %.3f without (tilted law %.3f, gap %.3f)%n",
        tilted.mean(),
        plain.mean(),
        target,
        gap);
    double spread = 4 * Math.sqrt(chain.end.variance() / ITEMS) + 0.02;
    assertThat(gap).isGreaterThan(4 * spread);
    assertThat(tilted.mean()).isCloseTo(target, within(spread));
    assertThat(plain.mean()).isCloseTo(target - gap, within(spread));
  }
}
