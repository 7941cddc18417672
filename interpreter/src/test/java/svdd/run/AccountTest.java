package svdd.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import svdd.Trial;
import svdd.diagnostic.Diagnostic;
import svdd.spi.Population;
import svdd.tensor.Rows;

/** What a run says beside its rewards. */
class AccountTest {
  private static Trial run(String clauses, RunOptions options) {
    return Trial.run("design q {\n  from iid(DNA[8])\n" + clauses + "\n}\nrun q\n", options);
  }

  private static Result result(String clauses) {
    return run(clauses, RunOptions.DEFAULT).result();
  }

  private static int letters(ScoredItem item, char letter) {
    return (int) item.text().chars().filter(x -> x == letter).count();
  }

  @Test
  void requirementsAreCountedLineByLine() {
    Result result =
        result(
            """
              require dna.count("A") <= 2
              require dna.gc >= 50%
              maximize dna.count("T")
              steps 4
              decode best_of(n = 5)
              count 20
            """);
    List<Account.Bound> bounds = result.account().bounds();
    assertThat(bounds).hasSize(2);
    assertThat(bounds.get(0).scored()).as("without the final score").isEqualTo(100);
    assertThat(bounds.get(0).candidates()).isBetween(10L, 60L);
    assertThat(bounds.get(0).items())
        .isEqualTo((int) result.items().stream().filter(i -> letters(i, 'A') > 2).count());
    assertThat(bounds.get(1).items())
        .isEqualTo((int) result.items().stream().filter(i -> !i.held()[1]).count());
  }

  @Test
  void noFeasibleItemIsToldAndTheItemsAreReturned() {
    Trial trial =
        run("  maximize dna.gc\n  require dna.count(\"A\") > 8\n  steps 4", RunOptions.DEFAULT);
    assertThat(trial.outcome()).isEqualTo(Outcome.DONE);
    assertThat(trial.diagnostics()).extracting(Diagnostic::code).containsExactly("W0593");
    assertThat(trial.diagnostics().getFirst().message())
        .isEqualTo(
            "None of the 16 items of `q` satisfies every requirement; most often broken is"
                + " `dna.count(\"A\") > 8`, by 16 of them.");
    assertThat(trial.result().items()).hasSize(16).noneMatch(ScoredItem::feasible);
  }

  @Test
  void aProductOfWhatIsBelowZeroIsTold() {
    String goals = "  maximize dna.length\n  minimize %s\n  combine product\n  steps 4";
    Trial none = run(goals.formatted("dna.length"), RunOptions.DEFAULT);
    assertThat(none.diagnostics()).extracting(Diagnostic::code).containsExactly("W0592");
    Trial some = run(goals.formatted("0 * dna.length"), RunOptions.DEFAULT);
    assertThat(some.diagnostics()).isEmpty();
  }

  @Test
  void aChosenStartCountsAmongTheFirstTenthOfTheCalibration() {
    Trial trial =
        run("  maximize dna.gc\n  decode svdd(tilt_prior = true)\n  steps 4", RunOptions.DEFAULT);
    assertThat(trial.result().account().calibration().getFirst().values()).isEqualTo(32);
  }

  @Test
  void aRewardThatIsNeverANumberIsTold() {
    Trial trial = run("  maximize 0 * dna.gc / 0\n  steps 4", RunOptions.DEFAULT);
    assertThat(trial.diagnostics()).extracting(Diagnostic::code).containsExactly("W0594");
    assertThat(trial.result().items()).hasSize(16).allMatch(item -> Double.isNaN(item.score()));
  }

  @Test
  void judgesNeverGuideAndAreReportedForPlainSamplesToo() {
    String clauses = "  maximize dna.count(\"A\")\n  steps 8\n";
    Result judged = result(clauses + "  judge dna.gc");
    Result alone = result(clauses);
    assertThat(judged.items())
        .extracting(ScoredItem::text)
        .isEqualTo(alone.items().stream().map(ScoredItem::text).toList());
    assertThat(judged.items())
        .allSatisfy(
            i -> assertThat(i.judges()[0] * 8).isEqualTo(letters(i, 'G') + letters(i, 'C')));
    assertThat(judged.plain()).allSatisfy(item -> assertThat(item.judges()).hasSize(1));
    Account.Verdict verdict = judged.account().verdict();
    assertThat(verdict.reward().orElseThrow().rose()).isTrue();
    assertThat(verdict.doubts()).extracting(Account.Shift::name).containsExactly("dna.gc");
  }

  @Test
  void theLikelihoodIsThatOfTheModelAndCostsNothingOfTheRun() {
    Result result = result("  maximize dna.gc\n  steps 8");
    Account.Likelihood likelihood = result.account().likelihood();
    assertThat(likelihood.forwards()).isEqualTo(8 * 32);
    // independent letters of a quarter each, each item with the noise of one item a time
    assertThat(likelihood.items()).hasSize(16);
    assertThat(likelihood.plain()).hasSize(16);
    assertThat(result.cost().forwards()).isEqualTo(16 * 81);
  }

  @Test
  void noveltyIsMeasuredAgainstTheReference(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("known.fasta");
    Files.writeString(file, ">a\nAAAA\nAAAA\n>b\nCCCC\n");
    Result result =
        result("  maximize dna.count(\"A\")\n  steps 8\n  reference \"%s\"".formatted(file));
    Account.Novelty novelty = result.account().novelty().orElseThrow();
    assertThat(novelty.references()).isEqualTo(2);
    for (ScoredItem item : result.items()) {
      double others = 8 - letters(item, 'A');
      assertThat(novelty.distances()[item.number()]).isLessThanOrEqualTo(others);
    }
    double same = result.items().stream().filter(i -> i.text().equals("AAAAAAAA")).count();
    assertThat(novelty.share()).isCloseTo(1 - same / 16.0, within(1e-12));
    assertThat(novelty.plainShare()).isEqualTo(1);
    assertThat(novelty.againstReward()).as("nearer with every A").isLessThan(-0.5);
  }

  @Test
  void spreadIsTheShareOfPositionsThatDiffer() {
    Result plain = result("  decode pretrained\n  count 400\n  steps 4");
    // two letters of four differ with a chance of 3/4; 80,000 dependent pairs of 8 positions
    assertThat(plain.account().spread().diversity()).isCloseTo(0.75, within(0.01));
    Result one = result("  maximize dna.count(\"A\")\n  steps 8\n  decode best_of(n = 2000)\n");
    assertThat(one.account().spread().diversity()).isLessThan(0.5);
    assertThat(one.account().spread().unique())
        .isEqualTo(one.items().stream().map(ScoredItem::text).distinct().count() / 16.0);
  }

  @Test
  void valuesAreHeldAgainstWhatBecameOfThem() {
    Notes notes = new Notes();
    Rows rows = Rows.items(0, 4);
    notes.kept(rows, 9, new double[] {4, 3, 2, 1});
    notes.kept(rows, 5, new double[] {2, 3, 4, 5});
    notes.kept(rows, 0, new double[] {1, 2, 3, Double.NEGATIVE_INFINITY});
    List<Account.Tenth> tenths = notes.calibration(new double[] {1, 2, 3, 4}, 10);
    assertThat(tenths).hasSize(10);
    assertThat(tenths.get(0)).isEqualTo(new Account.Tenth(4, -1, 0));
    assertThat(tenths.get(4)).isEqualTo(new Account.Tenth(4, 1, 1));
    assertThat(tenths.get(9)).isEqualTo(new Account.Tenth(3, 1, 0));
    assertThat(tenths.get(1).values()).isZero();
    assertThat(tenths.get(1).ranks()).isNaN();
  }

  @Test
  void theValueOfTheLastStepIsTheReward() {
    Result result = result("  maximize dna.count(\"A\")\n  steps 10\n  count 40");
    List<Account.Tenth> tenths = result.account().calibration();
    assertThat(tenths).hasSize(10);
    assertThat(tenths.get(9).values()).isEqualTo(40);
    assertThat(tenths.get(9).ranks()).isEqualTo(1);
    assertThat(tenths.get(9).bias()).isZero();
  }

  @Test
  void populationsAreKept() {
    Result result = result("  maximize dna.gc\n  steps 6\n  decode smc(particles = 7)\n  count 3");
    assertThat(result.account().populations()).hasSize(3);
    Population first = result.account().populations().getFirst();
    assertThat(first.particles().count()).isEqualTo(7);
    assertThat(first.logWeights()).hasSize(7);
  }

  @Test
  void theAccountIsTheSameAtAnyBatch() {
    String clauses =
        """
          maximize dna.count("A")
          minimize dna.count("C")
          combine pareto(points = 5)
          require dna.gc <= 60%
          judge dna.count("G")
          keep 3, diverse = true
          steps 8
          count 12
        """;
    Result once = result(clauses);
    Result again = run(clauses, RunOptions.DEFAULT.batch(5).threads(1)).result();
    assertThat(again.account())
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
        .isEqualTo(once.account());
    assertThat(again.kept()).isEqualTo(once.kept()).hasSize(3);
    assertThat(again.chosen()).hasSize(3);
    assertThat(again.others()).hasSize(9);
  }

  @Test
  void pairsOfASingleItemAreNone() {
    assertThat(result("  maximize dna.gc\n  steps 4\n  count 1").account().spread().diversity())
        .isNaN();
  }
}
