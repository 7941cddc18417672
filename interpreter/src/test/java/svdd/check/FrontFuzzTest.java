package svdd.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import svdd.BaseLibrary;
import svdd.Compilation;
import svdd.Svdd;
import svdd.core.Listing;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.Renderer;
import svdd.format.Formatter;
import svdd.run.RunOptions;
import svdd.source.DiskFolder;
import svdd.source.Source;

/**
 * Mutations of every golden script and example through the whole front: messages or a plan, never
 * an exception. {@code -Dfuzz.mutations=20000} tries more of them; {@code -Dfuzz.seconds=1200} goes
 * on for so long, with other seeds.
 */
class FrontFuzzTest {
  private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 200);
  private static final Path RESOURCES = Path.of("src", "test", "resources", "svdd");
  private static final Path EXAMPLES = Path.of("..", "examples");

  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "->",
          "..",
          "=",
          "==",
          "-",
          "*",
          "^",
          ",",
          ";",
          "not ",
          "if ",
          " then ",
          " else ",
          " with { ",
          "no ",
          "0",
          "-1",
          "1e400",
          "0.5",
          "50%",
          "10min",
          "2GiB",
          "\"x\"",
          "dna\"AC\"",
          "rna\"U\"",
          "[]",
          "[[1]]",
          "true",
          "svdd",
          "dna",
          "dna.gc",
          "DNA[8]",
          "DNA",
          "Any",
          "Tokens[2, 2]",
          "Image",
          "iid",
          "exp",
          "mean([dna.gc, 1])",
          "native(\"gc\")",
          "column(1)",
          "js(x) \"\"\"1\"\"\"",
          "\\(",
          "\n",
          "\nlet z = z\n",
          "\nfn f(r: Real): Real = f(r)\n",
          "\nfor i in 1..3 { run q }\n",
          "\u0000",
          "\uD83D\uDE00");

  private final Svdd svdd = Svdd.with(List.of(new BaseLibrary()));

  @Test
  void everyMutationGivesMessagesOrAPlan() {
    List<Path> scripts = Stream.of(RESOURCES, EXAMPLES).flatMap(FrontFuzzTest::scripts).toList();
    List<String> texts = scripts.stream().map(FrontFuzzTest::read).toList();
    long seconds = Long.getLong("fuzz.seconds", 0);
    long end = System.nanoTime() + seconds * 1_000_000_000;
    Random random = new Random(seconds == 0 ? 4 : System.nanoTime());
    int plans = 0;
    for (int i = 0; i < MUTATIONS || System.nanoTime() < end; i++) {
      int at = random.nextInt(texts.size());
      String text = texts.get(at);
      int edits = random.nextInt(4); // some as they are, so that some have a plan
      for (int edit = 0; edit < edits; edit++) {
        text = mutated(text, texts, random);
      }
      Path folder = scripts.get(at).resolveSibling("");
      plans += planned(new Source("f.svdd", text, new DiskFolder(folder))) ? 1 : 0;
    }
    // were all of them mistakes, nothing behind the checks would be tried
    assertThat(plans).isPositive();
  }

  private boolean planned(Source source) {
    try {
      formatted(source);
      Compilation compiled = svdd.compile(source, Map.of());
      assertThat(Renderer.plain().render(compiled.diagnostics())).doesNotContain("\u0000");
      assertThat(compiled.diagnostics().stream().anyMatch(Diagnostic::isError))
          .isNotEqualTo(compiled.ok());
      if (!compiled.ok()) {
        return false;
      }
      assertThat(Listing.of(compiled.program().orElseThrow())).isNotNull();
      svdd.plan(compiled, RunOptions.DEFAULT);
      return true;
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("for the text\n" + source.text(), e);
    }
  }

  /** The layout of a layout is the layout. */
  private static void formatted(Source source) {
    Formatter.format(source)
        .text()
        .ifPresent(
            once ->
                assertThat(Formatter.format(new Source("f.svdd", once, source.folder())).text())
                    .hasValue(once));
  }

  private static String mutated(String text, List<String> texts, Random random) {
    if (text.isEmpty()) {
      return "x";
    }
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(10));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, from) + piece + text.substring(from);
      case 2 -> text.substring(0, from) + piece + text.substring(to);
      case 3 -> line(texts, random) + "\n" + text;
      case 4 -> word(text, from, piece);
      default -> word(text, from, line(texts, random));
    };
  }

  /** The word or number around a place replaced, so that more than syntax is tried. */
  private static String word(String text, int at, String by) {
    int from = at;
    int to = at;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(0, from) + by + text.substring(to);
  }

  private static String line(List<String> texts, Random random) {
    List<String> lines = new ArrayList<>(texts.get(random.nextInt(texts.size())).lines().toList());
    return lines.isEmpty() ? "" : lines.get(random.nextInt(lines.size()));
  }

  private static Stream<Path> scripts(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".svdd")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
