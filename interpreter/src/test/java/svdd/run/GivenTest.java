package svdd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import svdd.Trial;
import svdd.diagnostic.Diagnostic;

/** Items to begin from, and positions that stay. */
class GivenTest {
  @TempDir Path folder;

  private Trial begin(String file, String clauses) throws IOException {
    Path path = Files.writeString(folder.resolve("known.txt"), file);
    return Trial.run(
        """
        design q {
          from iid(DNA[20])
          start "%s", %s
          steps 10
        }
        run q
        """
            .formatted(path, clauses),
        RunOptions.DEFAULT);
  }

  private static int same(String a, String b) {
    int same = 0;
    for (int i = 0; i < a.length(); i++) {
      same += a.charAt(i) == b.charAt(i) ? 1 : 0;
    }
    return same;
  }

  @Test
  void eachItemBeginsFromTheNextStartItem() throws IOException {
    String[] starts = {"A".repeat(20), "C".repeat(20), "G".repeat(20)};
    String file = String.join("\n", starts);
    Trial trial =
        begin(file, "noise = 0.3\n  maximize dna.gc\n  decode svdd(candidates = 2)\n  count 40");
    double kept = 0;
    for (ScoredItem item : trial.result().items()) {
      kept += same(item.text(), starts[item.number() % 3]) / 20.0;
    }
    // 70 % stay, and of the others some are the same by chance: 800 positions
    assertThat(kept / 40).isBetween(0.68, 0.86);
    assertThat(trial.result().cost().forwards()).as("three steps").isEqualTo(40 * (1 + 3 * 2));
    assertThat(trial.result().plain()).hasSize(40);
    double plain = 0;
    for (ScoredItem item : trial.result().plain()) {
      plain += same(item.text(), starts[item.number() % 3]) / 20.0;
    }
    assertThat(plain / 40).as("plain samples begin there too").isBetween(0.7, 0.86);
  }

  @Test
  void fullNoiseForgetsWhereItBegan() throws IOException {
    Trial trial = begin("A".repeat(20), "noise = 1\n  decode pretrained\n  count 100");
    double kept =
        trial.result().items().stream().mapToInt(i -> same(i.text(), "A".repeat(20))).sum();
    // 2000 positions, a quarter of them A: a standard deviation of 1 %
    assertThat(kept / 2000).isBetween(0.21, 0.29);
  }

  @Test
  void aStartOfAnotherLengthIsToldWithLineAndBothLengths() throws IOException {
    Trial trial = begin(">a\n" + "A".repeat(20) + "\n>b\nACGT\nACG\n", "noise = 0.5");
    assertThat(trial.outcome()).isEqualTo(Outcome.FAILED);
    Diagnostic told = trial.diagnostics().getFirst();
    assertThat(told.code()).isEqualTo("E0504");
    assertThat(told.message())
        .startsWith("Line 4 of ")
        .endsWith("has an item of 7 bases, but the design makes DNA[20] with 20 bases.");
    assertThat(told.place().span().text()).contains("known.txt");
  }

  @Test
  void aLetterOfAnotherAlphabetIsToldWithItsLine() throws IOException {
    Trial trial = begin("A".repeat(20) + "\n" + "ACGU".repeat(5), "noise = 0.5");
    assertThat(trial.diagnostics().getFirst().code()).isEqualTo("E0505");
    assertThat(trial.diagnostics().getFirst().message()).contains("Line 2 of", "has `U`");
  }

  @Test
  void aFileWithoutItemsIsTold() throws IOException {
    assertThat(begin("\n\n", "noise = 0.5").diagnostics().getFirst().code()).isEqualTo("E0506");
  }

  @Test
  void startsOfNumbersAreReadByLines() throws IOException {
    Path path = Files.writeString(folder.resolve("v.csv"), "1, 2\n3 x\n");
    Trial trial =
        Trial.run(
            "design q {\n  from gaussian(mean = [0, 0], sd = [1, 1])\n  start \"%s\", noise = 0.5\n}\nrun q\n"
                .formatted(path),
            RunOptions.DEFAULT);
    assertThat(trial.diagnostics().getFirst().code()).isEqualTo("E0507");
    assertThat(trial.diagnostics().getFirst().message())
        .contains("Line 2 of", "has `x`, which is not a finite number");
  }

  @Test
  void whatIsFixedStaysInItemsAndPlainSamples() {
    Trial trial =
        Trial.run(
            """
            design q {
              from iid(DNA[10])
              maximize dna.gc
              fix dna"ATTA", at = 3
              steps 6
            }
            run q
            """,
            RunOptions.DEFAULT);
    assertThat(trial.result().items())
        .allSatisfy(
            item -> assertThat(item.text()).startsWith(item.text().substring(0, 2) + "ATTA"));
    assertThat(trial.result().plain())
        .allSatisfy(item -> assertThat(item.text().substring(2, 6)).isEqualTo("ATTA"));
  }
}
