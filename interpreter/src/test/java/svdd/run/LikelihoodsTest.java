package svdd.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import svdd.model.Denoiser;
import svdd.model.MaskedModel;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Items;
import svdd.spi.Meter;
import svdd.tensor.Draws;
import svdd.type.Alphabet;
import svdd.type.Space;

/**
 * Of independent letters the bound is the likelihood itself: a position is open at t with the
 * chance of its schedule, and the chances of leaving at one time or another add up to 1.
 */
class LikelihoodsTest {
  private static final double[] WEIGHTS = {0.5, 0.3, 0.15, 0.05};
  private static final Space SPACE = Space.of(Alphabet.DNA, 10);
  private static final String ITEM = "AAACCGTAAC";
  private static final double EXACT = 5 * Math.log(0.5) + 3 * Math.log(0.3) + Math.log(0.15 * 0.05);

  private record Letters() implements Denoiser {
    @Override
    public boolean seesTime() {
      return false;
    }

    @Override
    public void probabilities(byte[] tokens, int rows, double time, double[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = WEIGHTS[i % 4];
      }
    }
  }

  private static double[] bounds(Chain<?, ?> chain, int copies, long seed) {
    Items one = Items.of(SPACE, ITEM);
    return of(chain, one.rows(new int[copies]), seed);
  }

  private static <S extends Batch<S>, D extends Batch<D>> double[] of(
      Chain<S, D> chain, Items items, long seed) {
    return Likelihoods.of(chain, items, Limits.none(new Cancellation()), new Draws(seed));
  }

  private static Chain<?, ?> chain(int steps, Meter meter) {
    return new MaskedModel(SPACE, new Letters()).chain(steps, meter);
  }

  private static void check(double[] bounds) {
    double mean = Arrays.stream(bounds).average().orElseThrow();
    double variance =
        Arrays.stream(bounds).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    // four standard errors, and the share of 1e-5 that the schedule leaves open
    double error = 4 * Math.sqrt(variance / bounds.length) + 1e-2;
    assertThat(error).as("a test that tells something").isLessThan(0.3);
    assertThat(mean).isCloseTo(EXACT, within(error));
  }

  @Test
  void allTimesAreLookedAtWhereTheyAreFew() {
    Meter meter = new Meter();
    check(bounds(chain(12, meter), 4000, 3));
    assertThat(meter.asked()).isEqualTo(12 * 4000);
  }

  @Test
  void aFewTimesEstimateManyWithoutBias() {
    Meter meter = new Meter();
    Chain<?, ?> chain = chain(128, meter);
    double[] all =
        DoubleStream.iterate(0, i -> i + 1)
            .limit(200)
            .flatMap(i -> Arrays.stream(bounds(chain, 20, (long) i)))
            .toArray();
    check(all);
    assertThat(meter.asked()).isEqualTo(32 * 4000);
  }

  @Test
  void timesLieInEqualParts() {
    int[] times = Likelihoods.times(128, new Draws(5));
    assertThat(times).hasSize(32).isSorted().doesNotHaveDuplicates().startsWith(1);
    for (int i = 1; i < 32; i++) {
      assertThat((double) times[i]).isBetween(1 + (i - 1) * 127 / 31.0, 2 + i * 127 / 31.0);
    }
    assertThat(Likelihoods.times(4, new Draws(5))).containsExactly(1, 2, 3, 4);
  }

  @Test
  void anItemHasTheSameBoundInAnyCompany() {
    Items two = Items.of(SPACE, ITEM).and(Items.of(SPACE, "GGGGGGGGGG"));
    double[] alone = of(chain(64, new Meter()), Items.of(SPACE, ITEM), 9);
    assertThat(of(chain(64, new Meter()), two, 9)[0]).isEqualTo(alone[0]);
  }
}
