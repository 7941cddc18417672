package svdd.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import svdd.run.Outcome;

/** What is said to the session itself. */
class DirectivesTest {
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
        ":type dna.gc | gc: DNA -> Real",
        ":t 1 + 0.5 | Real",
        ":typ dna.gc > 0.5 | DNA -> Bool",
        ":type iid(DNA[4]) | Model[DNA[4]]",
        ":type svdd | svdd(",
        ":doc dna.count | function count(pattern: String, strands: one | both = one): DNA -> Real",
        ":doc decode | clause decode",
        ":help run | command run",
        ":help let | word let: let floor = 2 * n",
        ":help posterior_mean | word posterior_mean",
        ":help DNA | type DNA",
        ":h :set | :set [NAME=VALUE]",
        ":ast 1 + 2 | Binary +",
        ":plan design q { from iid(DNA[4]) } | E0639",
        ":plan 1 | E0639",
        ":type zzz | E0201",
        ":type | ''",
        ":set | No param is declared.",
      })
  void aDirectiveAnswers(String text, String beginning) {
    assertThat(talk.says(text)).startsWith(beginning);
  }

  @ParameterizedTest
  @CsvSource({
    ":foo, E0630",
    ":help impotr, E0633",
    ":tyep 1, E0630",
    ":re, E0631",
    ":p, E0631",
    ":doc, E0632",
    ":load, E0632",
    ":doc dna.cuont, E0633",
    ":plot, E0634",
    ":plot q, E0634",
    ":set a, E0635",
    ":set a=1, E0210",
    ":reload, E0637",
  })
  void aMistakeHasItsOwnCode(String text, String code) {
    assertThat(talk.enter(text)).isEqualTo(Outcome.FAILED);
    assertThat(talk.says(text)).isEqualTo(code);
    assertThat(talk.errors()).contains("hint: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "help | :help",
        "help band | :help band",
        "help(band) | :help band",
        "help() | :help",
        "quit | :quit",
        "exit | :quit",
        "exit() | :quit",
        "plot | :plot",
        "plot d | :plot d",
        "plot(d) | :plot d",
        "plan | :plan DESIGN",
        "plan d | :plan d",
        "load \"a.svdd\" | :load a.svdd",
        "set k=4 | :set k=4",
        "set k 4 | :set [NAME=VALUE]",
        "time run d | :time run d",
        "type(dna.gc(dna\"A\")) | :type dna.gc(dna\"A\")",
        "print(1 + (2)) | 1 + (2)",
        "ls | :type",
        "cd lab | paths start",
      })
  void wordsOfOtherPromptsAreUnderstood(String text, String hint) {
    assertThat(talk.says(text)).isIn("E0650", "E0651", "E0652");
    assertThat(talk.errors()).containsPattern("hint: .*" + java.util.regex.Pattern.quote(hint));
  }

  @Test
  void aNameThatIsDeclaredComesFirst() {
    talk.after("let plot = 3", "let ls = plot + 1", "fn help(x: Int): Int = x + 1");
    assertThat(talk.says("plot")).isEqualTo("3");
    assertThat(talk.says("ls")).isEqualTo("4");
    assertThat(talk.says("help(1)")).isEqualTo("2");
    assertThat(talk.says("time - 1")).isEqualTo("E0201");
    assertThat(talk.says("time.x")).isEqualTo("E0201");
  }

  @Test
  void helpNamesEveryDirective() {
    assertThat(talk.says(":help"))
        .contains(Directive.words().stream().map(word -> ":" + word).toList());
  }

  @Test
  void aParamTakesAnotherValueIfItFits() {
    talk.after("param n: Int = 3", "param d: Decoder = svdd");
    assertThat(talk.says(":set n=zzz")).isEqualTo("E0201");
    talk.after(":set n = 5", ":set d=best_of(n = 2)");
    assertThat(talk.says("n * 2")).isEqualTo("10");
    assertThat(talk.says(":set")).isEqualTo("  n: Int = 5\n  d: Decoder = best_of(n = 2)");
    talk.after("let n = 4");
    assertThat(talk.says("n")).isEqualTo("4");
  }

  @Test
  void paramsOfImportedScriptsAreListedAndSet() {
    talk.file("deep.svdd", "param low: Real = 0.25\n");
    talk.file("lab.svdd", "import \"deep.svdd\" as deep\nparam k: Int = 3\nlet twice = 2 * k\n");
    talk.after("param n: Int = 1", "import \"lab.svdd\" as lab", ":set lab.k=4");
    assertThat(talk.says(":set"))
        .isEqualTo("  n: Int = 1\n  lab.deep.low: Real = 0.25\n  lab.k: Int = 4");
    assertThat(talk.says("lab.twice")).isEqualTo("8");
    talk.after(":set lab.deep.low=0.5");
    assertThat(talk.says(":set")).contains("lab.deep.low: Real = 0.5");
  }

  @Test
  void aFileThatIsImportedCanBeLoadedToo() {
    talk.file("lab.svdd", "let x = 7\n");
    talk.after("import \"lab.svdd\" as lab", ":load lab.svdd");
    assertThat(talk.says("x + lab.x")).isEqualTo("14");
    talk.file("own.svdd", "import \"own.svdd\" as own\n");
    assertThat(talk.says(":load own.svdd")).isEqualTo("E0207");
  }

  @Test
  void aFileIsLoadedAndLoadedAgain() {
    talk.file("a.svdd", "let a = 1\n");
    talk.after(":load a.svdd");
    assertThat(talk.says("a")).isEqualTo("1");
    talk.file("a.svdd", "let a = 2\na + 1\n");
    assertThat(talk.says(":reload")).isEqualTo("a: Int (replaced)\n3");
    talk.file("b.svdd", ":load \"a.svdd\"\nlet b = a\n");
    assertThat(talk.says(":l b.svdd")).contains("b: Int");
    talk.file("a.svdd", ":load b.svdd\n");
    assertThat(talk.says(":load a.svdd")).isEqualTo("E0638");
    assertThat(talk.errors()).isEqualTo(Talk.example("E0638-loads-itself"));
  }

  private String told(String text) {
    talk.says(text);
    return talk.errors();
  }

  @Test
  void paramsOfImportsAreListedToo() {
    talk.file("lab.svdd", "param width: Int = 2\n");
    talk.says("import \"lab.svdd\" as lab\nparam n: Int = 3");
    talk.says(":set lab.width=4");
    assertThat(talk.says(":set")).isEqualTo("  lab.width: Int = 4\n  n: Int = 3");
    assertThat(told(":set width=5")).contains("did you mean `lab.width`?");
  }

  @Test
  void resultsHaveNamesOnceThereAreSome() {
    talk.says("design d { from iid(DNA[4]); maximize dna.gc; steps 2; count 2 }");
    assertThat(told("d.best")).contains("it has results when it ran: `run d`.");
    talk.says("run d");
    assertThat(told("d.count")).contains("it has `best`, `items`, `scores` and `rewards`.");
    assertThat(told("help")).contains("write `:help`.");
    assertThat(told("plot d")).contains("write `:plot");
  }

  @Test
  void aFileOfAFolderReadsBesideItself() throws Exception {
    java.nio.file.Files.createDirectory(folder.resolve("sub"));
    talk.file("sub/lab.svdd", "let x = 7\n");
    talk.file("sub/main.svdd", "import \"lab.svdd\" as lab\nlet y = lab.x\n");
    talk.after(":load sub/main.svdd");
    assertThat(talk.says("y")).isEqualTo("7");
  }

  @Test
  void aPlanIsShownAndNothingRuns() {
    talk.after("design q { from iid(DNA[4]); maximize dna.gc; count 2; steps 2 }");
    assertThat(talk.says(":plan q")).contains("design q · DNA[4] · 2 items");
    assertThat(talk.says(":plan run q as \"x\"")).contains("design x (q)");
    assertThat(talk.events()).isEmpty();
  }

  @Test
  void aRunIsPlotted() {
    talk.after(
        "reward gc = dna.gc",
        "design q { from iid(DNA[4]); maximize gc; count 9; steps 4 }",
        "run q");
    assertThat(talk.says(":plot"))
        .contains("q: score", "q: gc", "█", "mean score of what was scored at a step");
    assertThat(talk.says(":plot q")).isEqualTo(talk.says(":plot last"));
  }

  @Test
  void timeIsTold() {
    assertThat(talk.says(":time 1 + 1")).matches("2\n[0-9.]+ s");
  }

  @Test
  void resetForgetsEverything() {
    talk.after("let a = 1", "design q { from iid(DNA[4]); count 1; steps 1 }", "run q");
    talk.after(":reset");
    assertThat(talk.says("a")).isEqualTo("E0201");
    assertThat(talk.says("last")).isEqualTo("E0201");
    assertThat(talk.says(":type")).isEmpty();
  }

  @Test
  void quitLeavesAndNothingComesAfter() {
    assertThat(talk.says("1\n:quit\n2")).isEqualTo("1\nleft");
  }

  @Test
  void directivesStandAmongOtherLines() {
    assertThat(talk.says("let a = 1\n:type a\na")).isEqualTo("a: Int\na: Int\n1");
    assertThat(talk.says("let t = \"\"\"\n  :quit\n  \"\"\"")).startsWith("t: String");
  }
}
