package embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import svdd.Ran;
import svdd.run.ScoredItem;

class BackgroundTest {
  private static final String SCRIPT =
      """
      design q {
        from      background
        maximize  dna.gc
        decode    svdd(candidates = 4)
        count     8
      }
      run q
      """;

  @Test
  void aScriptUsesTheModelOfThisProgram() {
    Ran ran = Background.ran(SCRIPT);
    double mean =
        ran.result("q").plain().stream().mapToDouble(ScoredItem::score).average().orElseThrow();
    // 8 x 40 letters with probability 2/3, four standard deviations around
    assertEquals(2.0 / 3, mean, 4 * Math.sqrt(2.0 / 9 / 320));
  }

  @Test
  void whatAStrangerMayNotIsToldAndNotDone() {
    Ran ran = Background.ran(SCRIPT.replace("count     8", "count     8000"));
    assertEquals("E0647", ran.diagnostics().getFirst().code());
    assertTrue(ran.results().isEmpty());
  }
}
