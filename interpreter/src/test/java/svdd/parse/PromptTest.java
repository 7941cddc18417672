package svdd.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.source.DiskFolder;
import svdd.source.Source;

/** What is typed at a prompt: which lines are expressions, and which texts are not at their end. */
class PromptTest {
  private static Source source(String text) {
    return new Source("input", text, new DiskFolder(Path.of("")));
  }

  private static Prompted read(String text) {
    return Parser.prompt(source(text), 0, List.of("run", "save", "expect"));
  }

  /** A letter for each entry: an expression, or a statement. */
  private static String kinds(String text) {
    Prompted prompted = read(text);
    assertThat(prompted.diagnostics()).as(text).isEmpty();
    assertThat(prompted.incomplete()).as(text).isFalse();
    return prompted.entries().stream()
        .map(entry -> entry instanceof Prompted.Asked ? "e" : "s")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gc",
        "dna.gc(dna\"ACGT\")",
        "-x ^ 2",
        "not a",
        "bell (a)",
        "[1, 2]",
        "\"text\"",
        "(1 + 2) * 3",
        "if a then b else c",
        "x in 1..3",
        "x\n  + y",
        "model + 1",
        "run.x",
        "q with { seed 4 }",
      })
  void anExpressionStandsAlone(String text) {
    assertThat(kinds(text)).isEqualTo("e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run q",
        "run q as \"x\"",
        "expect (1 + 2) == 3",
        "expect -2 ^ 2 == -4",
        "rnu q",
        "let x = 1",
        "design q { from m; seed 3 }",
        "for s in [1, 2] { run q }",
        "import \"a.svdd\" as a",
        "run",
      })
  void aDeclarationOrACommandIsAStatement(String text) {
    assertThat(kinds(text)).isEqualTo("s");
  }

  @Test
  void severalAtOnceKeepTheirOrder() {
    assertThat(kinds("let a = 1\na + 1\n\nrun q\r\nrun r\ra")).isEqualTo("sesse");
    assertThat(kinds("1; 2 // two")).isEqualTo("ee");
    assertThat(kinds("\ufeff1")).isEqualTo("e");
    assertThat(kinds("")).isEmpty();
    assertThat(kinds("// nothing\n\n")).isEmpty();
  }

  @Test
  void aPlaceIsThatOfTheWholeText() {
    var asked = (Prompted.Asked) read("let a = 1\n  a + 1").entries().get(1);
    assertThat(asked.expr().span().line()).isEqualTo(2);
    assertThat(asked.expr().span().column()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "design q {",
        "design q {\n  from m",
        "dna.gc(",
        "1 +",
        "let x =",
        "[1,",
        "reward r = js(x) \"\"\"\n  return 1",
        "/// What it is for.",
      })
  void aTextThatALineCouldCompleteSaysSo(String text) {
    assertThat(read(text).incomplete()).isTrue();
  }

  @Test
  void documentationStaysWithItsDeclaration() {
    var stated = (Prompted.Stated) read("1\n/// About.\nlet a = 1").entries().get(1);
    assertThat(((svdd.ast.Statement.Binding) stated.statement()).doc()).contains("About.");
  }

  @Test
  void mistakesAreToldOnceEach() {
    assertThat(read("let = 3\n1 1\n)").diagnostics()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "let x = 1 // one\r\n/// doc\n",
        "js(x) \"\"\"\n  never closed {",
        "\"open\n'odd' # \u0001 \ud83d\ude00 dna\"AC\" 50% \"\"\"a\"\"\"",
      })
  void lexemesAreTheText(String text) {
    assertThat(Parser.lexemes(source(text)).stream().map(Lexeme::text))
        .satisfies(all -> assertThat(String.join("", all)).isEqualTo(text));
  }

  @Test
  void lexemesHaveTheirKinds() {
    assertThat(
            Parser.lexemes(source("let x=50% // c\n(\"s\")")).stream()
                .map(lexeme -> lexeme.kind().name())
                .collect(Collectors.joining(" ")))
        .isEqualTo("WORD BLANK NAME SIGN NUMBER BLANK COMMENT LINE_END OPENING STRING CLOSING");
  }
}
