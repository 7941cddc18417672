package svdd.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import svdd.diagnostic.Columns;
import svdd.diagnostic.Diagnostic;
import svdd.parse.Lexeme;
import svdd.parse.Parser;
import svdd.source.DiskFolder;
import svdd.source.Source;

/**
 * A layout changes nothing but spaces, and there is nothing left to change in it. That a script
 * means the same and keeps its comments is looked at by the formatter itself, each time.
 */
class FormatterTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");
  private static final int SHAKEN = 2;
  private static final int SPLICED = 800;

  private static Source source(String text) {
    return new Source("test.svdd", text, new DiskFolder(Path.of(".")));
  }

  private static Optional<String> format(String text) {
    return Formatter.format(source(text)).text();
  }

  private static List<String> scripts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String module : List.of("interpreter", "stdlib", "examples", "bench", "docs")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
        for (Path file :
            files
                .filter(f -> f.toString().endsWith(".svdd") && !f.toString().contains("/target/"))
                .sorted()
                .toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    assertThat(texts.size()).isGreaterThan(300);
    return texts;
  }

  private static void check(String text) {
    Optional<String> formatted = format(text);
    formatted.ifPresent(
        layout -> {
          assertThat(format(layout)).as(text).contains(layout);
          assertThat(layout).doesNotContain("\r", "\n\n\n").doesNotStartWith("\n");
          assertThat(layout.isEmpty() || layout.endsWith("\n") && !layout.endsWith("\n\n"))
              .as(text)
              .isTrue();
        });
  }

  @Test
  void aLayoutIsItsOwnLayout() throws IOException {
    scripts().forEach(FormatterTest::check);
  }

  @Test
  void spacesMakeNoDifference() throws IOException {
    Random random = new Random(20_260_101);
    for (String text : scripts()) {
      if (format(text).isPresent()) {
        for (int i = 0; i < SHAKEN; i++) {
          check(shaken(text, random));
        }
      }
    }
  }

  @Test
  void whateverCanBeReadCanBeLaidOut() throws IOException {
    Random random = new Random(20_260_102);
    List<List<Lexeme>> scripts =
        scripts().stream().map(text -> Parser.lexemes(source(text))).toList();
    int read = 0;
    for (int i = 0; i < SPLICED; i++) {
      String text = spliced(scripts, random);
      read += format(text).isPresent() ? 1 : 0;
      check(text);
    }
    assertThat(read).as("texts that could be read").isGreaterThan(SPLICED / 10);
  }

  /** Other blanks, line ends and comments wherever there are some. */
  private static String shaken(String text, Random random) {
    StringBuilder out = new StringBuilder();
    for (Lexeme lexeme : Parser.lexemes(source(text))) {
      out.append(
          switch (lexeme.kind()) {
            case BLANK -> pick(random, " ", "  ", "\t", " ", "\n  ", " // why\n   ");
            case LINE_END -> pick(random, "\n", "\n\n\n", "\r\n", " // why\n", "\n/// told\n");
            case SIGN, OPENING, CLOSING ->
                pick(random, "", "", " ", "") + lexeme.text() + pick(random, "", " ", "", "\n");
            default -> lexeme.text();
          });
    }
    return out.toString();
  }

  /** A few lines of one script with words of others. */
  private static String spliced(List<List<Lexeme>> scripts, Random random) {
    List<Lexeme> base = scripts.get(random.nextInt(scripts.size()));
    StringBuilder out = new StringBuilder();
    int edits = 1 + random.nextInt(2);
    int every = Math.max(1, base.size() / edits);
    for (Lexeme lexeme : base) {
      List<Lexeme> other = scripts.get(random.nextInt(scripts.size()));
      boolean edit = random.nextInt(every) == 0 && !other.isEmpty();
      out.append(edit ? other.get(random.nextInt(other.size())).text() + " " : lexeme.text());
    }
    return out.toString();
  }

  private static String pick(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  @Test
  void lineEndsBecomeThoseOfUnix() {
    assertThat(format("let a = 1\r\nlet b = \"\"\"\r\n  x\t\r\n\"\"\"\r\rlet c = 2"))
        .contains("let a = 1\nlet b = \"\"\"\n  x\t\n\"\"\"\n\nlet c = 2\n");
    assertThat(format("")).contains("");
    assertThat(format("\n \n")).contains("");
    assertThat(format("\n\n// alone\n\n")).contains("// alone\n");
  }

  @Test
  void whatHasMistakesIsLeftAlone() {
    Formatter.Formatted formatted = Formatter.format(source("let a = (1\n"));
    assertThat(formatted.text()).isEmpty();
    assertThat(formatted.diagnostics()).anyMatch(Diagnostic::isError);
  }

  @Test
  void linesThatCanBeBrokenAreNotTooLong() {
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      String text = "reward r = " + expression(random, 5) + "\n";
      String layout = format(text).orElseThrow();
      assertThat(layout.lines().mapToInt(line -> Columns.of(line).width()).max().orElse(0))
          .as(layout)
          .isLessThanOrEqualTo(100);
      check(text);
    }
  }

  private static String expression(Random random, int depth) {
    if (depth == 0) {
      return pick(random, "alpha", "1", "0.25", "dna.gc", "\"GATTACA\"");
    }
    String one = expression(random, depth - 1);
    String two = expression(random, depth - 1);
    return switch (random.nextInt(8)) {
      case 0 -> one + " + " + two;
      case 1 -> one + " * (" + two + ")";
      case 2 -> "mean([" + one + ", " + two + "])";
      case 3 -> "band(" + one + ", low = " + two + ", high = 60%)";
      case 4 -> "(if " + one + " > 3 then " + two + " else 0)";
      case 5 -> "(" + one + " and " + two + ")";
      case 6 -> "-(" + one + ") - " + two;
      default -> one;
    };
  }

  @Test
  void aLongScriptTakesAboutAsLongAsManyShortOnes() {
    String line = "let a = [" + "1, ".repeat(40_000) + "1]\n";
    assertThat(format(line).orElseThrow().lines().count()).isGreaterThan(1000);
    String sum = "reward r = a" + " + f(b, c)".repeat(900) + "\n";
    assertThat(format(sum).orElseThrow().lines().count()).isEqualTo(901);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      many.append("let a").append(i).append(" = 1 // c\n");
    }
    assertThat(format(many.toString()).orElseThrow().lines().count()).isEqualTo(20_000);
  }
}
