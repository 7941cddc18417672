package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Diary;
import svdd.spi.Learner;
import svdd.spi.Merits;
import svdd.spi.Meter;
import svdd.spi.Objective;
import svdd.spi.Problem;
import svdd.spi.Settings;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Value;

/** What must hold for the further options of svdd, on {@link Toy}. */
class SvddOptionsTest {
  private static final int ITEMS = 2000;

  private static final Value SAMPLE = Bench.guesses("sample", 3);
  private static final Value ROLLOUT = Bench.rollouts(2);

  private static byte[] svdd(int candidates, double alpha, Map<String, Value> changes) {
    return svdd(Toy.bench(1), candidates, alpha, changes);
  }

  private static byte[] svdd(
      Bench bench, int candidates, double alpha, Map<String, Value> changes) {
    Settings settings = Bench.with(Bench.svdd("posterior_mean", candidates, alpha), changes);
    return bench.run(new Svdd(), settings, ITEMS).tokens();
  }

  private static byte[] pretrained() {
    return Toy.bench(1).run(new Pretrained(), Settings.NONE, ITEMS).tokens();
  }

  static Stream<Map<String, Value>> options() {
    return Stream.of(
        Map.of("value", SAMPLE),
        Map.of("value", ROLLOUT),
        Map.of("select", new Value.Word("argmax")),
        Map.of("block", new Value.Int(2)),
        Map.of("block", new Value.Int(4), "value", ROLLOUT),
        Map.of("tilt_prior", new Value.Bool(true)),
        Map.of("value", new Value.Word("exact"), "block", new Value.Int(3)));
  }

  @ParameterizedTest
  @MethodSource("options")
  void oneCandidateIsThePretrainedModel(Map<String, Value> changes) {
    for (double alpha : new double[] {0, 0.5}) {
      assertThat(svdd(1, alpha, changes)).isEqualTo(pretrained());
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void noRewardIsThePretrainedModel(Map<String, Value> changes) {
    Bench nothing = Toy.bench(1).with((items, rows) -> Merits.of(new double[items.count()]));
    for (double alpha : new double[] {0, 0.5}) {
      assertThat(svdd(nothing, 6, alpha, changes)).isEqualTo(pretrained());
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void aConstantMoreOrLessChangesNothing(Map<String, Value> changes) {
    Objective shifted =
        (items, rows) -> {
          double[] scores = Bench.table(Toy.REWARD, 3).merits(items, rows).score();
          for (int i = 0; i < scores.length; i++) {
            scores[i] += 1000;
          }
          return Merits.of(scores);
        };
    for (double alpha : new double[] {0, 0.5}) {
      byte[] plain = svdd(6, alpha, changes);
      assertThat(svdd(Toy.bench(1).with(shifted), 6, alpha, changes)).isEqualTo(plain);
      assertThat(plain).isNotEqualTo(pretrained());
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void aHugeAlphaHasTheLawOfThePretrainedModel(Map<String, Value> changes) {
    if (changes.containsKey("select")) {
      return; // the best is taken at any alpha
    }
    int chains = 20_000;
    Settings settings = Bench.with(Bench.svdd("posterior_mean", 4, 1e9), changes);
    Law law = Law.of(Toy.bench(6).run(new Svdd(), settings, chains), Toy.SYMBOLS);
    Law pretrained = ToyChain.law();
    // the mean distance of 27 frequencies from their law, and four standard deviations above it
    double floor = 0;
    for (double p : pretrained.p()) {
      floor += Math.sqrt(p * (1 - p) / (2 * Math.PI * chains));
    }
    assertThat(law.distance(pretrained)).isLessThan(floor + 4 / (2 * Math.sqrt(chains)));
  }

  @Test
  void blocksOfOneStepAreSvddAndOneBlockIsTheBestOfN() {
    byte[] svdd = svdd(5, 0, Map.of());
    assertThat(svdd(5, 0, Map.of("block", new Value.Int(1)))).isEqualTo(svdd);
    byte[] best = Toy.bench(1).run(new BestOf(), Bench.bestOf(5), ITEMS).tokens();
    assertThat(svdd(5, 0, Map.of("block", new Value.Int(Toy.STEPS)))).isEqualTo(best);
    assertThat(svdd(5, 0, Map.of("block", new Value.Int(1000)))).isEqualTo(best);
    assertThat(svdd).isNotEqualTo(best);
  }

  @Test
  void schedulesThatDoNotChangeAreNumbers() {
    Value candidates = new Value.Schedule(new Value.Int(5), new Value.Int(5));
    Value alpha = new Value.Schedule(new Value.Real(0.5), new Value.Real(0.5));
    assertThat(svdd(9, 9, Map.of("candidates", candidates, "alpha", alpha)))
        .isEqualTo(svdd(5, 0.5, Map.of()));
  }

  @Test
  void theBestIsTakenWhereAlphaIsZeroOrTheSettingSaysSo() {
    Value argmax = new Value.Word("argmax");
    assertThat(svdd(5, 0.5, Map.of("select", argmax))).isEqualTo(svdd(5, 0, Map.of()));
    assertThat(svdd(5, 0.5, Map.of("select", new Value.Word("softmax"))))
        .isEqualTo(svdd(5, 0.5, Map.of()));
    Map<String, Value> sampled = Map.of("value", SAMPLE, "select", argmax);
    // of a sampled value alpha is a part, however it is chosen by
    assertThat(svdd(5, 0.05, sampled)).isNotEqualTo(svdd(5, 5, sampled));
  }

  @Test
  void nothingToReplaceIsSvdd() {
    Map<String, Value> none = Map.of("replace", new Value.Real(0), "group", new Value.Int(8));
    assertThat(svdd(5, 0.5, none)).isEqualTo(svdd(5, 0.5, Map.of()));
    // a twentieth of 8 items is no item
    Map<String, Value> few = Map.of("replace", new Value.Real(0.05), "group", new Value.Int(8));
    assertThat(svdd(5, 0.5, few)).isEqualTo(svdd(5, 0.5, Map.of()));
  }

  @Test
  void replacingRaisesTheRewardEvenWithOneCandidate() {
    Map<String, Value> half = Map.of("replace", new Value.Real(0.5), "group", new Value.Int(40));
    Settings settings = Bench.with(Bench.svdd("posterior_mean", 1, 0.5), half);
    Law law = Law.of(Toy.bench(1).run(new Svdd(), settings, ITEMS), Toy.SYMBOLS);
    assertThat(law.mean(Toy.REWARD)).isGreaterThan(ToyChain.law().mean(Toy.REWARD) + 0.5);
  }

  @Test
  void theDiaryHearsTheValuesOfWinners() {
    List<Integer> times = new ArrayList<>();
    List<Double> last = new ArrayList<>();
    Diary diary =
        new Diary() {
          @Override
          public void kept(Rows rows, int t, double[] values) {
            times.add(t);
            last.add(values[rows.count() - 1]);
          }
        };
    Value tilts = new Value.Bool(true);
    Settings settings = Bench.with(Bench.svdd("exact", 8, 0.5), Map.of("tilt_prior", tilts));
    tell(Toy.model().chain(Toy.STEPS, new Meter()), settings, diary);
    assertThat(times).containsExactly(6, 5, 4, 3, 2, 1, 0);
    assertThat(last.getFirst())
        .isCloseTo(ToyChain.law().logMean(Toy.REWARD, Toy.ALPHA), within(1e-9));
  }

  private static <S extends Batch<S>, D extends Batch<D>> void tell(
      Chain<S, D> chain, Settings settings, Diary diary) {
    Objective objective = Bench.table(Toy.REWARD, Toy.SYMBOLS);
    new Svdd()
        .prepare(settings, new Problem<>(chain, objective, diary, Learner.NONE))
        .decode(Rows.items(0, 3), new Draws(2));
  }
}
