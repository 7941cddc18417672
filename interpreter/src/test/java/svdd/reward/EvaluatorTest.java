package svdd.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import svdd.BaseLibrary;
import svdd.Compilation;
import svdd.CountingLibrary;
import svdd.Svdd;
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

/** What terms compute, and for which items. */
class EvaluatorTest {
  private final CountingLibrary watched = new CountingLibrary();

  private Design design(String clauses) {
    Svdd svdd = Svdd.with(List.of(new BaseLibrary(), watched));
    String script = "design q {\n  from iid(DNA[4])\n" + clauses + "\n}\nrun q\n";
    Compilation compiled =
        svdd.compile(new Source("q.svdd", script, new DiskFolder(Path.of(""))), Map.of());
    assertThat(compiled.diagnostics()).isEmpty();
    return compiled.program().orElseThrow().designs().getFirst();
  }

  private static Items items(String... texts) {
    Items all = Items.of(Space.of(Alphabet.DNA, 4), texts[0]);
    for (int i = 1; i < texts.length; i++) {
      all = all.and(Items.of(all.space(), texts[i]));
    }
    return all;
  }

  private static double[] numbers(Term term, String... texts) throws Refusal {
    try (Evaluator evaluator = Evaluator.open(List.of(term), new Resources(1))) {
      return evaluator.numbers(List.of(term), items(texts))[0];
    }
  }

  private double[] goal(String goal, String... texts) throws Refusal {
    return numbers(design("  maximize " + goal).goals().getFirst().term(), texts);
  }

  private double[] shortfall(String condition, String... texts) throws Refusal {
    Design design = design("  maximize dna.gc\n  require " + condition);
    return numbers(design.requirements().getFirst().shortfall(), texts);
  }

  private double[] holds(String condition, String... texts) throws Refusal {
    Design design = design("  maximize dna.gc\n  require " + condition);
    return numbers(design.requirements().getFirst().holds(), texts);
  }

  @Test
  void operatorsWorkPointByPoint() throws Refusal {
    assertThat(goal("2 * dna.gc - dna.length ^ 2 / 4", "GGCC", "AAAA", "AGAC"))
        .containsExactly(-2, -4, -3);
    assertThat(goal("mean([dna.gc, dna.length, 1])", "GGCC")).containsExactly(2);
    assertThat(goal("dna.contains(\"GG\") + dna.gc", "GGAA", "AGAA")).containsExactly(1.5, 0.25);
  }

  @Test
  void aBranchIsScoredOnlyForTheItemsThatNeedIt() throws Refusal {
    assertThat(goal("if dna.gc > 0.5 then watched.ones else -1", "GGCA", "AAAA", "GCCC"))
        .containsExactly(1, -1, 0);
    assertThat(watched.asked()).containsExactly("GGCA", "GCCC");
  }

  @Test
  void whatTermsShareIsComputedOnce() throws Refusal {
    assertThat(goal("watched.ones + (if dna.gc < 0.5 then watched.ones else 0)", "AAAG", "GGGG"))
        .containsExactly(6, 0);
    assertThat(watched.asked()).containsExactly("AAAG", "GGGG");
  }

  @Test
  void shortfallsAreDividedByTheirOwnScale() throws Refusal {
    assertThat(shortfall("watched.ones <= 2", "AAAA", "AAGG")).containsExactly(1, 0);
    assertThat(shortfall("watched.ones >= 4", "AAGG")).containsExactly(0.5);
    assertThat(shortfall("watched.ones == 2", "AAAA", "GGGG", "AAGG")).containsExactly(1, 1, 0);
    assertThat(shortfall("watched.ones in 2..4", "GGGG", "AAAA")).containsExactly(1, 0);
    assertThat(shortfall("watched.ones > 0", "GGGG", "AGGG")).containsExactly(0, 0);
  }

  @Test
  void shortfallsOfJoinedConditions() throws Refusal {
    assertThat(shortfall("watched.ones >= 4 and dna.gc <= 0.5", "GGGG")).containsExactly(2);
    assertThat(shortfall("watched.ones >= 4 or dna.gc <= 0.5", "GGGA")).containsExactly(0.5);
    assertThat(shortfall("not (watched.ones < 4 or dna.gc > 0.5)", "GGGG")).containsExactly(2);
    assertThat(shortfall("not (watched.ones in 1..2)", "AGGG", "AAAA")).containsExactly(1, 0);
  }

  @Test
  void whatIsNoNumberSatisfiesNothing() throws Refusal {
    String none = "0 / watched.ones > 0.5";
    assertThat(holds(none, "GGGG")).containsExactly(0);
    assertThat(holds("not (" + none + ")", "GGGG")).containsExactly(0);
    assertThat(shortfall(none, "GGGG")).containsExactly(Double.POSITIVE_INFINITY);
    assertThat(shortfall("not (" + none + ")", "GGGG")).containsExactly(Double.POSITIVE_INFINITY);
  }

  @Test
  void itemsOfTheCallBeforeAreNotScoredAgain() throws Refusal {
    Design design = design("  maximize watched.ones");
    Meter meter = new Meter();
    try (Evaluator evaluator =
        Evaluator.open(List.of(design.goals().getFirst().term()), new Resources(1))) {
      Scoring scoring = new Scoring(evaluator, design.wanted(), Scaling.NONE, meter);
      Merits first = scoring.merits(items("AAAA", "GGGG", "AAAA", "AGGG"), Rows.items(0, 4));
      assertThat(first.score()).containsExactly(4, 0, 4, 1);
      assertThat(watched.asked()).containsExactly("AAAA", "GGGG", "AGGG");
      Merits second = scoring.merits(items("GGGG", "CCCC", "AGGG"), Rows.items(0, 3));
      assertThat(second.score()).containsExactly(0, 0, 1);
      assertThat(watched.asked()).hasSize(4).endsWith("CCCC");
      assertThat(meter.asked()).isEqualTo(7);
      assertThat(meter.computed()).isEqualTo(4);
    }
  }

  @Test
  void aConstantMovesEveryScoreAlike() throws Refusal {
    String[] texts = {"AAAA", "GATC", "GGGG"};
    double[] plain = goal("dna.gc", texts);
    double[] moved = goal("dna.gc + 1024", texts);
    assertThat(IntStream.range(0, 3).mapToDouble(i -> moved[i] - 1024).toArray())
        .containsExactly(plain);
  }
}
