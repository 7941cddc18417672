package svdd.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import svdd.core.Design;
import svdd.core.Program.Format;
import svdd.run.Account;
import svdd.run.Account.Shift;
import svdd.run.Ending;
import svdd.run.Result;
import svdd.spi.Fit;
import svdd.spi.Items;
import svdd.spi.Population;
import svdd.tensor.Bootstrap.Interval;
import svdd.type.Alphabet;
import svdd.type.Space;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvidenceTest {
  private static final String A = "ACGTACGTACGTACGTACGTACGT";

  private static Account.Verdict verdict(Shift reward, Shift... checks) {
    return new Account.Verdict(Optional.of(reward), List.of(checks));
  }

  private static Shift shift(String name, double by) {
    return new Shift(name, by, new Interval(by - 0.5, by + 0.5));
  }

  private static Account account(Account.Verdict verdict) {
    Items particles = Items.of(Space.of(Alphabet.DNA, 2), "AC");
    Population population =
        new Population(
            0,
            particles.and(particles),
            new double[] {0, -1},
            List.of(new int[] {1, 1}, new int[] {0, 1}),
            new double[] {2, 1},
            0.5);
    double[] tenths = {Double.NaN, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    return new Account(
        new Account.Likelihood(new double[] {-10, -12}, new double[] {-9, -9}, 32, 128),
        new Account.Spread(0.5, 2, 1),
        new Account.Spread(0.75, 2, 1),
        Optional.of(new Account.Novelty(1000, new double[] {3, 5}, 0.5, 1, -0.25)),
        List.of(new Account.Bound("gc in 35%..65%", 250, 1000, 1)),
        Optional.of(new Account.Front(new int[] {0, 1}, new double[] {0.5, 2}, 12.5, 3.25)),
        List.of(population),
        java.util.stream.DoubleStream.of(tenths)
            .mapToObj(x -> new Account.Tenth(10, x, x - 0.5))
            .toList(),
        List.of(new Fit(1234, 500, 100, 12.5, false, tenths)),
        verdict);
  }

  private static Result result(Account.Verdict verdict) {
    return new Results()
        .requirement("gc in 35%..65%")
        .item(A, 1)
        .infeasible(A, 2, 1)
        .account(account(verdict))
        .result();
  }

  @Test
  void everythingThatIsKnownIsToldInEightyColumns() {
    String text = Evidence.text(result(verdict(shift("score", 2))), 80);
    assertThat(text)
        .isEqualTo(
            """
            requirement broken by  of candidates  of items
            gc in 35%..65%                  25 %    1 of 2
            Front: 2 items that no other beats in every objective; hypervolume 12.50 from
              the point (0.500, 2), the 5 % quantiles of plain samples, of which as many
              have 3.250.
              items 0 1
            Novelty: 50 % of the items are not among the 1 000 items of the reference
              (plain: 100 %); the median distance to the nearest of them is 4, with a rank
              correlation of -0.25 with the score.
            Particles: 2 in 1 population; 50 % of them are effective at the worst time, 50 %
              at the last; of those of the first step 1.0 have descendants at the end, on
              average.
            Estimate of log E[exp(r / alpha)] under the model: 0.500.
            Value estimate against the final score, by tenth of the way from noise to end:
              rank       -   0.10   0.20   0.30   0.40   0.50   0.60   0.70   0.80   0.90
              bias       - -0.400 -0.300 -0.200 -0.100  0.000  0.100  0.200  0.300  0.400
            Value network: 1 234 numbers fitted to 500 roll-outs in 12.5 s; the share
              explained of 100 held out, by tenth:
              R^2        -   0.10   0.20   0.30   0.40   0.50   0.60   0.70   0.80   0.90
            Verdict: the score rose beyond noise (by 2.000, 95 %: 1.500 to 2.500).
            """);
  }

  @Test
  void aRewardThatRisesWhileSomethingElseFallsIsACaution() {
    Shift reward = shift("score", 2);
    assertThat(Words.verdict(verdict(reward, shift("assay", -1), shift("likelihood", 0.1))))
        .isEqualTo(
            "Verdict, a caution: the score rose (by 2.000, 95 %: 1.500 to 2.500), but beyond noise"
                + " fell assay (by -1.000, 95 %: -1.500 to -0.500); part of the gain may be in the"
                + " reward alone.");
    assertThat(Words.verdict(verdict(reward, shift("assay", -0.25), shift("likelihood", 0.1))))
        .endsWith("; assay, likelihood did not fall.");
    assertThat(Words.verdict(verdict(shift("score", 0.25), shift("assay", -3))))
        .as("nothing was gained")
        .startsWith("Verdict: the score is not above that of plain samples beyond noise");
    assertThat(Words.verdict(verdict(shift("score", -2), shift("assay", 3))))
        .isEqualTo("Verdict: the score fell beyond noise (by -2.000, 95 %: -2.500 to -1.500).");
    assertThat(Words.verdict(new Account.Verdict(Optional.empty(), List.of()))).isEmpty();
  }

  @Test
  void linesFitATerminal() {
    String text = Evidence.text(result(verdict(shift("score", 2), shift("likelihood", -1e5))), 80);
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void jsonHoldsTheWholeAccount(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("q.json");
    new ItemFiles(new DiskStore()).write(result(verdict(shift("score", 2))), Format.JSON, file);
    JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(json.get("ended").asString()).isEqualTo("complete");
    JsonNode account = json.get("account");
    assertThat(account.get("likelihood").get("items").toString()).isEqualTo("[-10,-12]");
    assertThat(account.get("front").get("reference").toString()).isEqualTo("[0.5,2]");
    assertThat(account.get("front").get("hypervolume").asDouble()).isEqualTo(12.5);
    JsonNode particle = account.get("populations").get(0).get("particles").get(1);
    assertThat(particle.get("item").asString()).isEqualTo("AC");
    assertThat(particle.get("logWeight").asDouble()).isEqualTo(-1);
    assertThat(account.get("calibration")).hasSize(10);
    assertThat(account.get("novelty").get("distances").toString()).isEqualTo("[3,5]");
    assertThat(account.get("verdict").asString()).startsWith("Verdict: the score rose");
  }

  @Test
  void keptItemsAreShownAndSavedAndTheOthersStayInJson(@TempDir Path folder) throws Exception {
    Result result =
        new Results()
            .care(
                new Design.Care(
                    Optional.of(new Design.Keep(1, false)), List.of(), Optional.empty()))
            .item(A, 1)
            .item("C".repeat(24), 2)
            .result();
    assertThat(Tables.best(result, 10, 80))
        .isEqualTo(
            """
            number  score  item
                 1      2  CCCCCCCCCCCCCCCCCCCCCCCC
            Kept the best 1 of 2 items.
            """);
    Path file = folder.resolve("q.csv");
    new ItemFiles(new DiskStore()).write(result, Format.CSV, file);
    assertThat(file).content().hasLineCount(2);
    Path whole = folder.resolve("q.json");
    new ItemFiles(new DiskStore()).write(result, Format.JSON, whole);
    JsonNode json = JsonMapper.shared().readTree(Files.readString(whole));
    assertThat(json.get("items")).hasSize(1);
    assertThat(json.get("others").get(0).get("number").asInt()).isZero();
  }

  @Test
  void whatABudgetEndedSaysSo() {
    assertThat(Tables.headline(new Results().ended(Ending.BUDGET).item(A, 1).result(), 80))
        .endsWith("seed 7\nThe budget was used up: 1 of 16 items finished.\n");
  }
}
