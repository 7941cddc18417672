package svdd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import svdd.Trial;
import svdd.report.ContestTable;

/** Designs side by side. */
class CompetingTest {
  private static final String SCRIPT =
      """
      reward ones = dna.count("A")
      design best {
        from iid(DNA[8])
        maximize ones
        judge dna.gc
        decode svdd(candidates = 6)
        steps 4
        count 5
        seed 11
      }
      compare best, best with { decode pretrained }, best with { decode best_of(n = 2) }, seeds = 3
              at equal forwards to "%s"
      """;

  private static Contest contest(Trial trial) {
    return trial.events().stream()
        .filter(event -> event instanceof Event.Compared)
        .map(event -> ((Event.Compared) event).contest())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyDesignRunsWithTheSameSeedsAtEqualCost(@TempDir Path folder) {
    Path rows = folder.resolve("rows.csv");
    Trial trial = Trial.run(SCRIPT.formatted(rows), RunOptions.DEFAULT);
    assertThat(trial.outcome()).isEqualTo(Outcome.DONE);
    Contest contest = contest(trial);
    assertThat(contest.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(contest.entrants()).extracting(Contest.Entrant::items).containsExactly(15, 15, 15);
    for (Contest.Entrant entrant : contest.entrants()) {
      assertThat(entrant.results())
          .extracting(r -> r.design().seed())
          .containsExactly(11L, 12L, 13L);
      assertThat(entrant.results()).allMatch(result -> result.plain().isEmpty());
    }
    // svdd asks for 1 + 4 x 6 = 25 forwards an item; five samples of 5 forwards are as many
    assertThat(contest.entrants().get(0).results().getFirst().cost().forwards()).isEqualTo(5 * 25);
    assertThat(contest.entrants().get(2).results().getFirst().cost().forwards()).isEqualTo(5 * 25);
    assertThat(contest.entrants().get(1).entry().own()).isTrue();
    assertThat(trial.events().stream().filter(e -> e instanceof Event.Competed)).hasSize(9);
    List<String> lines = read(rows);
    assertThat(lines).hasSize(1 + 45);
    assertThat(lines.getFirst()).isEqualTo("design,seed,number,item,score,ones,dna.gc,feasible");
    assertThat(lines.get(16)).startsWith("pretrained,11,0,");
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void itsTableFitsEightyColumns(@TempDir Path folder) {
    Trial trial = Trial.run(SCRIPT.formatted(folder.resolve("rows.csv")), RunOptions.DEFAULT);
    String table = ContestTable.text(contest(trial), 80);
    assertThat(table.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(table)
        .startsWith("compare · 3 designs · 3 seeds · at equal forwards\n")
        .contains(
            "median",
            "90 %",
            "95 % interval",
            "dna.gc",
            "likelihood",
            "forwards/item",
            "best_of was run with n = 5 instead of 2.",
            "pretrained has nothing to raise and keeps its own, lower cost.");
  }

  @Test
  void aDesignRunsAsItWouldAlone(@TempDir Path folder) {
    Trial trial = Trial.run(SCRIPT.formatted(folder.resolve("rows.csv")), RunOptions.DEFAULT);
    String alone = SCRIPT.substring(0, SCRIPT.indexOf("compare")) + "run best\n";
    List<ScoredItem> items = Trial.run(alone, RunOptions.DEFAULT).result().items();
    assertThat(contest(trial).entrants().getFirst().results().getFirst().items())
        .usingRecursiveComparison()
        .isEqualTo(items);
  }

  @Test
  void whatIsFinishedWhenItIsStoppedIsKept(@TempDir Path folder) {
    Path rows = folder.resolve("rows.csv");
    Cancellation cancellation = new Cancellation();
    Trial trial =
        Trial.run(
            SCRIPT.formatted(rows),
            RunOptions.DEFAULT,
            cancellation,
            event -> {
              if (event instanceof Event.Competed competed && competed.done() == 4) {
                cancellation.ask();
              }
            });
    assertThat(trial.outcome()).isEqualTo(Outcome.CANCELLED);
    Contest contest = contest(trial);
    assertThat(contest.ending()).isEqualTo(Ending.CANCELLED);
    assertThat(contest.items()).isEqualTo(20);
    assertThat(rows).doesNotExist();
    assertThat(read(folder.resolve("rows.partial.csv"))).hasSize(1 + 20);
    assertThat(ContestTable.text(contest, 80)).contains("Stopped before its end: 4 of 9 runs.");
  }
}
