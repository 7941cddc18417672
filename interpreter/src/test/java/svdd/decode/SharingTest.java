package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.model.MaskedModel;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Merits;
import svdd.spi.Meter;
import svdd.spi.ModelHeader;
import svdd.spi.Objective;
import svdd.spi.Problem;
import svdd.spi.Settings;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/** Work is shared and batches are cut without a trace in the designs; the costs show it. */
class SharingTest {
  private static final int LENGTH = 20;
  private static final int STEPS = 30;
  private static final int ITEMS = 12;
  private static final Space SPACE = Space.of(Alphabet.DNA, LENGTH);
  private static final ModelHeader HEADER =
      new ModelHeader("neighbours", SPACE, ModelHeader.Kind.MASKED, STEPS, "host");

  /** How often C is followed by G, and a little for each A, by its position. */
  private static final Objective CPG =
      (items, rows) -> {
        double[] scores = new double[items.count()];
        for (int i = 0; i < items.tokens().length; i++) {
          boolean last = i % LENGTH == LENGTH - 1;
          boolean cpg = !last && items.tokens()[i] == 1 && items.tokens()[i + 1] == 2;
          scores[i / LENGTH] += cpg ? 1 : 0;
          scores[i / LENGTH] += items.tokens()[i] == 0 ? 0.01 * (i % LENGTH) : 0;
        }
        return Merits.of(scores);
      };

  record Use(Decoder decoder, Settings settings) {}

  static Stream<Use> uses() {
    return Stream.of(
        new Use(new Pretrained(), Settings.NONE),
        new Use(new BestOf(), Bench.bestOf(4)),
        new Use(new Svdd(), Bench.svdd("posterior_mean", 5, 0)),
        new Use(new Svdd(), Bench.svdd("posterior_mean", 5, 0.3)),
        new Use(new Svdd(), Bench.svdd("state", 5, 0.3)),
        new Use(new Smc(), Crowd.smc(5, 0.3)),
        new Use(new Smc(), Crowd.with(Crowd.smc(5, 0.3), "value", "state")),
        new Use(new Nested(), Crowd.nested(3, 2, 0.3)),
        new Use(new Nested(), Crowd.with(Crowd.nested(3, 2, 0.3), "value", "state")),
        new Use(new Beam(), Crowd.beam(3, 2)),
        svdd(Map.of("value", Bench.guesses("sample", 3))),
        svdd(Map.of("value", Bench.rollouts(2), "candidates", new Value.Int(2))),
        svdd(Map.of("candidates", new Value.Schedule(new Value.Int(6), new Value.Int(2)))),
        svdd(Map.of("alpha", new Value.Schedule(new Value.Real(1), new Value.Real(0)))),
        svdd(Map.of("block", new Value.Int(4), "last_step", new Value.Word("argmax"))),
        svdd(Map.of("block", new Value.Int(STEPS), "tilt_prior", new Value.Bool(true))),
        svdd(Map.of("replace", new Value.Real(0.5), "group", new Value.Int(4))),
        svdd(Map.of("value", new Value.Word("state"), "last_step", new Value.Word("draw"))),
        new Use(new Refine(), refine("better", new Value.Word("svdd"))),
        new Use(new Refine(), refine("always", new Value.Word("best_of"))));
  }

  private static Use svdd(Map<String, Value> changes) {
    return new Use(new Svdd(), Bench.with(Bench.svdd("posterior_mean", 5, 0.3), changes));
  }

  private static Settings refine(String accept, Value decode) {
    return Bench.with(
        Bench.defaults(new Refine()),
        Map.of("passes", new Value.Int(3), "accept", new Value.Word(accept), "decode", decode));
  }

  private static Bench bench(boolean seesTime, boolean sharing) {
    Neighbours denoiser = new Neighbours(LENGTH, 4, seesTime);
    return Bench.of(new MaskedModel(SPACE, denoiser, sharing), STEPS, CPG, 11);
  }

  @ParameterizedTest
  @MethodSource("uses")
  void sharingChangesNoBit(Use use) {
    for (boolean seesTime : new boolean[] {false, true}) {
      Bench shared = bench(seesTime, true);
      Bench alone = bench(seesTime, false);
      assertThat(shared.run(use.decoder, use.settings, ITEMS).tokens())
          .isEqualTo(alone.run(use.decoder, use.settings, ITEMS).tokens());
      assertThat(alone.meter().computed()).isEqualTo(alone.meter().asked());
      assertThat(shared.meter().asked()).isEqualTo(alone.meter().asked());
      assertThat(shared.meter().computed()).isLessThan(alone.meter().computed());
    }
  }

  @ParameterizedTest
  @MethodSource("uses")
  void theSizeOfBatchesChangesNoBit(Use use) {
    Bench whole = bench(false, true);
    byte[] designs = whole.run(use.decoder, use.settings, ITEMS).tokens();
    int group = use.decoder.outline(use.settings, HEADER, STEPS).group();
    for (int size : new int[] {group, group == 1 ? 5 : 2 * group}) {
      Bench cut = Bench.of(whole.model(), STEPS, CPG, 11).batches(size);
      assertThat(cut.run(use.decoder, use.settings, ITEMS).tokens()).isEqualTo(designs);
      assertThat(cut.meter().largestCall()).isLessThan(whole.meter().largestCall());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"posterior_mean", "state"})
  void aRowThatDidNotChangeCostsNoForward(String value) {
    for (boolean seesTime : new boolean[] {false, true}) {
      Meter meter = new Meter();
      Settings settings = Bench.svdd(value, 5, 0);
      WatchedChain<?, ?> chain =
          Bench.watch(bench(seesTime, true).model().chain(STEPS, meter), meter);
      decode(settings, chain);
      assertThat(chain.computed()).hasSize(STEPS + 1);
      int spared = 0;
      for (int call = 0; call < chain.computed().size(); call++) {
        assertThat(chain.computed().get(call)).isLessThanOrEqualTo(ITEMS * 5);
        if (!seesTime) {
          assertThat(chain.computed().get(call)).isLessThanOrEqualTo(chain.allowed().get(call));
          spared += ITEMS * 5 - chain.computed().get(call);
        }
      }
      assertThat(seesTime || spared > 0).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("uses")
  void theOutlineCountsWhatIsAskedFor(Use use) {
    long[] calls = new long[1];
    Objective counted =
        (items, rows) -> {
          calls[0] += items.count();
          return CPG.merits(items, rows);
        };
    Bench bench = bench(false, true).with(counted);
    long draws = bench.draws(use.decoder, use.settings, ITEMS);
    Decoder.Outline outline = use.decoder.outline(use.settings, HEADER, STEPS);
    assertThat(bench.meter().asked()).isEqualTo(ITEMS * outline.forwards());
    assertThat(calls[0]).isEqualTo(ITEMS * outline.calls());
    assertThat(draws).isEqualTo(outline.draws());
  }

  private static <S extends Batch<S>, D extends Batch<D>> void decode(
      Settings settings, Chain<S, D> chain) {
    new Svdd().prepare(settings, Problem.of(chain, CPG)).decode(Rows.items(0, ITEMS), new Draws(3));
  }
}
