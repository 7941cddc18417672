package svdd.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import svdd.BatchScore;
import svdd.Host;
import svdd.Limits;
import svdd.Svdd;
import svdd.diagnostic.Renderer;

/**
 * The messages that no script alone can cause: the state of the system must be added, or a program
 * around, or megabytes of text.
 */
class UnscriptedErrorsTest {
  private static final String DESIGN =
      """
      design d {
        from    iid(DNA[4])
        decode  pretrained
        count   2
      }
      run d
      """;

  /** Messages underline paths, so that these must be equally long on every machine. */
  private final Path folder = Path.of("target", "results");

  @BeforeEach
  void anEmptyFolder() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }

  private void shows(String name, String told) throws IOException {
    ErrorExample example =
        new ErrorExample(name, Path.of("src", "test", "resources", "svdd", "errors"));
    ErrorsTest.compare(example.expected(), messages(told));
  }

  /** Without the progress of the run that goes before. */
  private static String messages(String told) {
    return told.substring(Math.max(0, told.indexOf("error[")));
  }

  private String run(String text, String... options) throws IOException {
    Path script = Files.writeString(folder.resolve("script.svdd"), text);
    String[] words = new String[options.length + 2];
    words[0] = "run";
    words[1] = script.toString();
    System.arraycopy(options, 0, words, 2, options.length);
    return Ran.svdd(words).err();
  }

  private String saving(Path file) throws IOException {
    return run(DESIGN + "save d to \"" + file + "\"\n");
  }

  @Test
  void aFileThatCannotBeRead() throws IOException {
    Path memory = Path.of("/proc/self/mem");
    assumeTrue(Files.exists(memory), "no /proc on this system");
    shows("E0009-a-script-that-cannot-be-read", Ran.svdd("run", memory.toString()).err());
  }

  @Test
  void anImportThatCannotBeRead() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/mem")), "no /proc on this system");
    shows("E0231-an-import-that-cannot-be-read", run("import \"/proc/self/mem\" as lab\n"));
  }

  @Test
  void aScriptOfMegabytes() throws IOException {
    String text = "// long\n".repeat(3 << 20);
    shows("E0013-a-script-of-megabytes", Ran.with(Screen.plain(80), text, "check", "-").err());
  }

  @Test
  void noMemoryLeft() throws IOException {
    InputStream in =
        new InputStream() {
          @Override
          public int read() {
            throw new OutOfMemoryError("Java heap space");
          }

          @Override
          public int read(byte[] into, int from, int length) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    shows("E0019-out-of-memory", told(in, Optional.empty(), "check", "-"));
  }

  @Test
  void anOutputThatGoesNowhere() throws IOException {
    Optional<String> lost = Optional.of("No space left on device");
    shows("E0020-output-that-is-lost", told(InputStream.nullInputStream(), lost, "eval", "1 + 1"));
  }

  private static String told(InputStream in, Optional<String> lost, String... command) {
    var err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            in,
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            Screen.plain(100),
            () -> lost);
    assertThat(new Entry(streams, Map.of()).run(command)).isEqualTo(Exit.DIAGNOSTICS);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anExpressionBeyondAllBounds() throws IOException {
    shows("E0135-nested-beyond-reading", run("let a = " + "-".repeat(2_000_000) + "1\n"));
  }

  @Test
  void aFolderInPlaceOfAFile() throws IOException {
    shows(
        "E0531-a-folder-in-place-of-a-file",
        saving(Files.createDirectory(folder.resolve("items.csv"))));
  }

  @Test
  void aFolderThatTakesNoFile() throws IOException {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no /proc on this system");
    shows("E0532-a-folder-that-takes-no-file", saving(Path.of("/proc/self/items.csv")));
  }

  @Test
  void aFileInPlaceOfAFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "x");
    shows("E0533-a-file-in-place-of-a-folder", saving(file.resolve("items.csv")));
  }

  @Test
  void aDeviceInPlaceOfAFile() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/null")), "no /dev/null on this system");
    Path link = Files.createSymbolicLink(folder.resolve("items.csv"), Path.of("/dev/null"));
    shows("E0535-a-device-in-place-of-a-file", saving(link));
  }

  @Test
  void aFileThatMayNotBeChanged() throws IOException {
    Path file = Files.writeString(folder.resolve("items.csv"), "x");
    assumeTrue(
        file.toFile().setReadOnly() && !Files.isWritable(file), "this user may write it all");
    shows("E0536-a-file-that-may-not-be-changed", saving(file));
  }

  @Test
  void aSnippetNestedTooDeep() throws IOException {
    String deep = "(".repeat(100_000) + "1" + ")".repeat(100_000);
    shows(
        "E0622-a-snippet-nested-too-deep",
        run("reward r = js(x) \"\"\"\n  return " + deep + "\n  \"\"\"\n"));
  }

  @Test
  void eventsThatAreLost() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full on this system");
    shows("E0645-events-that-are-lost", run(DESIGN, "--events=/dev/full"));
  }

  @Test
  void aRewardOfTheProgramThatFails() throws IOException {
    shows(
        "E0640-a-reward-of-the-program-that-fails",
        lent(
            "Real",
            batch -> {
              throw new IOException("the assay is closed");
            }));
  }

  @Test
  void aRewardOfTheProgramOfAnotherLength() throws IOException {
    shows(
        "E0641-a-reward-of-the-program-of-another-length",
        lent("Real", batch -> new double[] {1, 2, 3}));
  }

  @Test
  void aConditionOfTheProgramThatIsNone() throws IOException {
    shows(
        "E0642-a-condition-of-the-program-that-is-none", lent("Bool", batch -> new double[] {0.5}));
  }

  /** What is told when a reward that a program lends scores one item. */
  private static String lent(String type, BatchScore score) {
    try (Svdd svdd = Svdd.builder().reward("activity", "DNA -> " + type, score).build()) {
      String comparison = type.equals("Bool") ? "" : " > 0";
      String script = "expect activity(dna\"ACGT\")" + comparison + "\n";
      return Renderer.plain().render(svdd.run(svdd.compile(script)).diagnostics());
    }
  }

  @Test
  void anEmptyListForAFunctionOfLists() throws IOException {
    try (Svdd svdd = Svdd.builder().function("total(values: [Real]): Real", n -> n[0]).build()) {
      shows(
          "E0343-an-empty-list",
          Renderer.plain().render(svdd.compile("let u = total([])\n").diagnostics()));
    }
  }

  @Test
  void aProgramThatTakesNoFiles() throws IOException {
    try (Svdd svdd = Svdd.builder().host(Host.closed()).build()) {
      String script = DESIGN + "save d to \"d.csv\"\n";
      shows(
          "E0646-no-files-for-this-script",
          Renderer.plain().render(svdd.run(svdd.compile(script)).diagnostics()));
    }
  }

  @Test
  void aFunctionOfTheProgramThatFails() throws IOException {
    try (Svdd svdd =
        Svdd.builder()
            .function(
                "inverse(r: Real): Real",
                numbers -> {
                  throw new ArithmeticException("division by zero");
                })
            .build()) {
      String script = "expect inverse(dna.gc(dna\"AT\")) > 0\n";
      shows(
          "E0643-a-function-of-the-program-that-fails",
          Renderer.plain().render(svdd.run(svdd.compile(script)).diagnostics()));
    }
  }

  private static String limited(Limits limits, String script) {
    AtomicLong now = new AtomicLong();
    Host host = Host.closed().clock(() -> now.addAndGet(1_000_000_000));
    try (Svdd svdd = Svdd.builder().limits(limits).host(host).build()) {
      return Renderer.plain().render(svdd.run(svdd.compile(script)).diagnostics());
    }
  }

  @Test
  void aScriptThatMayNeedTooMuch() throws IOException {
    String script = DESIGN.replace("decode  pretrained", "maximize dna.gc");
    shows("E0647-more-forwards-than-allowed", limited(Limits.NONE.forwards(100), script));
  }

  @Test
  void aScriptThatMayScoreTooMuch() throws IOException {
    String script = DESIGN.replace("decode  pretrained", "maximize dna.gc");
    shows("E0648-more-calls-than-allowed", limited(Limits.NONE.calls(10), script));
  }

  @Test
  void aScriptThatTakesTooLong() throws IOException {
    Duration limit = Duration.ofSeconds(10);
    shows("E0519-longer-than-allowed", limited(Limits.NONE.time(limit), DESIGN));
  }

  @Test
  void noTimeForAnItem() throws IOException {
    String script = DESIGN.replace("decode  pretrained", "maximize dna.gc\n  budget time = 1min");
    shows("E0508-no-time-for-an-item", limited(Limits.NONE, script));
  }

  @Test
  void aSnippetThatWantsMoreTimeThanThereIs() throws IOException {
    Limits limits = Limits.NONE.snippet(Duration.ofSeconds(2));
    String script = "reward r = js(x, timeout = 1min) \"\"\"x.length\"\"\"\n";
    shows("E0626-more-time-than-a-snippet-has", limited(limits, script));
  }
}
