package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import svdd.model.MaskedModel;
import svdd.model.Sampler;
import svdd.model.UniformModel;
import svdd.model.UniformSchedule;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.ModelHeader.Kind;
import svdd.spi.Objective;
import svdd.spi.Problem;
import svdd.spi.Settings;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Alphabet;
import svdd.type.Space;

/** Costs and independence of batches for every kind of chain. */
class KindsTest {
  private static final int STEPS = 10;
  private static final int ITEMS = 8;
  private static final Space DNA = Space.of(Alphabet.DNA, 6);

  record Case(Model model, Kind kind, Space space, SharingTest.Use use) {
    ModelHeader header() {
      return new ModelHeader("m", space, kind, STEPS, "host");
    }
  }

  static List<Case> cases() {
    Iid letters = Iid.of(0.4, 0.3, 0.2, 0.1);
    List<Case> cases = new ArrayList<>();
    for (SharingTest.Use use : SharingTest.uses().toList()) {
      cases.add(new Case(new MaskedModel(DNA, letters), Kind.MASKED, DNA, use));
      cases.add(
          new Case(new UniformModel(DNA, UniformSchedule.LINEAR, letters), Kind.UNIFORM, DNA, use));
      if (!use.settings().values().toString().contains("sample")) {
        cases.add(new Case(Normal.model(Sampler.DDPM), Kind.GAUSSIAN, Space.vector(1), use));
      }
    }
    return cases;
  }

  /** The sum of what an item is made of. */
  private static double[] sums(Items items) {
    double[] scores = new double[items.count()];
    int width = items.length();
    for (int i = 0; i < scores.length * width; i++) {
      scores[i / width] += items instanceof Items.Discrete ? items.tokens()[i] : items.numbers()[i];
    }
    return scores;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOutlineCountsWhatIsAskedFor(Case one) {
    long[] calls = new long[1];
    Objective counted =
        (items, rows) -> {
          calls[0] += items.count();
          return Merits.of(sums(items));
        };
    Bench bench = Bench.of(one.model, STEPS, counted, 1);
    long draws = bench.draws(one.use.decoder(), one.use.settings(), ITEMS);
    Decoder.Outline outline = one.use.decoder().outline(one.use.settings(), one.header(), STEPS);
    assertThat(bench.meter().asked()).isEqualTo(ITEMS * outline.forwards());
    assertThat(calls[0]).isEqualTo(ITEMS * outline.calls());
    assertThat(draws).isEqualTo(outline.draws());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSizeOfBatchesChangesNoBit(Case one) {
    Bench bench = Bench.of(one.model, STEPS, (items, rows) -> Merits.of(sums(items)), 2);
    int group = one.use.decoder().outline(one.use.settings(), one.header(), STEPS).group();
    Items whole = bench.run(one.use.decoder(), one.use.settings(), ITEMS);
    Items cut = bench.batches(group).run(one.use.decoder(), one.use.settings(), ITEMS);
    assertThat(cut.bytes()).isEqualTo(whole.bytes());
  }

  /** The floor: M forwards a step for values that denoise, one for those that do not. */
  @Test
  void theWinnersForwardIsCarriedOn() {
    assertThat(forwards(Kind.MASKED, "posterior_mean")).isEqualTo(1 + 5 * STEPS);
    assertThat(forwards(Kind.MASKED, "state")).isEqualTo(1 + STEPS);
    assertThat(forwards(Kind.GAUSSIAN, "posterior_mean")).isEqualTo(1 + 5 * (STEPS - 1));
    assertThat(forwards(Kind.GAUSSIAN, "state")).isEqualTo(STEPS);
  }

  private static long forwards(Kind kind, String value) {
    Case one = cases().stream().filter(some -> some.kind == kind).findFirst().orElseThrow();
    Meter meter = new Meter();
    decode(one.model.chain(STEPS, meter), Bench.svdd(value, 5, 0));
    return meter.asked();
  }

  private static <S extends Batch<S>, D extends Batch<D>> void decode(
      Chain<S, D> chain, Settings settings) {
    Objective objective = (items, rows) -> Merits.of(sums(items));
    new Svdd()
        .prepare(settings, Problem.of(chain, objective))
        .decode(Rows.items(0, 1), new Draws(1));
  }
}
