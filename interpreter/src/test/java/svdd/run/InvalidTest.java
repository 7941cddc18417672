package svdd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.Trial;
import svdd.diagnostic.Diagnostic;
import svdd.report.Tables;

/** Items that a reward has no number for. */
class InvalidTest {
  private static final RunOptions OPTIONS = RunOptions.DEFAULT.batch(4).threads(1);

  /** No number without an A; and the fewer the better, so that it is run into. */
  private static final String FEWER = "-dna.count(\"A\") + 0 / dna.count(\"A\")";

  private static final String FAILS =
      "js(x: DNA) \"\"\"x.includes(\"A\") ? -x.split(\"A\").length : missing.value\"\"\"";

  private static Trial run(String goal, String decoder, String clauses, String more) {
    return Trial.run(
        """
        design q {
          from      iid(DNA[6])
          maximize  %s
          decode    %s
          steps     6
          count     24
          %s
        }
        run q
        """
                .formatted(goal, decoder, clauses)
            + more,
        OPTIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "svdd(candidates = 4)",
        "svdd(candidates = 4, alpha = 0.5)",
        "best_of(n = 4)",
        "smc(particles = 4)",
        "nested(particles = 2, candidates = 2)",
        "beam(width = 2, candidates = 2)",
        "refine(passes = 2, decode = svdd(candidates = 3))",
        "evolve(population = 6, generations = 3)",
        "pretrained",
      })
  void skippedItemsAreDroppedByEveryDecoder(String decoder) {
    Trial trial = run(FEWER, decoder, "invalid skip; seed 3", "");
    Result result = trial.result();
    assertThat(trial.outcome()).isEqualTo(Outcome.DONE);
    assertThat(result.chosen()).allMatch(ScoredItem::valid).hasSize(24 - result.dropped());
    if (result.dropped() > 0) {
      assertThat(Tables.best(result, 30, 80)).contains("Dropped " + result.dropped() + " of 24");
    }
  }

  @Test
  void oneThatIsNotFeasibleIsChosenBeforeOneWithoutANumber() {
    String lines = "require dna.count(\"A\") == 0\n  seed 3\n  ";
    Result worst = run(FEWER, "best_of(n = 20)", lines, "").result();
    Result skip = run(FEWER, "best_of(n = 20)", lines + "invalid skip", "").result();
    assertThat(worst.items()).anyMatch(item -> !item.valid());
    assertThat(skip.items()).allMatch(ScoredItem::valid);
    assertThat(skip.dropped()).isZero();
  }

  @Test
  void plainSamplesWithoutANumberAreDroppedAndTold(@TempDir Path folder) {
    Path file = folder.resolve("q.csv");
    Trial trial = run(FEWER, "pretrained", "invalid skip", "save q to \"" + file + "\"\n");
    int dropped = trial.result().dropped();
    assertThat(dropped).isPositive();
    assertThat(file).content().hasLineCount(1 + 24 - dropped);
    assertThat(Tables.best(trial.result(), 10, 80)).contains("Dropped " + dropped + " of 24 items");
  }

  @Test
  void itemsThatARewardFailsForAreSkipped() {
    Trial trial = run(FAILS, "svdd(candidates = 4)", "invalid skip", "");
    assertThat(trial.outcome()).isEqualTo(Outcome.DONE);
    assertThat(trial.result().chosen())
        .isNotEmpty()
        .allMatch(item -> item.text().contains("A") && item.valid());
    assertThat(trial.diagnostics()).extracting(Diagnostic::code).contains("W0597");
  }

  @Test
  void whereNothingIsSaidARewardThatFailsEndsTheRun() {
    Trial trial = run(FAILS, "svdd(candidates = 4)", "", "");
    assertThat(trial.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void stoppingShowsTheItemAndTheRewardAndKeepsWhatIsFinished() {
    Trial trial = run(FEWER, "best_of(n = 2)", "invalid stop; seed 5", "");
    assertThat(trial.outcome()).isEqualTo(Outcome.FAILED);
    Diagnostic told = trial.diagnostics().getLast();
    assertThat(told.code()).isEqualTo("E0595");
    assertThat(told.message()).containsPattern("has no number for the item `[CGT]{6}`");
    assertThat(told.place().span().text()).isEqualTo(FEWER);
    assertThat(trial.result().ending()).isEqualTo(Ending.FAILED);
    assertThat(trial.result().items()).hasSizeLessThan(24).allMatch(ScoredItem::valid);
  }

  @Test
  void plainSamplesEndNothing() {
    String never = "if dna.count(\"A\") > 0 then dna.count(\"A\") else 0 / 0 * dna.gc";
    Trial trial = run(never, "best_of(n = 30)", "invalid skip; seed 5", "");
    assertThat(trial.outcome()).isEqualTo(Outcome.DONE);
    assertThat(trial.result().plain()).anyMatch(item -> !item.valid());
    assertThat(trial.result().dropped()).isZero();
  }
}
