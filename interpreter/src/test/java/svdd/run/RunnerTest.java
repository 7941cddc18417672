package svdd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import svdd.CountingLibrary;
import svdd.Trial;
import svdd.diagnostic.Diagnostic;

/** What is kept however a run ends, and what it costs. */
class RunnerTest {
  private static final RunOptions TWO_AT_A_TIME = RunOptions.DEFAULT.batch(2).threads(1);

  private static String script(String goal, String more) {
    return """
        design q {
          from iid(DNA[8])
          maximize %s
          decode svdd(candidates = 3)
          steps 4
          count 6
        }
        run q
        """
            .formatted(goal)
        + more;
  }

  @Test
  void savesWhatWasFinishedBeforeItWasStopped(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("q.csv"), "whole");
    Cancellation cancellation = new Cancellation();
    Trial trial =
        Trial.run(
            script("dna.gc", "save q to \"" + file + "\"\n"),
            TWO_AT_A_TIME,
            cancellation,
            event -> {
              if (event instanceof Event.Stepped stepped && stepped.finished() == 4) {
                cancellation.ask();
              }
            });
    assertThat(trial.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(trial.result().complete()).isFalse();
    assertThat(trial.result().items()).hasSize(4);
    assertThat(trial.saved()).extracting(Event.Saved::items).containsExactly(4);
    assertThat(file).as("a file of an earlier run").hasContent("whole");
    assertThat(folder.resolve("q.partial.csv")).content().hasLineCount(1 + 4);
  }

  @Test
  void savesWhatWasFinishedBeforeARewardFailed(@TempDir Path folder) {
    Path file = folder.resolve("q.csv");
    CountingLibrary assay = new CountingLibrary(40);
    Trial trial =
        Trial.run(script("watched.ones", "save q to \"" + file + "\"\n"), TWO_AT_A_TIME, assay);
    assertThat(trial.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(trial.diagnostics()).extracting(Diagnostic::code).containsExactly("E0599");
    assertThat(trial.diagnostics().getFirst().place().span().text()).isEqualTo("watched.ones");
    int finished = trial.result().items().size();
    assertThat(finished).isBetween(2, 4);
    assertThat(folder.resolve("q.partial.csv")).content().hasLineCount(1 + finished);
  }

  @Test
  void savesRunsThatAreDoneWhenALaterOneFails(@TempDir Path folder) {
    Path file = folder.resolve("q.csv");
    String more = "run q with { maximize watched.ones } as \"assay\"\nsave q to \"" + file + "\"\n";
    Trial trial = Trial.run(script("dna.gc", more), RunOptions.DEFAULT, new CountingLibrary(5));
    assertThat(trial.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(trial.results()).extracting(Result::complete).containsExactly(true, false);
    assertThat(file).content().hasLineCount(1 + 6);
  }

  @Test
  void findsAPathThatCannotBeWrittenBeforeAnythingRuns(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("missing").resolve("q.csv");
    CountingLibrary assay = new CountingLibrary();
    Trial trial =
        Trial.run(script("watched.ones", "save q to \"" + file + "\"\n"), TWO_AT_A_TIME, assay);
    assertThat(trial.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(trial.diagnostics()).hasSize(1);
    assertThat(assay.asked()).isEmpty();
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void failsWhereAnExpectationDoesNotHoldAndShowsTheNumbers() {
    Trial trial =
        Trial.run("expect dna.gc(dna\"GGGG\") < 0.5\nexpect 1 == 2\n", RunOptions.DEFAULT);
    assertThat(trial.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(trial.diagnostics()).hasSize(1);
    assertThat(trial.diagnostics().getFirst().code()).isEqualTo("E0502");
    assertThat(trial.diagnostics().getFirst().place().text()).isEqualTo("1.0 < 0.5");
  }

  @Test
  void rewardsThatAreNoNumbersRankLastAndAreTold() {
    Trial trial =
        Trial.run(script("0 * dna.count(\"A\") / dna.count(\"A\")", ""), RunOptions.DEFAULT);
    assertThat(trial.outcome()).isEqualTo(Outcome.DONE);
    boolean anyMissing =
        trial.result().plain().stream().anyMatch(item -> Double.isNaN(item.score()));
    assertThat(anyMissing).as("some plain sample has no A").isTrue();
    List<ScoredItem> ranked = trial.result().ranked();
    assertThat(ranked.getFirst().score()).isZero();
    assertThat(ranked.getLast().score()).as("the one whose candidates all had no A").isNaN();
    assertThat(trial.diagnostics()).extracting(Diagnostic::code).containsExactly("W0501");
  }

  @Test
  void requirementsComeBeforeTheReward() {
    Trial trial =
        Trial.run(
            """
            design q {
              from iid(DNA[8])
              maximize dna.count("A")
              require dna.count("A") <= 3
              require dna.count("C") in 2..3
              decode svdd(candidates = 10)
              steps 8
              count 20
            }
            run q
            """,
            RunOptions.DEFAULT);
    List<ScoredItem> items = trial.result().items();
    assertThat(items).filteredOn(item -> item.broken() == 0).hasSizeGreaterThan(15);
    assertThat(trial.result().ranked().getFirst().score()).isEqualTo(3);
    for (ScoredItem item : items) {
      double a = item.text().chars().filter(c -> c == 'A').count();
      assertThat(item.score()).isEqualTo(a);
      assertThat(item.broken() > 0).isEqualTo(item.shortfall() > 0);
    }
  }

  @Test
  void batchesAndThreadsChangeNothing() {
    String script = script("dna.gc + 0.01 * dna.count(\"TA\")", "");
    List<ScoredItem> once = Trial.run(script, RunOptions.DEFAULT).result().items();
    for (int batch : new int[] {1, 2, 5}) {
      RunOptions options = RunOptions.DEFAULT.batch(batch).threads(1);
      List<ScoredItem> again = Trial.run(script, options).result().items();
      assertThat(again).usingRecursiveComparison().isEqualTo(once);
    }
  }

  @Test
  void costsStayWithinThePlanAndEqualItemsAreScoredOnce() {
    CountingLibrary assay = new CountingLibrary();
    Trial trial = Trial.run(script("watched.ones", ""), RunOptions.DEFAULT, assay);
    Result.Cost cost = trial.result().cost();
    assertThat(cost.forwards()).isEqualTo(6 * (1 + 3 * 4));
    assertThat(cost.computedForwards()).isLessThan(cost.forwards());
    assertThat(cost.calls()).isEqualTo(6 * (3 * 4 + 1));
    assertThat(cost.computedCalls()).isLessThan(cost.calls());
    assertThat(cost.largestCall()).isLessThanOrEqualTo(6 * 3);
  }
}
