package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.Svdd;
import svdd.run.RunOptions;
import svdd.session.Session;

/** {@code svdd} without a command: through a pipe, and at a terminal made of streams. */
class ReplTest {
  @TempDir Path folder;

  private static Ran piped(String text) {
    return Ran.with(Screen.plain(80), text);
  }

  @Test
  void aPipeGetsValuesAndNothingElse() {
    Ran ran = piped("let a = 2\na + 1\n\ndna.gc(dna\"GATTACA\") < 0.5");
    assertThat(ran.out()).isEqualTo("3\ntrue\n");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void nothingOnThePipeIsFine() {
    assertThat(piped("")).isEqualTo(new Ran(0, "", ""));
    assertThat(piped("\n\r\n  \n// a comment\n")).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void anErrorIsToldWhatFollowsIsDoneAndTheExitCodeKnows() {
    Ran ran = piped("1 +* 2\nlet a = dna.gcc\n3\n");
    assertThat(ran.out()).isEqualTo("3\n");
    assertThat(ran.err()).contains("error[E01", "error[E0204]", "input 2:1:13");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).doesNotContain("\u001b");
  }

  @Test
  void aFailedExpectationIsAnError() {
    assertThat(piped("expect 1 > 2\n").code()).isEqualTo(1);
    assertThat(piped("expect 1 < 2\n").code()).isZero();
  }

  @Test
  void aLineMayGoOnWithTheOneAbove() {
    Ran ran =
        piped(
            """
            design q {
              from  iid(DNA[4])
              count 2
              steps 2
            }
            design r = q
              with { count 3 }
            1
              + 2
            r
            """);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("3\nr · DNA[4] · 3 items");
  }

  @Test
  void anEmptyLineEndsWhatIsCompleteAndNothingElse() {
    assertThat(piped("1\n\n- 2\n").out()).isEqualTo("1\n-2\n");
    assertThat(piped("1\n- 2\n").out()).isEqualTo("-1\n");
    assertThat(piped("let z = 1 +\n\n2\nz\n")).isEqualTo(new Ran(0, "3\n", ""));
  }

  @Test
  void whoTypesWhileTheOutputGoesElsewhereIsAnsweredLineByLine() throws IOException {
    Screen typing = new Screen(true, false, false, false, () -> 100, () -> 80);
    var texts = new ArrayDeque<>(List.of("20 + 1\n", "(1 +\n", "2)\n"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> before = new ArrayList<>();
    InputStream in =
        new InputStream() {
          @Override
          public int read() {
            return -1;
          }

          @Override
          public int read(byte[] into, int from, int most) {
            if (texts.isEmpty()) {
              return -1;
            }
            before.add(out.toString(UTF_8));
            byte[] line = texts.remove().getBytes(UTF_8);
            System.arraycopy(line, 0, into, from, line.length);
            return line.length;
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            in, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), typing);
    assertThat(new Repl(streams, state()).run()).isZero();
    assertThat(before).containsExactly("", "21\n", "21\n");
    assertThat(out.toString(UTF_8)).isEqualTo("21\n3\n");
    assertThat(err.toString(UTF_8)).contains(":help explains").doesNotContain("Tab");
  }

  @Test
  void aTextThatEndsTooEarlyIsAMistake() {
    Ran ran = piped("let a = (1 +\n");
    assertThat(ran.err()).contains("error[E0");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void windowsLineEndsTabsAndAMarkChangeNothing() {
    Ran ran = piped("\ufefflet\ta = 1\r\nif a > 0\r\n\tthen 5\r\n\telse 6\r\n");
    assertThat(ran).isEqualTo(new Ran(0, "5\n", ""));
  }

  @Test
  void quitEndsAPipeAtOnce() {
    assertThat(piped("1\n:quit\n2\n").out()).isEqualTo("1\n");
  }

  @Test
  void manyLinesOfOneTextTakeNoLongTime() {
    StringBuilder text = new StringBuilder("let all = [\n");
    text.append("  0.5,\n".repeat(20_000)).append("]\n1\n");
    assertThat(piped(text.toString()).out()).isEqualTo("1\n");
  }

  @Test
  void aTableFitsTheWidth() {
    Ran ran =
        Ran.with(
            Screen.plain(60),
            """
            reward gc = dna.gc
            design q { from iid(DNA[90]); maximize gc; count 3; steps 2 }
            run q
            :plot
            """);
    assertThat(ran.out()).contains("q: score", "…");
    assertThat(ran.out().lines().filter(line -> line.contains("…")))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 60, 79})
  void everythingFitsANarrowTerminal(int width) {
    Ran ran =
        Ran.with(
            Screen.plain(width),
            """
            param many: Int = 4
            /// The share of G and C, which a long sentence explains that no narrow terminal holds.
            reward gc = dna.gc
            reward a_reward_of_a_long_name = dna.count("CG")
            design a_design_of_a_long_name {
              from iid(DNA[40])
              maximize band(gc, 50%, 60%) + 0.1 * a_reward_of_a_long_name
              require dna.longest_run <= 5
              decode svdd(candidates = 4)
              steps 8
              count many
            }
            design other = a_design_of_a_long_name with { decode best_of(n = 4) }
            run a_design_of_a_long_name
            compare a_design_of_a_long_name, other, seeds = 2 at equal forwards
            :plan compare a_design_of_a_long_name, other
            :plan other
            :plot
            :help
            :help band
            :help decode
            :set
            :type
            """);
    assertThat(ran.err()).doesNotContain("error");
    assertThat(ran.out()).contains("Verdict", "compare ·", "plan of", "forwards an item", ":quit");
    assertThat(ran.out().lines().filter(line -> line.length() > width))
        .allSatisfy(
            line ->
                assertThat(line.replace(" ·", "").strip()).as("a word alone").doesNotContain(" "));
  }

  @Test
  void aBugIsToldAndTheNextTextComes() throws IOException {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(shown, false, UTF_8);
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), out, out, Screen.plain(80));
    IntSupplier broken =
        () -> {
          throw new IllegalStateException("the wheels are off");
        };
    try (Svdd svdd = Svdd.standard();
        Session session = new Session(svdd, RunOptions.DEFAULT, broken)) {
      String run = "design q { from iid(DNA[4]); count 1; steps 1 }\nrun q";
      var texts = new ArrayDeque<>(List.of(run, ":plot", "40 + 2"));
      int code =
          new Conversation(
                  session,
                  streams,
                  new Waiting(streams),
                  new Crash(streams, Map.of()),
                  false,
                  left -> {})
              .hold(() -> Optional.ofNullable(texts.poll()));
      assertThat(code).isEqualTo(Exit.BUG);
    }
    String said = shown.toString(UTF_8);
    assertThat(said).contains("a bug of ours").endsWith("42\n");
    Files.delete(Path.of(said.replaceAll("(?s).*what is known of it is in (\\S+).*", "$1")));
  }

  /** What a terminal shows while keys are typed. */
  private String typed(String type, String keys, Map<String, String> environment)
      throws IOException {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(shown, false, UTF_8);
    boolean clever = !type.equals("dumb");
    Screen screen = new Screen(true, true, clever, clever, () -> 80, () -> 80);
    var in = new ByteArrayInputStream(keys.getBytes(UTF_8));
    Streams streams = new Streams(in, out, out, screen);
    try (Svdd svdd = Svdd.standard();
        Session session = new Session(svdd, RunOptions.DEFAULT, () -> 80);
        Terminal terminal = new ExternalTerminal("test", type, in, shown, UTF_8)) {
      assertThat(new Repl(streams, environment).typed(session, terminal)).isZero();
    }
    return shown.toString(UTF_8);
  }

  private Map<String, String> state() {
    return Map.of("XDG_STATE_HOME", folder.resolve("state").toString());
  }

  @ParameterizedTest
  @CsvSource({"dumb", "xterm-256color"})
  void aTerminalAnswersAndGoesOnAfterMistakes(String type) throws IOException {
    String shown = typed(type, "let a = 2\rnope\ra * 21\r:foo\r", state());
    assertThat(shown)
        .contains("a: Int", "E0201", "42", "E0630", ":help explains")
        .contains("svdd> ");
    assertThat(shown.contains("Tab completes")).isEqualTo(!type.equals("dumb"));
  }

  @Test
  void aDumbTerminalGetsNoEscapes() throws IOException {
    assertThat(typed("dumb", "let a = 2\rnope\r1 +\r2\r", state()))
        .contains("3")
        .doesNotContain("\u001b");
  }

  @Test
  void aLineThatIsNotCompleteGoesOn() throws IOException {
    assertThat(typed("xterm", "(1 +\r2)\r", state())).contains("... ").contains("3\n");
  }

  @Test
  void theEndOfInputBehindATextChangesNothing() throws IOException {
    assertThat(typed("xterm", "40 +\u0004 2\r", state()))
        .contains("42\n")
        .doesNotContain("possibilities");
  }

  @Test
  void theTabulatorCompletes() throws IOException {
    assertThat(typed("xterm", "dna.leng\t(dna\"ACGT\")\r", state())).contains("4\n");
    assertThat(typed("xterm", "reward my_gc = dna.gc\rmy_\t(dna\"GG\")\r", state()))
        .contains("1\n");
  }

  @Test
  void whatIsTypedIsKeptForTheNextTimeAndForNobodyElse() throws IOException {
    typed("xterm", "1234 + 1\r", state());
    Path history = folder.resolve("state/svdd/history");
    assertThat(history).content().contains("1234 + 1");
    assertThat(Files.getPosixFilePermissions(history)).hasSize(2);
    assertThat(typed("xterm", "\u001bOA\r", state())).contains("1235");
  }

  @Test
  void aPasteAsLongAsABookIsNotKept() throws IOException {
    String pasted = "\033[200~1234 + 1 //" + " word".repeat(3000) + "\033[201~";
    assertThat(typed("xterm", pasted + "\r5678\r", state())).contains("1235");
    assertThat(folder.resolve("state/svdd/history")).content().contains("5678").hasSizeLessThan(80);
  }

  @Test
  void aStateFolderThatCannotBeWrittenIsToldAndNothingElseHappens() throws IOException {
    Path file = Files.writeString(folder.resolve("state"), "no folder");
    assertThat(typed("xterm", "40 + 2\r", Map.of("XDG_STATE_HOME", file.toString())))
        .contains("is not kept", "42");
  }
}
