package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Signals to a process of its own, in the middle of a run. */
@DisabledOnOs(OS.WINDOWS)
class SignalTest {
  private static final String RUN =
      """
      reward gc = dna.gc
      design islands {
        from      iid(DNA[8])
        maximize  gc
        decode    svdd(candidates = 10)
        steps     16
        count     100000
        seed      7
      }
      run islands
      """;
  private static final Pattern STOPPED =
      Pattern.compile("Stopped: ([\\d ]+) of 100 000 items of islands are finished; (.+)\\.");

  @TempDir Path folder;

  /** What a stopped process left: its exit code and what it said on the error stream. */
  private record Left(int code, String err) {
    Matcher stopped() {
      Matcher told = STOPPED.matcher(err);
      assertThat(told.find()).as(err).isTrue();
      return told;
    }

    int items() {
      return Integer.parseInt(stopped().group(1).replace(" ", ""));
    }
  }

  /** Whoever starts the tests in the background of a plain shell has them ignore Ctrl-C. */
  @BeforeAll
  static void interruptsAreHeard() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      String ignored =
          Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("SigIgn:"))
              .map(line -> line.substring("SigIgn:".length()).strip())
              .findFirst()
              .orElse("0");
      assumeTrue((Long.parseUnsignedLong(ignored, 16) & 2) == 0, "Ctrl-C is ignored here");
    }
  }

  /** Starts the script, waits until a tenth is done and sends the signal. */
  private Left stop(String script, String signal) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("islands.svdd"), script);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "svdd.repl.Main",
                "run",
                "islands.svdd",
                "--batch=64")
            .directory(folder.toFile())
            .redirectOutput(Redirect.DISCARD)
            .start();
    StringBuilder err = new StringBuilder();
    try (BufferedReader lines = process.errorReader(UTF_8)) {
      boolean sent = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        err.append(line).append('\n');
        if (!sent && line.startsWith("islands ")) {
          String pid = Long.toString(process.pid());
          assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
          sent = true;
        }
      }
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ended:%n%s", err).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Left(process.exitValue(), err.toString());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void ctrlCKeepsWhatIsFinishedAndSaysWhere() throws Exception {
    Left left = stop(RUN + "save islands to \"islands.fasta\"\n", "INT");
    assertThat(left.code()).as(left.err()).isEqualTo(130);
    assertThat(left.err()).contains(Says.STOPPING);
    assertThat(left.stopped().group(2)).isEqualTo("they are in islands.partial.fasta");
    assertThat(left.items()).isBetween(1, 99_999);
    assertThat(names()).containsExactly("islands.partial.fasta", "islands.svdd");
    List<String> lines = Files.readAllLines(folder.resolve("islands.partial.fasta"));
    assertThat(lines).hasSize(2 * left.items());
    for (int i = 0; i < lines.size(); i += 2) {
      assertThat(lines.get(i)).matches(">islands-\\d+ score=\\S+ gc=\\S+");
      assertThat(lines.get(i + 1)).matches("[ACGT]{8}");
    }
  }

  @Test
  void aRequestToTerminateIsTreatedAlikeAlsoWithoutASaveCommand() throws Exception {
    Left left = stop(RUN, "TERM");
    assertThat(left.code()).as(left.err()).isEqualTo(143);
    assertThat(left.stopped().group(2)).isEqualTo("they are in islands.partial.json");
    assertThat(names()).containsExactly("islands.partial.json", "islands.svdd");
    assertThat(Files.readString(folder.resolve("islands.partial.json")))
        .contains("\"complete\" : false")
        .endsWith("}");
  }
}
