package svdd.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.run.Cancellation;
import svdd.run.Ending;
import svdd.run.Event;
import svdd.run.Outcome;

/** A session without a terminal. */
class SessionTest {
  private static final String DESIGN =
      """
      design islands {
        from     iid(DNA[6])
        maximize dna.gc
        decode   svdd(candidates = 3)
        steps    3
        count    5
      }
      """;

  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void begin() {
    talk = new Talk(folder);
  }

  @AfterEach
  void end() {
    talk.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 | 3",
        "dna.gc(dna\"GGCA\") | 0.75",
        "\"a\\(1 + 1)\" | \"a2\"",
        "[1, 2.5] | [1, 2.5]",
        "not (1 > 2) | true",
        "dna.gc | reward gc: DNA -> Real",
        "10min | 10min",
        "svdd(candidates = 3).x | E0214",
        "nothing | E0201",
        "dna.gcc | E0204",
      })
  void anExpressionPrintsItsValueOrWhatItIs(String text, String answer) {
    assertThat(talk.says(text)).isEqualTo(answer);
  }

  @Test
  void modelsDesignsAndFunctionsPrintWhatTheyAre() {
    talk.after("model m = iid(DNA[6])", DESIGN, "fn twice(r: Real): Real = 2 * r");
    assertThat(talk.says("m")).isEqualTo("model m: Model[DNA[6]]");
    assertThat(talk.says("islands"))
        .isEqualTo(
            "islands · DNA[6] · 5 items · svdd, posterior mean, 3 candidates, alpha 0 · 3 steps · seed 1");
    assertThat(talk.says("twice")).isEqualTo("function twice(r: Real): Real");
    assertThat(talk.says("twice(4)")).isEqualTo("8");
  }

  @Test
  void aDeclarationReplacesOneOfItsNameAndWhatDependsOnItFollows() {
    talk.after("let a = 2", "let b = a * 10");
    assertThat(talk.says("let a = 3")).isEqualTo("a: Int (replaced)");
    assertThat(talk.says("b")).isEqualTo("30");
  }

  @Test
  void aDeclarationThatWouldBreakAnotherIsToldAndTheOldOneStays() {
    talk.after("let a = 2", "fn f(x: Real): Real = x * a");
    assertThat(talk.enter("let a = \"two\"")).isEqualTo(Outcome.FAILED);
    assertThat(talk.errors()).contains("input 2:1:");
    assertThat(talk.says("let a = \"two\"")).endsWith("`a` stays as it was.");
    assertThat(talk.says("f(4)")).isEqualTo("8");
  }

  @Test
  void aMistakeChangesNothing() {
    talk.after("let a = 2");
    assertThat(talk.says("let b = 1\nlet a = zzz\nlet c = 3")).startsWith("E0201");
    assertThat(talk.says("b")).isEqualTo("E0201");
    assertThat(talk.says("a")).isEqualTo("2");
    assertThat(talk.says("let c = ")).isEqualTo("E0175");
    assertThat(talk.says("c")).isEqualTo("E0201");
  }

  @Test
  void severalStatementsAtOnceMayUseEachOtherInAnyOrder() {
    assertThat(talk.says("let b = a + 1\nlet a = 1\nb\r\nb + 1; b + 2"))
        .isEqualTo("b: Int\na: Int\n2\n3\n4");
  }

  @Test
  void whatRunsGaveAreValues() {
    talk.after(DESIGN, "run islands");
    assertThat(talk.items("islands")).hasValue(5);
    assertThat(talk.says("islands.best")).matches("dna\"[ACGT]{6}\"");
    assertThat(talk.says("dna.gc(islands.best) == max(0, dna.gc(last.best))")).isEqualTo("true");
    assertThat(talk.says("islands.scores")).matches("\\[[0-9.]+(, [0-9.]+){4}]");
    assertThat(talk.says("mean(islands.rewards.dna.gc) == mean(islands.scores)")).isEqualTo("true");
    assertThat(talk.says("islands.items")).startsWith("[dna\"");
    assertThat(talk.says("islands.bets")).isEqualTo("E0204");
    assertThat(talk.says("islands.rewards")).isEqualTo("results rewards: dna");
  }

  @Test
  void aComparisonLeavesTheBestRunOfEachDesignAndTheWinnersAsTheLast() {
    talk.after(DESIGN, "design plain = islands with { decode pretrained }");
    talk.after("compare islands, plain, seeds = 3, islands with { decode best_of(n = 2) }");
    assertThat(talk.says("islands.best")).matches("dna\"[ACGT]{6}\"");
    assertThat(talk.says("max(dna.gc(islands.best), dna.gc(plain.best)) <= dna.gc(last.best)"))
        .isEqualTo("true");
    assertThat(talk.says("mean(plain.scores) <= dna.gc(plain.best)")).isEqualTo("true");
    assertThat(talk.says(":plot islands")).contains("islands: score", "at a step");
    assertThat(talk.says(":plot best_of(n = 2)")).contains("best_of(n = 2): score");
    assertThat(talk.says("last")).isEqualTo("results last: best, items, scores, rewards");
    talk.after("save plain to \"plain.csv\"", "save last to \"last.json\"");
    assertThat(folder.resolve("plain.csv")).exists();
  }

  @Test
  void aComparisonThatIsStoppedLeavesWhatIsFinished() {
    talk.after(DESIGN);
    Cancellation cancellation = new Cancellation();
    Outcome outcome =
        talk.session()
            .enter(
                "compare islands, islands with { seed 9 }, seeds = 50",
                answer -> {
                  if (answer instanceof Answer.Happened(Event.Competed competed)
                      && competed.done() == 3) {
                    cancellation.ask();
                  }
                },
                cancellation);
    assertThat(outcome).isEqualTo(Outcome.CANCELLED);
    assertThat(talk.says("islands.best")).startsWith("dna\"");
  }

  @Test
  void aValueStaysThatOfWhenItWasDeclared() {
    talk.after(DESIGN, "run islands", "let before = islands.best");
    String best = talk.says("before");
    talk.after("design islands { from iid(DNA[3]); count 2; steps 2 }", "run islands");
    assertThat(talk.says("before")).isEqualTo(best);
    assertThat(talk.says("islands.best")).hasSize(8);
    assertThat(talk.says("islands.scores")).isEqualTo("E0204");
  }

  @Test
  void numbersAsItemsAreLists() {
    talk.after(
        "design p { from gaussian(mean = [0.5, 1], sd = [0.1]); count 2; steps 4 }", "run p");
    assertThat(talk.says("p.best")).matches("\\[[-0-9.e]+, [-0-9.e]+]");
    assertThat(talk.enter("save p to \"p.fasta\"")).isEqualTo(Outcome.FAILED);
    assertThat(talk.enter("save p to \"p.csv\"")).isEqualTo(Outcome.DONE);
  }

  @Test
  void aSaveMayComeAfterTheRun() {
    talk.after(DESIGN, "run islands", "run islands as \"other\"", "save islands to \"a.fasta\"");
    talk.after("save last to \"b.csv\"", "save other to \"c.json\"");
    assertThat(folder.resolve("a.fasta")).content().startsWith(">");
    assertThat(folder.resolve("b.csv")).exists();
    assertThat(folder.resolve("c.json")).content().contains("\"other\"");
    assertThat(talk.says("save nothing to \"d.csv\"")).isEqualTo("E0201");
    assertThat(folder.resolve("d.csv")).doesNotExist();
  }

  @Test
  void aPastedScriptRunsAsAWhole() {
    assertThat(talk.enter(DESIGN + "run islands\nsave islands to \"x.csv\"\nislands.best"))
        .isEqualTo(Outcome.DONE);
    assertThat(folder.resolve("x.csv")).exists();
  }

  @Test
  void aMistakeInALaterRunIsFoundBeforeTheFirst() {
    assertThat(talk.says(DESIGN + "run islands\nrun isands")).isEqualTo("E0201");
    assertThat(talk.events()).isEmpty();
  }

  @Test
  void aRunThatIsStoppedKeepsWhatIsFinished() throws Exception {
    talk.after(DESIGN);
    Cancellation cancellation = new Cancellation();
    Outcome outcome =
        talk.session()
            .enter(
                "run islands with { count 400 }",
                answer -> {
                  if (answer instanceof Answer.Happened(Event.Stepped step)
                      && step.finished() > 0) {
                    cancellation.ask();
                  }
                },
                cancellation);
    assertThat(outcome).isEqualTo(Outcome.CANCELLED);
    assertThat(talk.says("islands.best")).startsWith("dna\"");
    assertThat(Files.readString(folder.resolve("islands.partial.json")))
        .contains(Ending.CANCELLED.word());
    talk.after("run islands");
  }

  @Test
  void importsAndFilesStartInTheFolder() {
    talk.file("lab.svdd", "reward twice = 2 * dna.gc\n");
    talk.after("import \"lab.svdd\" as lab");
    assertThat(talk.says("lab.twice(dna\"GA\")")).isEqualTo("1");
    assertThat(talk.says("import \"lba.svdd\" as other")).isEqualTo("E0206");
  }

  @Test
  void snippetsSeeWhatIsDeclared() {
    talk.after(
        "param motif: String = \"GA\"",
        "reward h = js(x, motif) \"\"\"x.split(motif).length - 1\"\"\"");
    assertThat(talk.says("h(dna\"GAGA\")")).isEqualTo("2");
    talk.after(":set motif=A");
    assertThat(talk.says("h(dna\"GATTACA\")")).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "// nothing", "\t", "\r\n", "\ufeff", ";"})
  void nothingIsFine(String text) {
    assertThat(talk.enter(text)).isEqualTo(Outcome.DONE);
    assertThat(talk.says(text)).isEmpty();
  }

  @Test
  void tabsWindowsLineEndsAndAMarkChangeNothing() {
    String text = "\ufeff" + DESIGN.replace("  ", "\t").replace("\n", "\r\n");
    assertThat(talk.says(text)).isEqualTo("islands: Design[DNA[6]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000\u0001\u0002\u0003",
        "let \u0007 = 1",
        "\"never closed",
        "((((((",
        "}",
        "let = = =",
        "\ud83d\ude00",
        "\"\"\"",
        "run",
        "save",
        "expect",
        "let 漢字 = 漢",
        ":",
        ":%",
        "design d { from }",
      })
  void whateverIsTypedTheSessionGoesOn(String text) {
    assertThat(talk.enter(text)).isEqualTo(Outcome.FAILED);
    assertThat(talk.errors()).isNotEmpty();
    assertThat(talk.says("1 + 1")).isEqualTo("2");
  }

  @Test
  void aLongPasteIsTaken() {
    StringBuilder text = new StringBuilder("let sum = 0");
    while (text.length() < 5 << 20) {
      text.append("\n// ").append("a comment that somebody wrote ".repeat(30));
    }
    text.append("\nsum + 1");
    assertThat(talk.says(text.toString())).isEqualTo("sum: Int\n1");
  }

  @Test
  void deepTextsAreTold() {
    assertThat(talk.enter("(".repeat(5000) + "1" + ")".repeat(5000))).isEqualTo(Outcome.FAILED);
    assertThat(talk.enter("1" + " + 1".repeat(900))).isEqualTo(Outcome.DONE);
  }

  @Test
  void whatIsIncompleteSaysSo() {
    assertThat(talk.session().incomplete("design q {")).isTrue();
    assertThat(talk.session().incomplete("let a = 1 +")).isTrue();
    assertThat(talk.session().incomplete("reward r = js(x) \"\"\"\n  return 1")).isTrue();
    assertThat(talk.session().incomplete("let a = 1")).isFalse();
    assertThat(talk.session().incomplete(")")).isFalse();
    assertThat(talk.session().incomplete(":type (")).isFalse();
    assertThat(talk.session().goesOn("  with { seed 4 }")).isTrue();
    assertThat(talk.session().goesOn("-x")).isFalse();
  }

  @Test
  void aWarningIsToldOnce() {
    String condition = "reward odd = dna.gc / 0";
    talk.after(condition);
    int first = talk.errors().length();
    talk.after("let other = 1");
    assertThat(talk.errors()).hasSizeLessThanOrEqualTo(first).isEmpty();
  }

  @Test
  void anUnreadableScriptIsTold() throws Exception {
    Files.write(
        folder.resolve("latin.svdd"), "let a = 1\n// \u00fc".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(talk.says(":load latin.svdd")).isEqualTo("E0636");
    assertThat(talk.errors()).isEqualTo(Talk.example("E0636-file-is-no-text"));
    assertThat(talk.says(":load nowhere.svdd")).isEqualTo("E0480");
    Files.createDirectory(folder.resolve("sub"));
    assertThat(talk.says(":load sub")).isEqualTo("E0481");
  }
}
