package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.spi.Decoder;
import svdd.spi.Merits;
import svdd.spi.Objective;
import svdd.spi.Settings;

/** What must hold for populations whatever the reward. */
class PopulationInvariantsTest {
  private static final int ITEMS = 1500;

  record Use(Decoder decoder, Settings settings) {}

  static Stream<Use> uses() {
    return Stream.of(
            List.of("potential", "difference"),
            List.of("potential", "max"),
            List.of("potential", "sum"),
            List.of("resample", "multinomial"),
            List.of("resample", "stratified"),
            List.of("resample", "residual", "ess", 1.0),
            List.of("tempering", "fixed"),
            List.of("tempering", "adaptive", "potential", "max"),
            List.of("value", "exact"),
            List.of("returns", "all"))
        .map(changes -> new Use(new Smc(), Crowd.with(Crowd.smc(6, 0.5), changes.toArray())));
  }

  static Stream<Use> all() {
    return Stream.concat(
        uses(),
        Stream.of(
            new Use(new Nested(), Crowd.nested(6, 3, 0.5)),
            new Use(new Nested(), Crowd.with(Crowd.nested(6, 3, 0.5), "returns", "all")),
            new Use(new Beam(), Crowd.beam(4, 3))));
  }

  private static byte[] pretrained(long seed) {
    return Toy.bench(seed).run(new Pretrained(), Settings.NONE, ITEMS).tokens();
  }

  private static byte[] run(Use use, Objective objective, long seed, int count) {
    return Toy.bench(seed).with(objective).run(use.decoder, use.settings, count).tokens();
  }

  private static Objective toy(double shift) {
    Objective toy = Bench.table(Toy.REWARD, Toy.SYMBOLS);
    return (items, rows) -> {
      double[] scores = toy.merits(items, rows).score();
      java.util.Arrays.setAll(scores, row -> scores[row] + shift);
      return Merits.of(scores);
    };
  }

  @ParameterizedTest
  @MethodSource("uses")
  void oneParticleIsThePretrainedModel(Use use) {
    Settings one = Crowd.with(use.settings, "particles", 1);
    assertThat(run(new Use(use.decoder, one), toy(0), 1, ITEMS)).isEqualTo(pretrained(1));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aConstantMoreOrLessChangesNothing(Use use) {
    byte[] plain = run(use, toy(0), 2, ITEMS);
    assertThat(run(use, toy(1000), 2, ITEMS)).isEqualTo(plain);
    assertThat(plain).isNotEqualTo(pretrained(2));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aHugeAlphaHasTheLawOfThePretrainedModel(Use use) {
    if (use.decoder instanceof Beam) {
      return;
    }
    Settings huge = Crowd.with(use.settings, "alpha", 1e9);
    int chains = 12_000;
    Law law = Law.of(Toy.bench(3).run(use.decoder, huge, chains), Toy.SYMBOLS);
    // the mean distance of 27 frequencies from their law, and four standard deviations above it
    Law pretrained = ToyChain.law();
    double floor = 0;
    for (double p : pretrained.p()) {
      floor += Math.sqrt(p * (1 - p) / (2 * Math.PI * chains));
    }
    assertThat(law.distance(pretrained)).isLessThan(floor + 4 / (2 * Math.sqrt(chains)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"posterior_mean", "exact"})
  void nestedWithOneParticleIsSvdd(String value) {
    Settings nested = Crowd.with(Crowd.nested(1, 6, 0.5), "value", value);
    Settings svdd = Bench.svdd(value, 6, 0.5);
    assertThat(run(new Use(new Nested(), nested), toy(0), 4, ITEMS))
        .isEqualTo(run(new Use(new Svdd(), svdd), toy(0), 4, ITEMS));
  }

  @Test
  void nestedWithOneCandidateIsSmc() {
    assertThat(run(new Use(new Nested(), Crowd.nested(6, 1, 0.5)), toy(0), 5, ITEMS))
        .isEqualTo(run(new Use(new Smc(), Crowd.smc(6, 0.5)), toy(0), 5, ITEMS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"posterior_mean", "state", "exact"})
  void aBeamOfOneIsSvddThatTakesTheBest(String value) {
    Settings beam = Crowd.with(Crowd.beam(1, 6), "value", value);
    Objective objective =
        value.equals("state") ? (items, rows) -> Merits.of(new double[items.count()]) : toy(0);
    assertThat(run(new Use(new Beam(), beam), objective, 6, ITEMS))
        .isEqualTo(run(new Use(new Svdd(), Bench.svdd(value, 6, 0)), objective, 6, ITEMS));
  }

  @ParameterizedTest
  @MethodSource("all")
  void withoutAnyNumberTheFirstParticleIsASampleOfTheModel(Use use) {
    if (use.settings.word("value").equals("exact")) {
      return;
    }
    Crowd crowd = Crowd.run(use.decoder, use.settings, Toy.model(), Toy.STEPS, Crowd.nan(), 7, 60);
    boolean weighted = !(use.decoder instanceof Beam);
    assertThat(crowd.collapsed().isEmpty()).isNotEqualTo(weighted);
    byte[] plain = Toy.bench(7).run(new Pretrained(), Settings.NONE, 60).tokens();
    boolean all = use.settings.has("returns") && use.settings.word("returns").equals("all");
    if (all) {
      assertThat(crowd.items().count()).isEqualTo(60);
    } else {
      assertThat(crowd.items().tokens()).isEqualTo(plain);
    }
    crowd.populations().forEach(p -> assertThat(Math.exp(p.logNormaliser())).isIn(0.0, Double.NaN));
  }
}
