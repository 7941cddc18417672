package svdd.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import svdd.run.Result;

class ComparisonTest {
  private static final String ITEM = "ACGTACGTACGTACGTACGTACGT";

  @Test
  void itemsStandBesidePlainSamples() {
    var result =
        new Results()
            .reward("gc")
            .condition("tata")
            .requirement("gc < 1")
            .item(ITEM, 1, 0.5, 1)
            .item(ITEM, 2, 0.75, 1)
            .infeasible(ITEM, 3, 1, Double.NaN, 0)
            .plain(ITEM, 0.5, 0.25, 0)
            .plain(ITEM, 0.25, 0.5, 1)
            .result();
    assertThat(Comparison.text(result, 80))
        .isEqualTo(
            """
                             islands (3)  plain (2)  difference
            score      mean        2.000      0.375      +1.625
                        5 %        1.100      0.263      +0.838
                       25 %        1.500      0.313      +1.188
                       50 %        2.000      0.375      +1.625
                       75 %        2.500      0.438      +2.063
                       95 %        2.900      0.488      +2.413
            gc         mean        0.625      0.375      +0.250
            tata      share         67 %       50 %       +17 %
            feasible              2 of 3     2 of 2
            """);
  }

  @Test
  void aNarrowTerminalShowsFewerColumns() {
    var result = new Results().reward("gc").item(ITEM, 1, 0.5).plain(ITEM, 0.5, 0.25).result();
    assertThat(Comparison.text(result, 50)).contains("plain (1)  difference");
    assertThat(Comparison.text(result, 40)).contains("plain (1)").doesNotContain("difference");
    for (int width = 20; width < 60; width++) {
      for (String line : Comparison.text(result, width).lines().toList()) {
        assertThat(line).hasSizeLessThanOrEqualTo(width);
      }
    }
    assertThat(Comparison.text(result, 20)).contains("isla…(1)").doesNotContain("plain");
  }

  @Test
  void withoutPlainSamplesTheItemsStandAlone() {
    var result = new Results().reward("cpg").item(ITEM, 1, 4).item(ITEM, 1, 6).result();
    assertThat(Comparison.text(result, 80))
        .isEqualTo(
            """
                         islands (2)
            score  mean            1
                    5 %            1
                   25 %            1
                   50 %            1
                   75 %            1
                   95 %            1
            cpg    mean            5
            """);
  }

  @Test
  void bothCostsAreTold() {
    assertThat(Comparison.cost(new Results().result(), 80))
        .isEqualTo(
            """
            forwards  20 480 asked for, 18 231 computed
            scores    20 496 asked for, 9 000 computed
            time      35.3 s, 96 % of it in the denoiser
            """);
    assertThat(Comparison.cost(new Results().result(new Result.Cost(0, 0, 0, 0, 0, 0, 0)), 80))
        .endsWith("time      0.00 s, 0 % of it in the denoiser\n");
  }
}
