package svdd.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands from their arguments to their output, on models that need no network. */
class RunTest {
  @TempDir Path folder;

  private static String design(String more) {
    return """
    param many: Int = 4
    reward gc = dna.gc
    design islands {
      from      iid(DNA[8])
      maximize  gc
      decode    svdd(candidates = many)
      steps     8
      count     12
      seed      7
    }
    """
        + more;
  }

  private String script(String text) throws IOException {
    return Files.writeString(folder.resolve("islands.svdd"), text).toString();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private String saving(String name) {
    return design("run islands\nsave islands to \"%s\"\n".formatted(file(name)));
  }

  @Test
  void aRunPrintsItsTablesAndSavesItsItems() throws IOException {
    Ran ran = Ran.svdd("run", script(saving("islands.fasta")));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .startsWith(
            "islands · DNA[8] · 12 items · svdd, posterior mean, 4 candidates, alpha 0"
                + " · 8 steps · seed 7\n\nnumber  score")
        .contains("... and 2 items more\n", "islands (12)  plain (12)  difference", "forwards  ")
        .endsWith("Saved 12 items to %s\n".formatted(file("islands.fasta")))
        .doesNotContain("\u001b", "\r");
    assertThat(Files.readString(file("islands.fasta")).lines().filter(l -> l.startsWith(">")))
        .hasSize(12)
        .allMatch(header -> header.matches(">islands-\\d+ score=[01](\\.\\d+)? gc=[01](\\.\\d+)?"));
  }

  @Test
  void filesDoNotDependOnBatchesAndThreads() throws IOException {
    String script = script(saving("islands.json"));
    assertThat(Ran.svdd("run", script, "--batch", "1", "--threads", "1").code()).isZero();
    byte[] one = Files.readAllBytes(file("islands.json"));
    assertThat(Ran.svdd("run", script, "--batch=7", "--threads=2").code()).isZero();
    assertThat(Files.readAllBytes(file("islands.json"))).isEqualTo(one);
  }

  @Test
  void paramsAreSetFromOutside() throws IOException {
    String script = script(design("run islands\n"));
    assertThat(Ran.svdd("run", script, "--set", "many=9").out()).contains("9 candidates");
    Ran wrong = Ran.svdd("run", script, "--set", "mny=9");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).startsWith("error[E").contains("many");
    assertThat(Ran.svdd("check", script, "--set", "many=lots").code()).isEqualTo(1);
  }

  @Test
  void aScriptMayComeFromTheStandardInput() {
    Ran ran = Ran.with(Screen.plain(100), design("run islands as \"piped\"\n"), "run", "-");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith("piped · DNA[8]");
  }

  @Test
  void checkingRunsNothing() throws IOException {
    String script = script(saving("islands.csv"));
    Ran ran = Ran.svdd("check", script);
    assertThat(ran).isEqualTo(new Ran(0, script + " is fine.\n", ""));
    assertThat(file("islands.csv")).doesNotExist();
  }

  @Test
  void mistakesOfAScriptGoToTheErrorStreamWithCodeOne() throws IOException {
    for (String command : new String[] {"check", "plan", "run"}) {
      Ran ran = Ran.svdd(command, script(design("run ilands\n")));
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).startsWith("error[E02").contains("islands.svdd:11:5").contains("| run");
    }
  }

  @Test
  void coloursAreForTerminalsAlone() throws IOException {
    Screen colourful = new Screen(false, false, true, true, () -> 80, () -> 80);
    String script = script("let a = \n");
    assertThat(Ran.with(colourful, "", "check", script).err()).contains("\u001b[");
    assertThat(Ran.svdd("check", script).err()).startsWith("error[").doesNotContain("\u001b");
  }

  @Test
  void aPlanIsPrintedAndNothingRuns() throws IOException {
    String script = script(saving("islands.csv"));
    Ran ran = Ran.svdd("plan", script);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("design islands · DNA[8] · 12 items", "step x8", "cost");
    assertThat(file("islands.csv")).doesNotExist();
    assertThat(Ran.svdd("check", script, "--show=plan").out()).contains("step x8");
    assertThat(Ran.svdd("check", script, "--show", "ast").out()).contains("islands");
  }

  @Test
  void anOutputThatCannotBeWrittenIsFoundBeforeTheRun() throws IOException {
    Ran ran = Ran.svdd("run", script(saving("nowhere/islands.csv")));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith("error[E0530]").contains("islands.svdd:");
    assertThat(ran.out()).as("nothing was run").isEmpty();
  }

  @Test
  void anExpectationThatDoesNotHoldFails() throws IOException {
    assertThat(Ran.svdd("run", script("expect 1 + 1 == 2\n"))).isEqualTo(new Ran(0, "", ""));
    Ran ran = Ran.svdd("run", script("expect dna.gc(dna\"GATTACA\") > 0.5\n"));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith("error[E");
  }

  @Test
  void aTerminalSeesProgressInOneLineThatIsGoneAtTheEnd() throws IOException {
    Screen terminal = new Screen(false, false, false, true, () -> 90, () -> 90);
    Ran ran = Ran.with(terminal, "", "run", script(design("run islands\n")));
    assertThat(ran.err()).contains("\rislands", "100%").doesNotContain("\n").endsWith("\r\u001b[K");
    assertThat(ran.out()).doesNotContain("\u001b", "\r");
  }

  @Test
  void anExpressionHasAValue() {
    assertThat(Ran.svdd("eval", "exp(0) + 2")).isEqualTo(new Ran(0, "3\n", ""));
    assertThat(Ran.svdd("eval", "-1 - 2")).isEqualTo(new Ran(0, "-3\n", ""));
    assertThat(Ran.svdd("eval", "dna.count(\"TATA\")(dna\"GGTATAGG\") == 1").out())
        .isEqualTo("true\n");
    Ran ran = Ran.svdd("eval", "1 +");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith("error[E01");
  }
}
