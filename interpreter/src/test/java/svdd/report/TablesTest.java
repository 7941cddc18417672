package svdd.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TablesTest {
  private static final String A = "ACGTACGTACGTACGTACGTACGT";
  private static final String B = "CCCCCCCCCCCCGGGGGGGGGGGG";

  private static Results two() {
    return new Results()
        .reward("gc")
        .reward("cpg")
        .item(A, 0.75, 0.5, 6)
        .item(B, 1.25, 1, 1)
        .plain(A, 0.25, 0.5, 5)
        .plain(A, 0.5, 0.375, 0);
  }

  @Test
  void theBestItemComesFirstWithEachRewardAsItIs() {
    assertThat(Tables.best(two().result(), 10, 100))
        .isEqualTo(
            """
            number  score     gc  cpg  item
                 1  1.250  1.000    1  CCCCCCCCCCCCGGGGGGGGGGGG
                 0  0.750  0.500    6  ACGTACGTACGTACGTACGTACGT
            """);
  }

  @Test
  void aNarrowTerminalShortensTheItemThenLeavesOutRewards() {
    assertThat(Tables.best(two().result(), 1, 41))
        .isEqualTo(
            """
            number  score  gc  cpg  item
                 1  1.250   1    1  CCCCCCCC…GGGGGGGG
            ... and 1 item more
            """);
    assertThat(Tables.best(two().result(), 2, 31))
        .isEqualTo(
            """
            number  score  cpg  item
                 1  1.250    1  CCCCC…GGGGG
                 0  0.750    6  ACGTA…TACGT
            Too narrow to show: gc
            """);
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    var result =
        new Results()
            .name("島".repeat(30))
            .reward("報酬の名前がとても長いので短くする")
            .reward("gc")
            .item(A, 0.75, 0.5, 1e-9)
            .item("島".repeat(24), -1e300, 2, 6)
            .plain(A, -1e300, 0.5, 6)
            .result();
    for (int width = 76; width < 120; width++) {
      String all = Tables.best(result, 5, width) + Comparison.text(result, width);
      for (String line : all.lines().toList()) {
        assertThat(Cells.width(line)).as(line).isLessThanOrEqualTo(width);
      }
    }
  }

  @Test
  void requirementsShowWhoKeepsThem() {
    var result =
        new Results()
            .condition("tata")
            .requirement("gc in 35%..65%")
            .infeasible(A, 9, 2, 1)
            .item(B, 0.5, 0)
            .result();
    assertThat(Tables.best(result, 10, 80))
        .isEqualTo(
            """
            number  feasible      score  tata  item
                 1  yes           0.500    no  CCCCCCCCCCCCGGGGGGGGGGGG
                 0  no, 2 broken  9.000   yes  ACGTACGTACGTACGTACGTACGT
            """);
  }

  @Test
  void aDesignThatOnlyDrawsHasNoScore() {
    var result = new Results().goalless().item(A, Double.NaN).result();
    assertThat(Tables.best(result, 10, 80))
        .isEqualTo(
            """
            number  item
                 0  ACGTACGTACGTACGTACGTACGT
            """);
  }

  @Test
  void theHeadlineEchoesWhatWasRun() {
    assertThat(Tables.headline(two().result(), 80))
        .isEqualTo(
            "islands · DNA[24] · 16 items · svdd, posterior mean, 10 candidates, alpha 0.05"
                + " · 128 steps · seed 7\n");
    assertThat(Tables.headline(two().stopped().result(), 80))
        .endsWith("seed 7\nStopped before its end: 2 of 16 items finished.\n");
  }

  @Test
  void aStoppedRunWithoutItemsSaysSo() {
    var result = new Results().stopped().result();
    assertThat(Tables.best(result, 10, 80)).isEqualTo("No item was finished.\n");
    assertThat(Comparison.text(result, 80)).isEmpty();
  }
}
