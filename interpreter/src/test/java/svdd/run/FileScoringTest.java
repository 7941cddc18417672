package svdd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import svdd.CountingLibrary;
import svdd.Trial;
import svdd.diagnostic.Diagnostic;
import svdd.report.ScoreTable;

/** Items of files, scored. */
class FileScoringTest {
  @TempDir private Path folder;
  private Path items;
  private Path to;

  @BeforeEach
  void name() {
    items = folder.resolve("items.txt");
    to = folder.resolve("scores.csv");
  }

  private Trial score(String text, String settings, String by) throws IOException {
    Files.writeString(items, text);
    return Trial.run(
        "score \"%s\"%s by %s to \"%s\"\n".formatted(items, settings, by, to), RunOptions.DEFAULT);
  }

  private static Scores scores(Trial trial) {
    return trial.events().stream()
        .filter(event -> event instanceof Event.Scored)
        .map(event -> ((Event.Scored) event).scores())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fastaKeepsItsNamesAndLines() throws IOException {
    Trial trial = score(">one a\nAC\nGT\n\n>two\nGGCCA\n", "", "dna.gc, dna.count(\"CG\") > 0");
    assertThat(trial.outcome()).isEqualTo(Outcome.DONE);
    assertThat(Files.readAllLines(to))
        .containsExactly(
            "line,name,item,dna.gc,\"dna.count(\"\"CG\"\") > 0\"",
            "2,one a,ACGT,0.5,1",
            "6,two,GGCCA,0.8,0");
    assertThat(ScoreTable.text(scores(trial), 1, 80))
        .contains("items.txt · DNA · 2 items", "one a", "ACGT", "... and 1 item more");
  }

  @Test
  void columnsOfTablesAreScored() throws IOException {
    Trial trial = score("id,site\nx,ACGT\ny,GGGG\n", ", column = \"site\"", "dna.gc");
    assertThat(trial.outcome()).isEqualTo(Outcome.DONE);
    assertThat(Files.readAllLines(to))
        .containsExactly("line,item,dna.gc", "2,ACGT,0.5", "3,GGGG,1");
  }

  @Test
  void whatIsNoItemOfTheSpaceIsToldByItsLine() throws IOException {
    Trial trial =
        score(
            "ACGT\nACZT\nACG\nGGGG\n",
            "",
            "dna.gc + 0 * (if dna.gc < 2 then dna.gc else js(x: DNA[4]) \"\"\"1\"\"\")");
    assertThat(trial.outcome()).isEqualTo(Outcome.DONE);
    assertThat(scores(trial).rows()).extracting(Scores.Row::line).containsExactly(1, 2, 3, 4);
    assertThat(scores(trial).rows().get(1).numbers()).containsExactly(Double.NaN);
    Diagnostic told = trial.diagnostics().getFirst();
    assertThat(told.code()).isEqualTo("W0596");
    assertThat(told.message())
        .contains("2 of 4 items", "none of DNA[4]: line 2 has `Z`, line 3 has a length of 3.");
  }

  @Test
  void whatHasNoNumberIsToldByItsLine() throws IOException {
    Trial trial = score("CCC\nAAA\nGGG\n", "", "0 / dna.count(\"A\")");
    assertThat(trial.diagnostics()).extracting(Diagnostic::code).containsExactly("W0598");
    assertThat(trial.diagnostics().getFirst().message())
        .contains("no number for 2 of 3 items", "those of lines 1, 3.");
    assertThat(Files.readAllLines(to)).contains("1,CCC,", "2,AAA,0");
  }

  @Test
  void itemsThatARewardFailsForAreTold() throws IOException {
    String fails = "js(x: DNA) \"\"\"x.includes(\"A\") ? 1 : missing.value\"\"\"";
    Trial trial = score("CCC\nAAA\n", "", fails + ", dna.gc");
    assertThat(trial.outcome()).isEqualTo(Outcome.DONE);
    assertThat(trial.diagnostics()).extracting(Diagnostic::code).contains("W0597", "W0598");
    assertThat(scores(trial).rows().getFirst().numbers()).containsExactly(Double.NaN, 1);
  }

  @Test
  void equalItemsAreScoredOnceAndManyInBatches() throws IOException {
    CountingLibrary assay = new CountingLibrary();
    Files.writeString(items, "ACGT\n".repeat(300) + "AAAA\n" + "AC\n");
    Trial trial = Trial.run("score \"" + items + "\" by watched.ones\n", RunOptions.DEFAULT, assay);
    assertThat(trial.outcome()).isEqualTo(Outcome.DONE);
    assertThat(scores(trial).rows()).hasSize(302);
    assertThat(assay.asked()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void whatWasScoredBeforeItWasStoppedIsKept() throws IOException {
    Files.writeString(items, "ACGT\n".repeat(300));
    Cancellation cancellation = new Cancellation();
    Trial trial =
        Trial.run(
            "score \"%s\" by dna.gc to \"%s\"\n".formatted(items, to),
            RunOptions.DEFAULT,
            cancellation,
            event -> {
              if (event instanceof Event.Preparing) {
                cancellation.ask();
              }
            });
    assertThat(trial.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(scores(trial).ending()).isEqualTo(Ending.CANCELLED);
    assertThat(to).doesNotExist();
  }

  @Test
  void anEmptyFileIsTold() throws IOException {
    Trial trial = score("\n", "", "dna.gc");
    assertThat(trial.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(trial.diagnostics()).extracting(Diagnostic::code).containsExactly("E0506");
  }

  @Test
  void jsonHoldsTheSame() throws IOException {
    to = folder.resolve("scores.json");
    score("ACGT\n", "", "dna.gc");
    assertThat(to).content().contains("\"line\" : 1", "\"item\" : \"ACGT\"", "\"dna.gc\" : 0.5");
  }
}
