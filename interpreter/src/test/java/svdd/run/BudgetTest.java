package svdd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import svdd.Trial;
import svdd.diagnostic.Diagnostic;

/** What a budget leaves, and that it ends at the same item whatever the batch. */
class BudgetTest {
  private static String script(String budget, String more) {
    return """
        design q {
          from iid(DNA[8])
          maximize dna.gc
          decode svdd(candidates = 3)
          steps 4
          count 6
          budget %s
        %s
        }
        run q
        """
        .formatted(budget, more);
  }

  private static RunOptions batch(int items) {
    return RunOptions.DEFAULT.batch(items).threads(1);
  }

  /** An item and its plain sample: 1 + 3 x 4 and 5 forwards, 3 x 4 + 1 and 1 scores. */
  @ParameterizedTest
  @CsvSource({
    "forwards = 54,3",
    "forwards = 71,3",
    "calls = 28,2",
    "'forwards = 90, calls = 14',1"
  })
  void asManyItemsAsItIsEnoughForAtAnyBatch(String budget, int items) {
    for (int size : new int[] {1, 2, 6}) {
      Trial trial = Trial.run(script(budget, ""), batch(size));
      assertThat(trial.outcome()).isEqualTo(Outcome.DONE);
      Result result = trial.result();
      assertThat(result.ending()).isEqualTo(Ending.BUDGET);
      assertThat(result.items()).hasSize(items);
      assertThat(result.plain()).hasSize(items);
      assertThat(trial.diagnostics()).extracting(Diagnostic::code).containsExactly("W0503");
    }
  }

  @Test
  void anItemIsTheSameUnderABudget() {
    Result free = Trial.run(script("forwards = 1_000_000", ""), batch(6)).result();
    Result short3 = Trial.run(script("forwards = 54", ""), batch(6)).result();
    assertThat(free.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(short3.items()).usingRecursiveComparison().isEqualTo(free.items().subList(0, 3));
  }

  @Test
  void tooSmallForOneItemIsToldWithWhatItNeeds() {
    Trial trial = Trial.run(script("forwards = 17", ""), RunOptions.DEFAULT);
    assertThat(trial.outcome()).isEqualTo(Outcome.FAILED);
    Diagnostic told = trial.diagnostics().getFirst();
    assertThat(told.code()).isEqualTo("E0503");
    assertThat(told.message())
        .isEqualTo("A budget of forwards = 17 is too small for one item of `q`.");
    assertThat(told.hint().orElseThrow()).contains("up to 18: write `budget forwards = 18`");
    assertThat(Trial.run(script("forwards = 18", ""), RunOptions.DEFAULT).result().items())
        .hasSize(1);
  }

  @Test
  void plainSamplesForAScaleAreCounted() {
    String two = "  maximize dna.count(\"A\")\n  combine pareto(points = 3)";
    Trial trial = Trial.run(script("forwards = 640", two), RunOptions.DEFAULT);
    assertThat(trial.diagnostics()).extracting(Diagnostic::code).containsExactly("E0503");
    assertThat(trial.diagnostics().getFirst().hint().orElseThrow()).contains("up to 653");
    Result result = Trial.run(script("forwards = 653", two), RunOptions.DEFAULT).result();
    assertThat(result.items()).hasSize(1);
    assertThat(result.plain()).hasSize(128);
  }

  @Test
  void timeThatEndsKeepsWhatIsDoneAndTheFileSaysSo(@TempDir Path folder) {
    Path file = folder.resolve("q.json");
    String script =
        """
        design q {
          from iid(DNA[40])
          maximize dna.gc
          decode svdd(candidates = 20)
          steps 50
          count 1_000_000
          budget time = 300ms
        }
        run q
        save q to "%s"
        """
            .formatted(file);
    Trial trial = Trial.run(script, RunOptions.DEFAULT);
    Result result = trial.result();
    assertThat(result.ending()).isEqualTo(Ending.BUDGET);
    assertThat(trial.diagnostics()).hasSize(1);
    if (result.items().isEmpty()) {
      assertThat(trial.diagnostics().getFirst().code()).isEqualTo("E0508");
    } else {
      assertThat(trial.diagnostics().getFirst().code()).isEqualTo("W0503");
      assertThat(result.items()).hasSizeLessThan(1_000_000);
      assertThat(file).content().contains("\"complete\" : false", "\"ended\" : \"budget\"");
    }
  }

  @Test
  void noTimeAtAllIsToldToo() {
    Trial trial = Trial.run(script("time = 1ms", "").replace("steps 4", "steps 100000"), batch(6));
    assertThat(trial.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(trial.diagnostics().getFirst().code()).isEqualTo("E0508");
    assertThat(trial.diagnostics().getFirst().message()).contains("so there is no item");
  }
}
