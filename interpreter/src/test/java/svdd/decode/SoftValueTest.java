package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import svdd.model.MaskedModel;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Enumeration;
import svdd.spi.Items;
import svdd.spi.Meter;
import svdd.spi.Settings;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Space;

/**
 * The exact soft value on a chain whose laws can all be summed: it is the log partition function at
 * the start, and steering by it ends exactly at the tilted law.
 */
class SoftValueTest {
  private static final Law PRETRAINED = ToyChain.law();

  /**
   * The values at each time by the enumeration of the product, in the order of {@link ToyChain}.
   */
  private static double[][] values(double[] atEnd, double alpha) {
    return values(Toy.model().chain(Toy.STEPS, new Meter()), atEnd, alpha);
  }

  private static <S extends Batch<S>, D extends Batch<D>> double[][] values(
      Chain<S, D> chain, double[] atEnd, double alpha) {
    Enumeration<S> all = chain.enumeration().orElseThrow();
    double[][] values = new double[Toy.STEPS + 1][];
    double[] now = new double[ToyChain.STATES];
    for (int state = 0; state < now.length; state++) {
      now[number(state)] = atEnd[state];
    }
    for (int t = 0; t <= Toy.STEPS; t++) {
      now = t == 0 ? now : all.back(now, t, alpha);
      values[t] = new double[ToyChain.STATES];
      for (int state = 0; state < ToyChain.STATES; state++) {
        values[t][state] = now[number(state)];
      }
    }
    return values;
  }

  /** The enumeration counts the first position fastest. */
  private static int number(int state) {
    return ToyChain.digit(state, 0) + 4 * ToyChain.digit(state, 1) + 16 * ToyChain.digit(state, 2);
  }

  private static double[] rewards() {
    double[] rewards = new double[ToyChain.STATES];
    Arrays.setAll(rewards, state -> Toy.REWARD[ToyChain.filled(state)]);
    return rewards;
  }

  @Test
  void theInstanceHasItsPublishedNumbers() {
    Law target = PRETRAINED.tilted(Toy.REWARD, Toy.ALPHA);
    assertThat(PRETRAINED.logMean(Toy.REWARD, Toy.ALPHA)).isCloseTo(1.111565, within(1e-6));
    assertThat(PRETRAINED.mean(Toy.REWARD)).isCloseTo(0.280004, within(1e-6));
    assertThat(target.mean(Toy.REWARD)).isCloseTo(1.568877, within(1e-6));
    assertThat(PRETRAINED.distance(new Law(Toy.JOINT.table()))).isCloseTo(0.056, within(0.0005));
  }

  @Test
  void theValueOfTheStartIsTheLogPartitionFunction() {
    double start = values(rewards(), Toy.ALPHA)[Toy.STEPS][ToyChain.START];
    assertThat(start).isCloseTo(PRETRAINED.logMean(Toy.REWARD, Toy.ALPHA), within(1e-13));
  }

  @Test
  void forAlphaZeroItIsTheMeanReward() {
    double start = values(rewards(), 0)[Toy.STEPS][ToyChain.START];
    assertThat(start).isCloseTo(PRETRAINED.mean(Toy.REWARD), within(1e-13));
  }

  @Test
  void theChainSteeredByItEndsAtTheTiltedLaw() {
    double[][] v = values(rewards(), Toy.ALPHA);
    double[] p = new double[ToyChain.STATES];
    p[ToyChain.START] = 1;
    for (int t = Toy.STEPS; t > 0; t--) {
      double[] next = new double[ToyChain.STATES];
      for (int state = 0; state < ToyChain.STATES; state++) {
        double[] kernel = ToyChain.kernel(state, t);
        for (int to = 0; to < ToyChain.STATES; to++) {
          next[to] += p[state] * kernel[to] * Math.exp((v[t - 1][to] - v[t][state]) / Toy.ALPHA);
        }
      }
      p = next;
    }
    Law target = PRETRAINED.tilted(Toy.REWARD, Toy.ALPHA);
    assertThat(ToyChain.ends(p).distance(target)).isLessThan(1e-13);
  }

  @Test
  void afterAllStepsAboutOnePositionInAHundredThousandIsOpen() {
    double[] open = new double[ToyChain.STATES];
    for (int state = 0; state < open.length; state++) {
      for (int l = 0; l < Toy.LENGTH; l++) {
        open[state] += ToyChain.digit(state, l) == 3 ? 1 : 0;
      }
    }
    double left = values(open, 0)[Toy.STEPS][ToyChain.START];
    assertThat(left).isCloseTo(Toy.LENGTH * 1e-5, within(1e-15));
  }

  @Test
  void aSmallAlphaLosesNothingToUnderflow() {
    // exp(r / alpha) spans e^-4206 here: only sums scaled state by state keep the low ones
    double[][] v = values(rewards(), 0.001);
    double best = Arrays.stream(Toy.REWARD).max().orElseThrow();
    double worst = Arrays.stream(Toy.REWARD).min().orElseThrow();
    for (int t = 1; t <= Toy.STEPS; t++) {
      for (int state = 0; state < ToyChain.STATES; state++) {
        double[] kernel = ToyChain.kernel(state, t);
        double top = Double.NEGATIVE_INFINITY;
        for (int to = 0; to < ToyChain.STATES; to++) {
          top = kernel[to] > 0 ? Math.max(top, v[t - 1][to]) : top;
        }
        double sum = 0;
        for (int to = 0; to < ToyChain.STATES; to++) {
          sum += kernel[to] == 0 ? 0 : kernel[to] * Math.exp((v[t - 1][to] - top) / 0.001);
        }
        assertThat(v[t][state]).isCloseTo(top + 0.001 * Math.log(sum), within(1e-12));
        assertThat(v[t][state]).isBetween(worst - 1e-12, best + 1e-12);
      }
    }
  }

  @Test
  void theValuesOfDrawnStatesAreFoundByTheirNumbers() {
    endsAgree(Toy.model().chain(Toy.STEPS, new Meter()));
  }

  private static <S extends Batch<S>, D extends Batch<D>> void endsAgree(Chain<S, D> chain) {
    Enumeration<S> all = chain.enumeration().orElseThrow();
    Rows rows = Rows.items(0, 200);
    S x = chain.prior(rows, new Draws(5));
    for (int t = Toy.STEPS; t > 3; t--) {
      x = chain.draw(x, chain.denoise(x, t), t, rows, new Draws(5));
    }
    Items finished = chain.finish(x, chain.denoise(x, 0));
    Items listed = all.ends().rows(all.indices(x));
    assertThat(listed.tokens()).isEqualTo(finished.tokens());
    assertThat(Arrays.stream(all.indices(x)).distinct().count()).isGreaterThan(20);
  }

  @Test
  void aDenoiserThatSeesTheTimeIsAskedAgainAtEachStep() {
    MaskedModel model = new MaskedModel(Space.tokens(3, 3), new Neighbours(3, 3, true));
    Bench bench = Bench.of(model, Toy.STEPS, Bench.table(Toy.REWARD, 3), 8);
    int samples = 40_000;
    Law law = Law.of(bench.run(new Pretrained(), Settings.NONE, samples), 3);
    double spread = 4 * law.sd(Toy.REWARD) / Math.sqrt(samples);
    Meter timed = new Meter();
    assertThat(start(model.chain(Toy.STEPS, timed)))
        .isCloseTo(law.mean(Toy.REWARD), within(spread));
    Meter still = new Meter();
    start(Toy.model().chain(Toy.STEPS, still));
    // 4^3 states, of which 3^3 have no open position
    assertThat(still.computed()).isEqualTo(37);
    assertThat(timed.computed()).isEqualTo(37 * (Toy.STEPS + 1));
  }

  /** The mean reward of a chain over the toy's space, by enumeration. */
  private static <S extends Batch<S>, D extends Batch<D>> double start(Chain<S, D> chain) {
    Enumeration<S> all = chain.enumeration().orElseThrow();
    double[] values =
        Bench.table(Toy.REWARD, 3).merits(all.ends(), Rows.items(0, all.count())).score();
    for (int t = 1; t <= Toy.STEPS; t++) {
      values = all.back(values, t, 0);
    }
    return values[ToyChain.START];
  }
}
