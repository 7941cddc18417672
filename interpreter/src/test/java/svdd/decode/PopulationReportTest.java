package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.model.MaskedModel;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Objective;
import svdd.spi.Population;
import svdd.spi.Settings;
import svdd.tensor.Rows;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/** What populations return and tell, and what becomes of infeasible particles. */
class PopulationReportTest {
  private static final int LENGTH = 12;
  private static final int STEPS = 20;

  /** Many letters of one kind. */
  private static final Objective LETTERS =
      (items, rows) -> {
        double[] scores = new double[items.count()];
        for (int i = 0; i < items.tokens().length; i++) {
          scores[i / LENGTH] += items.tokens()[i] == 1 ? 1 : 0;
        }
        return Merits.of(scores);
      };

  private static MaskedModel model() {
    return new MaskedModel(Space.of(Alphabet.DNA, LENGTH), new Neighbours(LENGTH, 4, false));
  }

  private static Crowd run(Settings settings, Objective objective, int count) {
    return Crowd.run(new Smc(), settings, model(), STEPS, objective, 8, count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"smc", "nested"})
  void theLineageIsWhereAParticleCameFrom(String name) {
    // each value that a state was seen with, by time and place
    List<String[]> seen = new ArrayList<>();
    Objective watching =
        (items, rows) -> {
          seen.add(IntStream.range(0, items.count()).mapToObj(items::text).toArray(String[]::new));
          return LETTERS.merits(items, rows);
        };
    boolean smc = name.equals("smc");
    Settings settings = smc ? Crowd.smc(8, 0.2) : Crowd.nested(8, 1, 0.2);
    Crowd crowd =
        Crowd.run(
            smc ? new Smc() : new Nested(),
            Crowd.with(settings, "value", "state"),
            model(),
            STEPS,
            watching,
            9,
            1);
    Population population = crowd.populations().getFirst();
    assertThat(population.lineage()).hasSize(STEPS + 1);
    assertThat(population.effective()).hasSize(STEPS + 1);
    assertThat(population.lineage().getLast()).isEqualTo(IntStream.range(0, 8).toArray());
    long ancestors = Arrays.stream(population.lineage().getFirst()).distinct().count();
    assertThat(ancestors).isBetween(1L, 7L);
    for (int done = 0; done < STEPS; done++) {
      int[] places = population.lineage().get(done);
      for (int particle = 0; particle < 8; particle++) {
        String then = seen.get(done)[places[particle]];
        String end = population.particles().text(particle);
        for (int l = 0; l < LENGTH; l++) {
          // a decided letter stays
          assertThat(then.charAt(l)).isIn('N', end.charAt(l));
        }
      }
    }
  }

  @Test
  void aBeamTellsOfItsStates() {
    Crowd crowd = Crowd.run(new Beam(), Crowd.beam(6, 3), model(), STEPS, LETTERS, 9, 2);
    for (Population population : crowd.populations()) {
      assertThat(population.lineage()).hasSize(STEPS + 1);
      population.lineage().forEach(places -> assertThat(places).hasSize(6).doesNotContain(-1, 6));
      // all start open, and equal states stay only where there are no others
      assertThat(population.effective()[0]).isEqualTo(1);
      assertThat(population.effective()[STEPS]).isEqualTo(6);
      double[] scores = LETTERS.merits(population.particles(), Rows.items(0, 6)).score();
      assertThat(scores[0]).isEqualTo(Arrays.stream(scores).max().orElseThrow());
      assertThat(crowd.items().text(population.item())).isEqualTo(population.particles().text(0));
    }
  }

  @Test
  void effectiveSampleSizesAreThoseOfTheWeights() {
    Settings never = Crowd.with(Crowd.smc(16, 0.5), "ess", 0.0);
    for (Population population : run(never, LETTERS, 20).populations()) {
      double[] weights = Weights.normalised(population.logWeights());
      double[] scores = LETTERS.merits(population.particles(), Rows.items(0, 16)).score();
      double sum = Arrays.stream(scores).map(r -> Math.exp(r / 0.5)).sum();
      for (int i = 0; i < 16; i++) {
        assertThat(weights[i]).isCloseTo(Math.exp(scores[i] / 0.5) / sum, within(1e-9));
      }
      assertThat(population.logNormaliser()).isCloseTo(Math.log(sum / 16), within(1e-9));
      double squares = Arrays.stream(weights).map(w -> w * w).sum();
      assertThat(population.effective()[STEPS]).isCloseTo(1 / squares, within(1e-9));
      assertThat(population.effective()[0]).isCloseTo(16, within(1e-9));
    }
  }

  @Test
  void allParticlesBecomeItemsAndAnIncompleteGroupRunsWhole() {
    Settings all = Crowd.with(Crowd.smc(8, 0.5), "returns", "all");
    Crowd whole = run(all, LETTERS, 16);
    Crowd part = run(all, LETTERS, 11);
    assertThat(part.populations()).hasSize(2);
    assertThat(part.populations().stream().map(Population::item)).containsExactly(0, 8);
    assertThat(part.populations().getLast().particles().count()).isEqualTo(8);
    assertThat(part.items().count()).isEqualTo(11);
    assertThat(part.items().tokens()).isEqualTo(Arrays.copyOf(whole.items().tokens(), 11 * LENGTH));
    Items particles = whole.populations().getFirst().particles();
    List<String> texts = IntStream.range(0, 8).mapToObj(particles::text).toList();
    for (int i = 0; i < 8; i++) {
      assertThat(texts).contains(whole.items().text(i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "all"})
  void aFeasibleParticleLeavesInfeasibleOnesNoWeight(String returns) {
    // more than 3 of the letter is forbidden, however good
    Objective limited = limited(3);
    Settings settings = Crowd.with(Crowd.smc(16, 0.3), "returns", returns);
    Crowd crowd = run(settings, limited, 96);
    int infeasible = 0;
    for (int p = 0; p < crowd.populations().size(); p++) {
      Population population = crowd.populations().get(p);
      int[] broken = limited.merits(population.particles(), Rows.items(0, 16)).broken();
      infeasible += Arrays.stream(broken).sum();
      double[] weights = Weights.normalised(population.logWeights());
      boolean none = Arrays.stream(broken).sum() == 16;
      for (int i = 0; i < 16 && !none; i++) {
        assertThat(broken[i] > 0 && weights[i] > 0).isFalse();
      }
      int each = crowd.items().count() / crowd.populations().size();
      Items own = crowd.items().rows(IntStream.range(p * each, (p + 1) * each).toArray());
      int[] chosen = limited.merits(own, Rows.items(0, each)).broken();
      assertThat(Arrays.stream(chosen).sum()).isEqualTo(none ? each : 0);
    }
    assertThat(infeasible).isBetween(1, 95 * 16);
  }

  @Test
  void whereNothingIsFeasibleTheLeastInfeasibleGoOn() {
    Objective never = limited(-1);
    for (Settings settings :
        List.of(Crowd.smc(16, 0.3), Crowd.with(Crowd.smc(16, 0.3), "returns", "all"))) {
      Crowd crowd = run(settings, never, 32);
      for (Population population : crowd.populations()) {
        double[] missing = never.merits(population.particles(), Rows.items(0, 16)).shortfall();
        double least = Arrays.stream(missing).min().orElseThrow();
        double[] weights = Weights.normalised(population.logWeights());
        for (int i = 0; i < 16; i++) {
          assertThat(weights[i] > 0).isEqualTo(missing[i] == least);
        }
        assertThat(population.logNormaliser()).isEqualTo(Double.NEGATIVE_INFINITY);
      }
    }
  }

  /** At most so many of the letter. */
  private static Objective limited(int most) {
    return (items, rows) -> {
      double[] scores = LETTERS.merits(items, rows).score();
      double[] over = Arrays.stream(scores).map(n -> Math.max(0, n - most)).toArray();
      int[] broken = Arrays.stream(over).mapToInt(n -> n > 0 ? 1 : 0).toArray();
      return new Merits(scores, broken, over);
    };
  }

  @Test
  void temperingFollowsItsSchedule() {
    Tempering fixed = new Tempering.Fixed(0.1);
    assertThat(fixed.lambda(0, 0, share -> 1)).isZero();
    assertThat(fixed.lambda(3, 0, share -> 1)).isCloseTo(0.331, within(1e-12));
    assertThat(fixed.lambda(8, 0, share -> 1)).isEqualTo(1);
    Tempering adaptive = new Tempering.Adaptive(0.5);
    // an effective share of 1 - lambda / 1.2 meets a half at .6
    assertThat(adaptive.lambda(0, 0, share -> 1 - share / 1.2)).isCloseTo(0.6, within(1e-8));
    assertThat(adaptive.lambda(0, 0.8, share -> 1 - share / 1.2)).isEqualTo(0.8);
    assertThat(adaptive.lambda(0, 0.1, share -> 1 - share / 2.5)).isEqualTo(1);
    assertThat(adaptive.lambda(0, 0.1, share -> 0.9)).isEqualTo(0.1);
  }

  @Test
  void aSettingOfTemperingIsRead() {
    Settings given =
        Crowd.with(
            Crowd.smc(2, 1),
            "tempering",
            new Value.Word("fixed", Map.of("gamma", new Value.Real(0.5))));
    assertThat(Tempering.of(given)).isEqualTo(new Tempering.Fixed(0.5));
    Settings bare = Crowd.with(Crowd.smc(2, 1), "tempering", "fixed");
    assertThat(Tempering.of(bare)).isEqualTo(new Tempering.Fixed(0.008));
  }
}
