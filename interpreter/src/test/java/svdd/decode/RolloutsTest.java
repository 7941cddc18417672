package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Merits;
import svdd.spi.Meter;
import svdd.spi.Problem;
import svdd.spi.Schedule;
import svdd.spi.Settings;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Value;

/** Values from samples of the model, against the exact ones of {@link Toy}. */
class RolloutsTest {
  private static final int STATES = 12;
  private static final int TIME = 4;
  private static final int K = 8000;

  private record Values(double[] sampled, double[] exact, double[] sharper) {}

  private static Values values() {
    return values(Toy.model().chain(Toy.STEPS, new Meter()));
  }

  /** The values of some states that the model comes through. */
  private static <S extends Batch<S>, D extends Batch<D>> Values values(Chain<S, D> chain) {
    Rows rows = Rows.items(0, STATES);
    S x = chain.prior(rows, new Draws(1));
    for (int t = Toy.STEPS; t > TIME; t--) {
      x = chain.draw(x, chain.denoise(x, t), t, rows, new Draws(1));
    }
    Problem<S, D> problem = Problem.of(chain, Bench.table(Toy.REWARD, Toy.SYMBOLS));
    Settings many = new Settings(Map.of("k", new Value.Int(K)));
    return new Values(
        scores(new Rollouts(), many, Toy.ALPHA, problem, x, rows),
        scores(new ExactValue(), Settings.NONE, Toy.ALPHA, problem, x, rows),
        scores(new ExactValue(), Settings.NONE, Toy.ALPHA / 2, problem, x, rows));
  }

  private static <S extends Batch<S>, D extends Batch<D>> double[] scores(
      Valuation valuation, Settings settings, double alpha, Problem<S, D> problem, S x, Rows rows) {
    return valuation
        .prepare(settings, new Schedule(alpha, alpha), problem)
        .of(x, TIME, rows, new Draws(2))
        .merits()
        .score();
  }

  @Test
  void manyRollOutsHaveTheExactValue() {
    Values values = values();
    for (int row = 0; row < STATES; row++) {
      double mean = Math.exp(values.exact[row] / Toy.ALPHA);
      double square = Math.exp(2 * values.sharper[row] / Toy.ALPHA);
      // the error of a logarithm of a mean, by its relative standard error
      double relative = Math.sqrt(Math.max(0, square / (mean * mean) - 1) / K);
      double spread = 4 * Toy.ALPHA * relative + 1e-9;
      assertThat(values.sampled[row]).isCloseTo(values.exact[row], within(spread));
    }
    assertThat(Arrays.stream(values.exact).distinct().count()).isGreaterThan(5);
  }

  @Test
  void theOrderOfSamplesChangesNoBit() {
    double[] some = {0.1, 0.7, -0.3, 1e-9, 0.1, 0.1, 1e-9, -0.3, 0.1, 0.7};
    for (double alpha : new double[] {0, 0.3}) {
      double[] both = LogMean.of(some.clone(), 5, alpha);
      assertThat(both[0]).isEqualTo(both[1]);
    }
  }

  @Test
  void noNumberIsWorstAndOneSampleIsItself() {
    assertThat(LogMean.of(new double[] {Double.NaN, 1}, 2, 0.5)[0])
        .isCloseTo(1 + 0.5 * Math.log(0.5), within(1e-15));
    assertThat(LogMean.of(new double[] {Double.NaN, 1}, 2, 0)[0])
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(LogMean.of(new double[] {3, Double.NaN}, 1, 0.1))
        .containsExactly(3, Double.NEGATIVE_INFINITY);
    assertThat(LogMean.of(new double[] {-4000, -4001}, 2, 0.01)[0])
        .isCloseTo(-4000 + 0.01 * Math.log(0.5), within(1e-9));
  }

  @Test
  void brokenRequirementsAddUp() {
    Merits merits =
        new Merits(
            new double[] {1, 3, 5, 7},
            new int[] {0, 1, 2, 0},
            new double[] {0, 0.5, 1, 0},
            new double[][] {{1, 2, 3, 4}});
    Merits combined = LogMean.of(merits, 2, 0);
    assertThat(combined.score()).containsExactly(2, 6);
    assertThat(combined.broken()).containsExactly(1, 2);
    assertThat(combined.shortfall()).containsExactly(0.25, 0.5);
    assertThat(combined.next()[0]).containsExactly(1.5, 3.5);
  }
}
