package svdd.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.junit.jupiter.api.Test;
import svdd.ast.Outline;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.Renderer;
import svdd.grammar.SvddParser;
import svdd.source.Source;

/** Whatever the text: diagnostics with places, never an exception, and one way to read it. */
class FuzzTest {
  private static final int MUTATIONS = 4000;
  private static final int RANDOM_TOKENS = 1500;
  private static final int RANDOM_BYTES = 300;

  private static final List<String> TOKENS =
      List.of(
          "import",
          "param",
          "fn",
          "let",
          "model",
          "reward",
          "design",
          "for",
          "no",
          "run",
          "save",
          "compare",
          "from",
          "and",
          "or",
          "not",
          "if",
          "then",
          "else",
          "in",
          "with",
          "to",
          "as",
          "at",
          "by",
          "true",
          "x",
          "gc",
          "dna",
          "1",
          "2.5",
          "50%",
          "10min",
          "5mins",
          ".5",
          "1.",
          "\"s\"",
          "\"\\(x)\"",
          "\"\\(",
          "\"open",
          "\"\"\"raw\"\"\"",
          "\"\"\"",
          "dna\"ACGT\"",
          "to\"x\"",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ",",
          ";",
          ":",
          "..",
          ".",
          "->",
          "==",
          "!=",
          "<=",
          ">",
          "=",
          "+",
          "-",
          "*",
          "/",
          "^",
          "\n",
          "\n",
          "\n",
          "\nlet a = ",
          "\ndesign d {\n",
          "\r\n",
          " ",
          "\t",
          "// c",
          "/// d\n",
          "# c",
          "/* c */",
          "'q'",
          "&&",
          "!",
          "@",
          "\u0000",
          "\uFFFD",
          "\uD83D\uDE00",
          "\uD83D",
          "\u00e9",
          "js(x) \"\"\"",
          "Int",
          "DNA[8]");

  private static List<String> seeds() {
    return Stream.of("programs", "lines", "values", "errors")
        .flatMap(folder -> Texts.golden(folder).values().stream())
        .toList();
  }

  @Test
  void mutatedProgramsAreReadInOneWay() {
    Random random = new Random(20_250_101);
    List<String> seeds = seeds();
    for (int i = 0; i < MUTATIONS; i++) {
      String text = excerpt(seeds.get(random.nextInt(seeds.size())), random);
      int edits = 1 + random.nextInt(3);
      for (int k = 0; k < edits; k++) {
        text = mutated(text, seeds, random);
      }
      check(text);
    }
  }

  @Test
  void randomTokensAreReadInOneWay() {
    Random random = new Random(2);
    for (int i = 0; i < RANDOM_TOKENS; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(40);
      for (int k = 0; k < length; k++) {
        text.append(TOKENS.get(random.nextInt(TOKENS.size())));
        text.append(random.nextInt(3) == 0 ? "" : " ");
      }
      check(text.toString());
    }
  }

  @Test
  void randomBytesAreRead() {
    Random random = new Random(3);
    for (int i = 0; i < RANDOM_BYTES; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      if (i % 2 == 0) {
        for (int k = 0; k < bytes.length; k++) {
          bytes[k] = (byte) (bytes[k] & 0x7f);
        }
      }
      check(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /** Some lines of a long program, so that mutations stay dense. */
  private static String excerpt(String text, Random random) {
    List<String> lines = text.lines().toList();
    if (lines.size() <= 12) {
      return text;
    }
    int from = random.nextInt(lines.size() - 8);
    int to = Math.min(lines.size(), from + 4 + random.nextInt(12));
    return String.join("\n", lines.subList(from, to)) + "\n";
  }

  private static String mutated(String text, List<String> seeds, Random random) {
    if (text.isEmpty()) {
      return "x";
    }
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(8));
    String token = TOKENS.get(random.nextInt(TOKENS.size()));
    return switch (random.nextInt(7)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + text.substring(to);
      case 2 -> text.substring(0, at) + token + text.substring(at);
      case 3 -> text.substring(0, at) + " " + token + " " + text.substring(to);
      case 4 -> text.substring(0, to) + text.substring(at);
      case 5 -> text.substring(0, at) + excerpt(seeds.get(random.nextInt(seeds.size())), random);
      default -> swappedLines(text, random);
    };
  }

  private static String swappedLines(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int a = random.nextInt(lines.size());
    int b = random.nextInt(lines.size());
    String line = lines.get(a);
    lines.set(a, lines.get(b));
    lines.set(b, line);
    return String.join("\n", lines) + "\n";
  }

  private static void check(String text) {
    try {
      Source source = Texts.source(text);
      List<Diagnostic> diagnostics = worded(source);
      boolean read = readsInOneWay(source);
      assertThat(read || !diagnostics.isEmpty()).as("a mistake is told").isTrue();
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("for the text\n" + text, e);
    }
  }

  private static List<Diagnostic> worded(Source source) {
    Parsed parsed = Parser.parse(source);
    int end = source.text().length();
    for (Diagnostic d : parsed.diagnostics()) {
      assertThat(d.code()).matches("E01\\d\\d");
      assertThat(d.message()).matches("(?s).*[.]").doesNotContain("expecting", "viable", "<EOF>");
      assertThat(d.place().span().start()).isBetween(0, end);
      assertThat(d.place().span().end()).isBetween(d.place().span().start(), end + 1);
    }
    assertThat(Renderer.plain().render(parsed.diagnostics())).doesNotContain("\u0000", "\u001b");
    boolean bad = Outline.of(parsed.module()).contains(" Bad ");
    assertThat(bad && parsed.diagnostics().isEmpty()).as("bad without a message").isFalse();
    return parsed.diagnostics();
  }

  /** The fast and the exact way agree on whether the text is right, and on its tree. */
  private static boolean readsInOneWay(Source source) {
    Notes notes = new Notes(source);
    List<Token> tokens = Reading.tokens(notes, new Docs(source), 0, source.text().length());
    String fast = tree(tokens, PredictionMode.SLL);
    String exact = tree(tokens, PredictionMode.LL);
    assertThat(fast).isEqualTo(exact);
    return !fast.isEmpty();
  }

  /** The tree as a text, empty if there is none. */
  private static String tree(List<Token> tokens, PredictionMode mode) {
    SvddParser parser = Trees.parser(tokens, mode);
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return parser.module().toStringTree(parser);
    } catch (ParseCancellationException mistake) {
      return "";
    }
  }
}
