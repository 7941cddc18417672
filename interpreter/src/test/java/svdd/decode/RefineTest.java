package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import svdd.spi.Aim;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Diary;
import svdd.spi.Fit;
import svdd.spi.Items;
import svdd.spi.Learner;
import svdd.spi.Meter;
import svdd.spi.ModelHeader;
import svdd.spi.Objective;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/** Iterative refinement, and chains that begin from items. */
class RefineTest {
  private static final int ITEMS = 1500;

  private static Settings refine(int passes, double remask, String accept, Value decode) {
    return Bench.with(
        Bench.defaults(new Refine()),
        Map.of(
            "passes", new Value.Int(passes),
            "remask", new Value.Real(remask),
            "accept", new Value.Word(accept),
            "decode", decode));
  }

  private static Value svdd(int candidates) {
    return new Value.Word("svdd", Map.of("candidates", new Value.Int(candidates)));
  }

  private static Items run(int passes, double remask, String accept, Value decode) {
    return Toy.bench(1).run(new Refine(), refine(passes, remask, accept, decode), ITEMS);
  }

  private static double[] rewards(Items items) {
    return Bench.table(Toy.REWARD, 3).merits(items, Rows.items(0, items.count())).score();
  }

  @Test
  void withoutPassesItIsTheDecoderItself() {
    Settings inner = Bench.svdd("posterior_mean", 4, 0);
    byte[] items = Toy.bench(1).run(new Svdd(), inner, ITEMS).tokens();
    assertThat(run(0, 0.5, "better", svdd(4)).tokens()).isEqualTo(items);
  }

  @Test
  void noPassMakesAnItemWorse() {
    double[] before = rewards(run(0, 0.5, "better", svdd(2)));
    double better = 0;
    for (int passes = 1; passes <= 4; passes++) {
      double[] after = rewards(run(passes, 0.5, "better", svdd(2)));
      for (int item = 0; item < ITEMS; item++) {
        assertThat(after[item]).isGreaterThanOrEqualTo(before[item]);
        better += (after[item] - before[item]) / ITEMS;
      }
      before = after;
    }
    assertThat(better).isGreaterThan(0.3);
  }

  /** Of the law of the chain's results, the law after a pass that noises them to time t. */
  private static double[] pass(double[] law, int t) {
    double[] p = new double[ToyChain.STATES];
    for (int state = 0; state < ToyChain.STATES; state++) {
      for (int string = 0; string < law.length; string++) {
        double chance = law[string];
        for (int l = 0; l < 3; l++) {
          int digit = ToyChain.digit(state, l);
          boolean agrees = digit == Toy.JOINT.letter(string, l);
          chance *= digit == 3 ? ToyChain.time(t) : agrees ? 1 - ToyChain.time(t) : 0;
        }
        p[state] += chance;
      }
    }
    for (int now = t; now > 0; now--) {
      double[] next = new double[ToyChain.STATES];
      for (int state = 0; state < ToyChain.STATES; state++) {
        double[] kernel = ToyChain.kernel(state, now);
        for (int to = 0; to < ToyChain.STATES; to++) {
          next[to] += p[state] * kernel[to];
        }
      }
      p = next;
    }
    return ToyChain.ends(p).p();
  }

  /**
   * From one item, noised by three steps and drawn anew by the model. The distance of 20,000
   * samples from their law is a sum over its strings, and has a standard deviation below {@code 1 /
   * (2 sqrt(n)) = .0035}.
   */
  @Test
  void samplesThatBeginFromAnItemHaveTheirLaw() {
    int count = 20_000;
    double[] item = new double[27];
    item[5] = 1;
    Law expected = new Law(pass(item, 3));
    Items made = sample(Toy.model().chain(Toy.STEPS, new Meter()), "0 1 2", 3, count);
    double floor = 0;
    for (double p : expected.p()) {
      floor += Math.sqrt(p * (1 - p) / (2 * Math.PI * count));
    }
    assertThat(Law.of(made, Toy.SYMBOLS).distance(expected))
        .isLessThan(floor + 4 / (2 * Math.sqrt(count)));
    assertThat(expected.distance(ToyChain.law())).isGreaterThan(0.3);
    assertThat(expected.distance(new Law(pass(item, 2)))).isGreaterThan(0.05);
  }

  private static <S extends Batch<S>, D extends Batch<D>> Items sample(
      Chain<S, D> chain, String item, int t, int count) {
    Items items = Items.of(Space.tokens(3, 3), item);
    Began<S, D> began = new Began<>(chain, t, rows -> items.rows(new int[rows.count()]));
    return Pretrained.sample(began, Rows.items(0, count), new Draws(9));
  }

  @Test
  void allOfRemaskIsDecodingAnew() {
    Items anew = run(1, 1, "always", svdd(4));
    Bench stream =
        new Bench(
            Toy.model(),
            Toy.STEPS,
            Bench.table(Toy.REWARD, 3),
            new Draws(1).stream(1).seed(),
            1000,
            new Meter());
    Settings inner = Bench.svdd("posterior_mean", 4, 0);
    assertThat(anew.tokens()).isEqualTo(stream.run(new Svdd(), inner, ITEMS).tokens());
  }

  @Test
  void theBatchChangesNoBit() {
    Settings settings = refine(2, 0.4, "better", new Value.Word("best_of"));
    byte[] whole = Toy.bench(1).run(new Refine(), settings, 50).tokens();
    assertThat(Toy.bench(1).batches(7).run(new Refine(), settings, 50).tokens()).isEqualTo(whole);
  }

  @Test
  void refusalsOfTheInnerDecoderAndOfOneWithoutAModel() {
    Space space = Space.of(Alphabet.DNA, 8);
    ModelHeader model = new ModelHeader("m", space, ModelHeader.Kind.MASKED, 8, "host");
    Settings nothing = refine(1, 0.5, "better", new Value.Word("evolve"));
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> new Refine().check(nothing, model, 8, Aim.PLAIN));
    assertThat(refusal.code()).isEqualTo("E0580");
    Value exact = new Value.Word("svdd", Map.of("value", new Value.Word("exact")));
    Refusal inner =
        catchThrowableOfType(
            Refusal.class,
            () -> new Refine().check(refine(1, 0.5, "better", exact), model, 500, Aim.PLAIN));
    assertThat(inner.code()).isEqualTo("E0471");
  }

  /** What is fitted to the model is fitted to its whole chain, in later passes too. */
  @Test
  void learnedValuesAreOfTheWholeChain() {
    List<Double> earliest = new ArrayList<>();
    Learner nothing =
        (settings, examples) -> {
          earliest.add(Arrays.stream(examples.get().times()).max().orElseThrow());
          return new Nothing();
        };
    Value learned = new Value.Word("svdd", Map.of("value", new Value.Word("learned")));
    learn(Toy.model().chain(Toy.STEPS, new Meter()), refine(2, 0.5, "better", learned), nothing);
    assertThat(earliest).hasSize(2).containsOnly((Toy.STEPS - 1.0) / Toy.STEPS);
  }

  private static <S extends Batch<S>, D extends Batch<D>> void learn(
      Chain<S, D> chain, Settings settings, Learner learner) {
    Objective objective = Bench.table(Toy.REWARD, Toy.SYMBOLS);
    new Refine()
        .prepare(settings, new Problem<>(chain, objective, Diary.SILENT, learner))
        .decode(Rows.items(0, 3), new Draws(2));
  }

  /** A network that has learned nothing. */
  private record Nothing() implements Learner.Learned {
    @Override
    public Fit fit() {
      return new Fit(0, 0, 0, 0, false, new double[10]);
    }

    @Override
    public double[] values(Items states, double time) {
      return new double[states.count()];
    }
  }

  @Test
  void theTimeOfAShareIsRoundedUp() {
    assertThat(Began.time(0.07, 100)).isEqualTo(7);
    assertThat(Began.time(0.071, 100)).isEqualTo(8);
    assertThat(Began.time(1, 128)).isEqualTo(128);
    assertThat(Began.time(0, 128)).isEqualTo(1);
  }

  /** At time t the masked forward process opens each position with the chain's chance. */
  @Test
  void aChainBeginsFromItsItemsNoisedToItsTime() {
    int rows = 20_000;
    Items items = Items.of(Space.tokens(3, 3), "0 1 2");
    double open = open(Toy.model().chain(Toy.STEPS, new Meter()), items, 2, rows);
    double chance = ToyChain.time(2);
    double spread = 4 * Math.sqrt(chance * (1 - chance) / (3 * rows));
    assertThat(open).isCloseTo(chance, within(spread));
  }

  private static <S extends Batch<S>, D extends Batch<D>> double open(
      Chain<S, D> chain, Items items, int t, int count) {
    Began<S, D> began = new Began<>(chain, t, rows -> items.rows(new int[rows.count()]));
    assertThat(began.steps()).isEqualTo(t);
    byte[] tokens = began.partial(began.prior(Rows.items(0, count), new Draws(4))).tokens();
    int open = 0;
    for (int i = 0; i < tokens.length; i++) {
      assertThat(tokens[i]).isIn((byte) 3, items.tokens()[i % 3]);
      open += tokens[i] == 3 ? 1 : 0;
    }
    return (double) open / tokens.length;
  }
}
