package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import svdd.model.MaskedModel;
import svdd.spi.Aim;
import svdd.spi.Chain;
import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.Objective;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/** A genetic algorithm as a reference. */
class EvolveTest {
  private static final int LENGTH = 30;
  private static final Space SPACE = Space.of(Alphabet.DNA, LENGTH);

  /** How many positions have the letter of a target, the letter at position l being 3 l mod 4. */
  private static final Objective MATCHES =
      (items, rows) -> {
        double[] scores = new double[items.count()];
        for (int i = 0; i < items.tokens().length; i++) {
          scores[i / LENGTH] += items.tokens()[i] == i % LENGTH * 3 % 4 ? 1 : 0;
        }
        return Merits.of(scores);
      };

  private static Bench bench(Fixed fixed) {
    MaskedModel model = new MaskedModel(SPACE, Iid.of(0.25, 0.25, 0.25, 0.25));
    return Bench.of(new Held(model, fixed), 4, MATCHES, 3);
  }

  /** A model with something fixed. */
  private record Held(Model model, Fixed fixed) implements Model {
    @Override
    public Chain<?, ?> chain(int steps, Fixed nothing, Meter meter) {
      return model.chain(steps, fixed, meter);
    }

    @Override
    public void close() {
      model.close();
    }
  }

  private static Settings evolve(int population, int generations) {
    return Bench.with(
        Bench.defaults(new Evolve()),
        Map.of("population", new Value.Int(population), "generations", new Value.Int(generations)));
  }

  private static double[] scores(Items items) {
    return MATCHES.merits(items, svdd.tensor.Rows.items(0, items.count())).score();
  }

  @Test
  void itFindsTheTargetWithoutAForwardAndNeverGetsWorse() {
    Bench bench = bench(Fixed.nothing());
    double[] before = new double[10];
    for (int generations : new int[] {0, 1, 5, 25, 150}) {
      double[] after = scores(bench.run(new Evolve(), evolve(20, generations), 10));
      for (int item = 0; item < 10; item++) {
        assertThat(after[item]).isGreaterThanOrEqualTo(before[item]);
      }
      before = after;
    }
    assertThat(Arrays.stream(before).min()).hasValue(LENGTH);
    assertThat(bench.meter().asked()).isZero();
  }

  @Test
  void itsCallsAreThoseOfItsOutline() {
    long[] calls = new long[1];
    Objective counted =
        (items, rows) -> {
          calls[0] += items.count();
          return MATCHES.merits(items, rows);
        };
    bench(Fixed.nothing()).with(counted).run(new Evolve(), evolve(7, 5), 3);
    ModelHeader model = new ModelHeader("m", SPACE, ModelHeader.Kind.MASKED, 4, "host");
    assertThat(calls[0]).isEqualTo(3 * new Evolve().outline(evolve(7, 5), model, 4).calls());
  }

  @Test
  void theStartIsUniformAndWhatIsFixedStays() {
    boolean[] held = new boolean[LENGTH];
    held[2] = true;
    held[29] = true;
    Fixed fixed = new Fixed(held, Items.of(SPACE, "A".repeat(LENGTH)));
    Items items = bench(fixed).run(new Evolve(), evolve(6, 40), 200);
    Set<String> different = new HashSet<>();
    for (int row = 0; row < items.count(); row++) {
      assertThat(items.text(row).charAt(2)).isEqualTo('A');
      assertThat(items.text(row).charAt(29)).isEqualTo('A');
    }
    Items starts = bench(fixed).run(new Evolve(), evolve(1, 0), 2000);
    int[] letters = new int[4];
    for (int row = 0; row < starts.count(); row++) {
      letters[starts.tokens()[row * LENGTH + 5]]++;
      different.add(starts.text(row));
    }
    assertThat(different).hasSize(2000);
    // 2000 draws of four letters: 500 each, give or take four standard deviations of 19.4
    assertThat(Arrays.stream(letters)).allMatch(count -> Math.abs(count - 500) < 78);
  }

  @Test
  void theBatchChangesNoBit() {
    Bench bench = bench(Fixed.nothing());
    byte[] whole = bench.run(new Evolve(), evolve(5, 9), 20).tokens();
    assertThat(bench.batches(3).run(new Evolve(), evolve(5, 9), 20).tokens()).isEqualTo(whole);
  }

  @Test
  void numbersDoNotEvolve() {
    ModelHeader model =
        new ModelHeader("g", Space.vector(2), ModelHeader.Kind.GAUSSIAN, 50, "host");
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> new Evolve().check(evolve(5, 5), model, 50, Aim.PLAIN));
    assertThat(refusal.code()).isEqualTo("E0474");
  }
}
