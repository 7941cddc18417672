package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.spi.Merits;
import svdd.spi.Objective;
import svdd.spi.Settings;
import svdd.type.Value;

/** What must hold for every reward and every value. */
class InvariantsTest {
  private static final int ITEMS = 3000;

  private static byte[] pretrained(long seed) {
    return Toy.bench(seed).run(new Pretrained(), Settings.NONE, ITEMS).tokens();
  }

  private static byte[] svdd(Settings settings, Objective objective, long seed) {
    return Toy.bench(seed).with(objective).run(new Svdd(), settings, ITEMS).tokens();
  }

  /** The toy's reward, more by a constant; a state with open positions has a number of its own. */
  private static Objective toy(double shift) {
    return (items, rows) -> {
      double[] scores = new double[items.count()];
      int[] strings = Law.strings(items, 3);
      for (int row = 0; row < scores.length; row++) {
        boolean open = items.text(row).contains("3");
        scores[row] = (open ? Math.sin(strings[row]) : Toy.REWARD[strings[row]]) + shift;
      }
      return Merits.of(scores);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"posterior_mean", "state", "exact"})
  void oneCandidateIsThePretrainedModel(String value) {
    for (double alpha : new double[] {0, 0.5}) {
      Settings settings = Bench.svdd(value, 1, alpha);
      assertThat(svdd(settings, toy(0), 1)).isEqualTo(pretrained(1));
    }
  }

  @Test
  void theBestOfOneIsThePretrainedModel() {
    byte[] best = Toy.bench(2).run(new BestOf(), Bench.bestOf(1), ITEMS).tokens();
    assertThat(best).isEqualTo(pretrained(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"posterior_mean", "state", "exact"})
  void noRewardIsThePretrainedModel(String value) {
    for (double alpha : new double[] {0, 0.5}) {
      Settings settings = Bench.svdd(value, 6, alpha);
      Objective nothing = (items, rows) -> Merits.of(new double[items.count()]);
      assertThat(svdd(settings, nothing, 3)).isEqualTo(pretrained(3));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"posterior_mean", "state"})
  void aRewardThatIsNoNumberIsThePretrainedModel(String value) {
    double[] scores = new double[ITEMS * 6];
    Arrays.fill(scores, Double.NaN);
    Objective nan = (items, rows) -> Merits.of(Arrays.copyOf(scores, items.count()));
    assertThat(svdd(Bench.svdd(value, 6, 0.5), nan, 4)).isEqualTo(pretrained(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"posterior_mean", "state", "exact"})
  void aConstantMoreOrLessChangesNothing(String value) {
    for (double alpha : new double[] {0, 0.5}) {
      Settings settings = Bench.svdd(value, 6, alpha);
      byte[] plain = svdd(settings, toy(0), 5);
      assertThat(svdd(settings, toy(1000), 5)).isEqualTo(plain);
      assertThat(plain).isNotEqualTo(pretrained(5));
    }
  }

  @Test
  void aHugeAlphaHasTheLawOfThePretrainedModel() {
    Settings settings = Bench.svdd("posterior_mean", 6, 1e9);
    int chains = 40_000;
    Law law = Law.of(Toy.bench(6).run(new Svdd(), settings, chains), Toy.SYMBOLS);
    // the mean distance of 27 frequencies from their law, and four standard deviations above it
    Law pretrained = ToyChain.law();
    double floor = 0;
    for (double p : pretrained.p()) {
      floor += Math.sqrt(p * (1 - p) / (2 * Math.PI * chains));
    }
    assertThat(law.distance(pretrained)).isLessThan(floor + 4 / (2 * Math.sqrt(chains)));
  }

  @Test
  void theLastStepSelectsDrawsOrFillsIn() {
    Bench oneStep = Bench.of(Toy.model(), 1, toy(0), 7);
    Settings select = Bench.svdd("posterior_mean", 8, 0);
    Settings draw = Bench.with(select, Map.of("last_step", new Value.Word("draw")));
    Settings argmax = Bench.with(select, Map.of("last_step", new Value.Word("argmax")));
    byte[] plain = oneStep.run(new Pretrained(), Settings.NONE, 50).tokens();
    assertThat(oneStep.run(new Svdd(), draw, 50).tokens()).isEqualTo(plain);
    assertThat(oneStep.run(new Svdd(), select, 50).tokens()).isNotEqualTo(plain);
    Law filled = Law.of(oneStep.run(new Svdd(), argmax, 50), Toy.SYMBOLS);
    assertThat(filled.p()[ToyChain.filled(ToyChain.START)]).isCloseTo(1, within(1e-12));
  }
}
