package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real terminal, where tmux is installed. */
@Timeout(300)
class TmuxTest {
  private static final Path TMUX = Path.of("/usr/bin/tmux");

  @TempDir Path folder;
  private String socket = "";
  private InputStream screen = InputStream.nullInputStream();

  private String tmux(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(TMUX.toString(), "-S", socket));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }

  @BeforeEach
  void begin() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(TMUX));
    socket = folder.resolve("tmux").toString();
    Path pipe = folder.resolve("screen");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // a long class path would not fit tmux's message
    Path classes =
        Files.writeString(
            folder.resolve("options"), "-cp\n" + System.getProperty("java.class.path") + "\n");
    String command =
        "cd %s; exec env XDG_STATE_HOME=%s TERM=screen-256color %s --enable-native-access=ALL-UNNAMED --add-modules=jdk.incubator.vector @%s svdd.repl.Main"
            .formatted(folder, folder.resolve("state"), java, classes);
    tmux("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "40", command);
    tmux("pipe-pane", "cat > " + pipe);
    screen = Files.newInputStream(pipe);
  }

  @AfterEach
  void end() throws IOException, InterruptedException {
    if (!socket.isEmpty()) {
      tmux("kill-server");
      screen.close();
    }
  }

  /** What the screen shows, with the lines that went off it. */
  private String shown() throws IOException, InterruptedException {
    return tmux("capture-pane", "-p", "-J", "-S", "-");
  }

  /** Waits until the screen shows a text: looks again whenever something was written on it. */
  private void awaits(String text) throws IOException, InterruptedException {
    awaits(Pattern.compile(Pattern.quote(text)));
  }

  private void awaits(Pattern text) throws IOException, InterruptedException {
    byte[] some = new byte[4096];
    while (!text.matcher(shown()).find()) {
      if (screen.read(some) < 0) {
        throw new AssertionError("ended without `" + text + "`:\n" + shown());
      }
    }
  }

  private void types(String... keys) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("send-keys"));
    command.addAll(List.of(keys));
    tmux(command.toArray(String[]::new));
  }

  @Test
  void aSessionAtATerminal() throws IOException, InterruptedException {
    // typed before the greeting
    types("let ahead = 70 + 7", "Enter", "1 + ");
    awaits(Pattern.compile("svdd> let ahead = 70 \\+ 7\\s*\nahead: Int\\s*\nsvdd> 1 \\+"));
    types("ahead", "Enter");
    awaits(Pattern.compile("svdd> 1 \\+ ahead\\s*\n78\\s*\nsvdd>"));

    // completion: one way to go on is taken, several are listed with their types
    types("dna.longest_ru", "Tab", "(dna\"AAAC\")", "Enter");
    awaits("dna.longest_run(dna\"AAAC\")\n3");
    types("reward island_gc = dna.gc", "Enter");
    awaits("island_gc: DNA -> Real");
    types("isl", "Tab", "(dna\"GC\")", "Enter");
    awaits("island_gc(dna\"GC\")\n1");

    // several lines
    types("design islands {", "Enter");
    awaits("...");
    types("from iid(DNA[8]); maximize island_gc", "Enter");
    types("decode svdd(candidates = 20); steps 16; count 100000", "Enter", "}", "Enter");
    awaits("islands: Design[DNA[8]]");

    // a mistake
    types("run isands", "Enter");
    awaits("did you mean `islands`?");

    // what is typed while something runs is put right by keys, and appears at the next prompt
    types("design short = islands with { count 200; steps 200 }", "Enter");
    awaits("short: Design[DNA[8]]");
    types("run short", "Enter");
    awaits(Pattern.compile("short .* [1-9]\\d? ?%"));
    types("50 + 5", "Enter", "let typed = 88", "BSpace", "+ 1");
    awaits(Pattern.compile("time .*\n\\s*svdd> 50 \\+ 5\\s*\n55\\s*\nsvdd> let typed = 8\\+ 1"));
    types("Enter");
    awaits("typed: Int");

    // several lines are pasted at once, from a system of other line ends
    Path pasted =
        Files.writeString(folder.resolve("pasted"), "let\tp = 1\r\n(p +\r\n\t99)\r\np\r\n");
    tmux("load-buffer", pasted.toString());
    tmux("paste-buffer", "-p", "-r");
    types("Enter");
    awaits(Pattern.compile("p: Int\\s*\n100\\s*\n1\\s*\nsvdd>"));

    // a run that is stopped
    types("run islands", "Enter");
    awaits(Pattern.compile("islands .* [1-9]\\d ?%"));
    types("C-c");
    awaits("Stopped: ");
    assertThat(folder.resolve("islands.partial.json")).exists();

    // and all goes on
    types("islands.best", "Enter");
    awaits("islands.best\ndna\"");
    types("zzz");
    awaits("svdd> zzz");
    types("C-c");
    awaits(Pattern.compile("svdd> zzz\\s*\nsvdd>"));
    types("20 + 22", "Enter");
    awaits(Pattern.compile("\n42\\s*\nsvdd>"));
    types("C-d");
    byte[] some = new byte[4096];
    while (screen.read(some) >= 0) {
      // until it has left
    }
  }
}
