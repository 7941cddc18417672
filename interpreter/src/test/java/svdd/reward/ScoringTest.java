package svdd.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import svdd.BaseLibrary;
import svdd.Compilation;
import svdd.CountingLibrary;
import svdd.Svdd;
import svdd.core.Combination;
import svdd.core.Design;
import svdd.core.Term;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Meter;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.tensor.Rows;
import svdd.type.Alphabet;
import svdd.type.Space;

/** How several objectives, requirements and preferences make the worth of an item. */
class ScoringTest {
  private final CountingLibrary watched = new CountingLibrary();
  private final List<Evaluator> opened = new ArrayList<>();
  private final Meter meter = new Meter();

  @AfterEach
  void close() {
    opened.forEach(Evaluator::close);
  }

  private Design design(String clauses) {
    String script = "design q {\n  from iid(DNA[4])\n" + clauses + "\n}\nrun q\n";
    Compilation compiled =
        Svdd.with(List.of(new BaseLibrary(), watched))
            .compile(new Source("q.svdd", script, new DiskFolder(Path.of(""))), Map.of());
    assertThat(compiled.diagnostics()).isEmpty();
    return compiled.program().orElseThrow().designs().getFirst();
  }

  private Design.Goal goal(String reward) {
    return design("  maximize " + reward).goals().getFirst();
  }

  private static Items items(String... texts) {
    Items all = Items.of(Space.of(Alphabet.DNA, 4), texts[0]);
    for (int i = 1; i < texts.length; i++) {
      all = all.and(Items.of(all.space(), texts[i]));
    }
    return all;
  }

  private Scoring scoring(Design.Wanted wanted, Scaling scaling) throws Refusal {
    List<Term> terms = new ArrayList<>();
    wanted.goals().forEach(goal -> terms.add(goal.term()));
    wanted.requirements().forEach(line -> terms.add(line.holds()));
    wanted.requirements().forEach(line -> terms.add(line.shortfall()));
    wanted.preferences().forEach(line -> terms.add(line.shortfall()));
    Evaluator evaluator = Evaluator.open(terms, new Resources(1));
    opened.add(evaluator);
    return new Scoring(evaluator, wanted, scaling, meter);
  }

  /** The number of A and the number of C. */
  private Scoring two(Combination combination, Scaling scaling) throws Refusal {
    return scoring(
        new Design.Wanted(
            List.of(goal("watched.ones"), goal("dna.count(\"C\")")),
            combination,
            List.of(),
            List.of()),
        scaling);
  }

  private static double[] scores(Scoring scoring, String... texts) {
    return scoring.merits(items(texts), Rows.items(0, texts.length)).score();
  }

  @Test
  void weightsAddUp() throws Refusal {
    Scoring scoring = two(new Combination.Weighted(List.of(0.75, 0.25)), Scaling.NONE);
    assertThat(scores(scoring, "AACG", "CCCC", "GGGG")).containsExactly(1.75, 1, 0);
  }

  @Test
  void theProductIsAWeightedGeometricMean() throws Refusal {
    Combination product = new Combination.Product(List.of(2.0, 1.0));
    double[] scores = scores(two(product, Scaling.NONE), "AAAC", "AACC", "CCCC");
    assertThat(scores[0]).isCloseTo(Math.cbrt(3 * 3 * 1), within(1e-12));
    assertThat(scores[1]).isCloseTo(2, within(1e-12));
    assertThat(scores[2]).as("a factor of zero").isZero();
    Scoring negative =
        scoring(
            new Design.Wanted(
                List.of(goal("watched.ones - 2"), goal("dna.count(\"C\")")),
                product,
                List.of(),
                List.of()),
            Scaling.NONE);
    assertThat(scores(negative, "ACCC", "AAAC")).containsExactly(Double.NEGATIVE_INFINITY, 1);
    assertThat(negative.watch().missing()).as("a number all the same").isZero();
  }

  @Test
  void tchebycheffLooksAtTheWorstOnTheScaleOfPlainSamples() throws Refusal {
    Scaling scaling = new Scaling(new double[] {0, 1}, new double[] {4, 3});
    Scoring scoring = two(new Combination.Tchebycheff(List.of(0.5, 0.5)), scaling);
    // 2 A of 0..4 is 0.5; 2 C of 1..3 is 0.5; 4 A is 1, 0 C is -0.5
    assertThat(scores(scoring, "AACC", "AAAA"))
        .containsExactly(0.25 + 0.05 * 0.5, -0.25 + 0.05 * 0.25);
  }

  @Test
  void equalFirstObjectivesLeaveTheChoiceToTheSecond() throws Refusal {
    Scoring scoring = two(new Combination.Lexicographic(), Scaling.NONE);
    Merits merits = scoring.merits(items("AACG", "AACC", "AAAG"), Rows.items(0, 3));
    assertThat(merits.compare(0, 1)).isNegative();
    assertThat(merits.compare(2, 1)).isPositive();
    assertThat(merits.rows(new int[] {1}).next()[0]).containsExactly(2);
  }

  @Test
  void eachItemOfAFrontHasADirectionAndEqualItemsAreScoredOnce() throws Refusal {
    Scaling scaling = new Scaling(new double[] {0, 0}, new double[] {4, 4});
    Scoring linear = two(new Combination.Pareto(3, true), scaling);
    assertThat(Directions.of(2, 3)).extracting(w -> w[0]).containsExactly(0.0, 0.5, 1.0);
    double[] scores = scores(linear, "AAAC", "AAAC", "AAAC", "AAAC");
    assertThat(scores).containsExactly(0.25, 0.5, 0.75, 0.25);
    assertThat(watched.asked()).containsExactly("AAAC");
    assertThat(meter.asked()).isEqualTo(4);
    assertThat(meter.computed()).isEqualTo(1);
    assertThat(scores(linear, "CCCC", "AAAC"))
        .as("known from the call before, in a direction of its own")
        .containsExactly(1, 0.5);
    assertThat(watched.asked()).containsExactly("AAAC", "CCCC");
  }

  @Test
  void preferencesAreTakenOffEveryObjectiveAndRequirementsAreCounted() throws Refusal {
    Design required = design("  maximize watched.ones\n  require dna.gc <= 0.5");
    Term missing =
        design("  maximize dna.gc\n  require dna.count(\"C\") >= 1")
            .requirements()
            .getFirst()
            .shortfall();
    Scoring scoring =
        scoring(
            new Design.Wanted(
                List.of(goal("watched.ones"), goal("dna.gc")),
                new Combination.Weighted(List.of(1.0, 2.0)),
                required.requirements(),
                List.of(new Design.Preference(missing, 0.5, "C", required.span()))),
            Scaling.NONE);
    assertThat(scores(scoring, "AACG", "AAAA", "GGGG")).containsExactly(3, 4 - 1.5, 2 - 1.5);
    assertThat(scoring.watch().broken()).containsExactly(1);
    Scoring.Reckoning reckoning = scoring.reckon(items("AAAA", "GGGG"), Rows.items(0, 2));
    assertThat(reckoning.goals()).isDeepEqualTo(new double[][] {{4, 0}, {0, 1}});
    assertThat(reckoning.held()).isDeepEqualTo(new boolean[][] {{true}, {false}});
    assertThat(scoring.watch().scored()).as("candidates, not what is done").isEqualTo(3);
  }

  @Test
  void oneObjectiveThatIsNoNumberMakesTheItemTheWorst() throws Refusal {
    Scoring scoring =
        scoring(
            new Design.Wanted(
                List.of(goal("0 * dna.gc / dna.gc"), goal("watched.ones")),
                new Combination.Pareto(2, false),
                List.of(),
                List.of()),
            new Scaling(new double[2], new double[] {1, 1}));
    assertThat(scores(scoring, "AAAA", "CCCC", "AAAA")[2]).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(scoring.watch().missing()).isEqualTo(2);
  }

  @Test
  void threeObjectivesHaveFifteenOrTwentyOneDirections() {
    assertThat(Directions.count(3, 15)).isEqualTo(15);
    assertThat(Directions.count(3, 16)).isEqualTo(21);
    assertThat(Directions.count(2, 16)).isEqualTo(16);
    for (double[] weights : Directions.of(3, 16)) {
      assertThat(weights[0] + weights[1] + weights[2]).isCloseTo(1, within(1e-12));
    }
    assertThat(Directions.of(3, 16)).hasSize(21);
  }

  @Test
  void theScaleIsMadeOfWhatIsFinite() {
    double[] values = new double[101];
    for (int i = 0; i <= 100; i++) {
      values[i] = i;
    }
    double[] some = {Double.NaN, 3, Double.NEGATIVE_INFINITY};
    Scaling scaling = Scaling.of(new double[][] {values, some});
    assertThat(scaling.low()).containsExactly(5, 3);
    assertThat(scaling.high()).containsExactly(95, 3);
    assertThat(scaling.of(0, 50)).isEqualTo(0.5);
    assertThat(scaling.of(1, 5)).as("without a width the unit stays").isEqualTo(2);
  }
}
