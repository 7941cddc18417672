package svdd.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static svdd.parse.Texts.codes;
import static svdd.parse.Texts.names;
import static svdd.parse.Texts.parse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.ast.Expr;
import svdd.ast.Outline;
import svdd.ast.Statement;

/** What a golden file cannot hold: noise, line ends, depth, texts that are not complete. */
class ParserTest {

  @TestFactory
  Stream<DynamicTest> aMistakeTakesNothingElseWithIt() {
    return Texts.golden("errors").entrySet().stream()
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.getKey(),
                    () -> {
                      String text = bad.getValue();
                      Parsed parsed =
                          parse("let before = 1\n" + text.stripTrailing() + "\nlet after = 2\n");
                      assertThat(names(parsed)).startsWith("before").endsWith("after");
                      assertThat(codes(parsed.diagnostics()))
                          .isEqualTo(codes(parse(text).diagnostics()));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> lineEndsOfWindowsAndATextMarkChangeNothing() {
    return Stream.of("programs", "lines", "values", "errors")
        .flatMap(folder -> Texts.golden(folder).entrySet().stream())
        .map(
            script ->
                DynamicTest.dynamicTest(
                    script.getKey(),
                    () -> {
                      Parsed plain = parse(script.getValue());
                      Parsed windows = parse(script.getValue().replace("\n", "\r\n"));
                      Parsed old = parse(script.getValue().replace("\n", "\r"));
                      Parsed marked = parse("\uFEFF" + script.getValue());
                      assertThat(Outline.of(windows.module()))
                          .isEqualTo(Outline.of(plain.module()));
                      assertThat(Outline.of(old.module())).isEqualTo(Outline.of(plain.module()));
                      assertThat(codes(windows.diagnostics()))
                          .isEqualTo(codes(plain.diagnostics()));
                      assertThat(codes(marked.diagnostics())).isEqualTo(codes(plain.diagnostics()));
                      assertThat(names(marked)).isEqualTo(names(plain));
                    }));
  }

  @Test
  void noiseIsOneMessage() {
    byte[] bytes = new byte[5000];
    new Random(1).nextBytes(bytes);
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    assertThat(codes(parse(decoded).diagnostics())).containsExactly("E0101");
    String wide =
        new String("let a = 1\n".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_8);
    assertThat(parse(wide).diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.hint().orElse("")).contains("UTF-16"));
  }

  @Test
  void aNulInAScriptIsShown() {
    Parsed parsed = parse("let a = 1\u0000 + 2\nlet b = 2\n");
    assertThat(codes(parsed.diagnostics())).containsExactly("E0102");
    assertThat(names(parsed)).containsExactly("a", "b");
  }

  @Test
  void aByteThatIsNotUtf8IsShown() {
    Parsed parsed = parse("let a = \uFFFD1\nlet b = 2\n");
    assertThat(codes(parsed.diagnostics())).containsExactly("E0103");
    assertThat(names(parsed)).containsExactly("a", "b");
  }

  @Test
  void nestingCostsOneStatement() {
    String deep = "(".repeat(10_000) + "x" + ")".repeat(10_000);
    Parsed parsed = parse("let a = 1\nlet b = " + deep + "\nrun b\nlet c = 2\n");
    assertThat(codes(parsed.diagnostics())).containsExactly("E0133");
    assertThat(names(parsed)).containsExactly("a", "b", "c");
    assertThat(parsed.module().statements()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "[", "f(", "f([", "{", "x with {", "[(", "(]", "a[", "js(x with {a("})
  void openBracketsWithoutEndAreFewMessages(String opening) {
    Parsed parsed = parse("let a = 1\nlet b = " + opening.repeat(10_000) + "\nlet c = 2\n");
    assertThat(parsed.diagnostics()).hasSizeBetween(1, 2);
    assertThat(names(parsed)).contains("a", "c");
  }

  @Test
  void twoHundredBracketsAreRead() {
    String deep = "(".repeat(200) + "x" + ")".repeat(200);
    assertThat(parse("let b = " + deep + "\n").diagnostics()).isEmpty();
    assertThat(codes(parse("let b = (" + deep + ")\n").diagnostics())).containsExactly("E0133");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a + ", "a ^ ", "- ", "not ", "if a then b else ", "a and ", "a < b or "})
  void tooLongAChainIsRefused(String link) {
    String chain = link.repeat(link.equals("a + ") ? 200_000 : 20_000) + "a";
    Parsed parsed = parse("let a = 1\nlet b = " + chain + "\nlet c = 2\n");
    assertThat(codes(parsed.diagnostics())).containsExactly("E0134");
    assertThat(names(parsed)).containsExactly("a", "b", "c");
  }

  @Test
  void aChainOfCallsAndMembersIsRefusedToo() {
    Parsed parsed =
        parse(
            "let b = a" + ".b(1)".repeat(100_000) + "\nlet t: " + "D -> ".repeat(2000) + "D = 1\n");
    assertThat(codes(parsed.diagnostics())).containsExactly("E0134", "E0134");
    assertThat(names(parsed)).containsExactly("b", "t");
  }

  @Test
  void moreThanTheStackHoldsIsAMessageToo() {
    Parsed parsed = parse("let a = 1\nlet b = " + "-".repeat(2_000_000) + "a\n");
    assertThat(parsed.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo("E0135");
              assertThat(d.place().span().line()).isEqualTo(2);
            });
  }

  @Test
  void aThousandOperationsAreRead() {
    assertThat(parse("let b = a" + " + a".repeat(999) + "\n").diagnostics()).isEmpty();
    assertThat(codes(parse("let b = a" + " + a".repeat(1000) + "\n").diagnostics()))
        .containsExactly("E0134");
  }

  @Test
  void aMistakeAfterALongChainIsStillFound() {
    Parsed parsed = parse("let b = " + "if a then b else ".repeat(20_000) + "a\nlet c = +\n");
    assertThat(codes(parsed.diagnostics())).containsExactly("E0134", "E0175");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "design d {",
        "let a = f(1,",
        "let a = 1 +",
        "let a =",
        "reward r = js(x) \"\"\"",
        "run d with",
        "reward r = python(x) \"\"\"\n  return 1\n",
        "for x in [1, 2] {\nrun d",
        "let a = if b then"
      })
  void aTextThatCanGoOnIsIncomplete(String text) {
    assertThat(parse(text).incomplete()).isTrue();
    assertThat(parse(text + "\n").incomplete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "let a = 1",
        "run d // (",
        "let a = \"(\"",
        "let a = \"open",
        "let a = )",
        "gc gc",
        "let a = x.in"
      })
  void aTextThatIsWholeOrWrongIsNotIncomplete(String text) {
    assertThat(parse(text).incomplete()).isFalse();
  }

  @Test
  void anExpressionIsReadAlone() {
    ParsedExpression parsed = Parser.expression(Texts.source("\n 1 +\n  \"\\(x)\""));
    assertThat(parsed.diagnostics()).isEmpty();
    assertThat(Outline.of(parsed.expr()))
        .isEqualTo(
            """
            Binary + @2:2-3:8
              left: Literal 1 @2:2
              right: Interpolation @3:3-8
                parts: Use x @3:6
            """);
  }

  @Test
  void noExpressionAtAllIsTold() {
    assertThat(codes(Parser.expression(Texts.source("")).diagnostics())).containsExactly("E0176");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "1 2", "let a = 1", "a\nb", ")", "// nothing"})
  void whatIsNoExpressionIsOneMessage(String text) {
    ParsedExpression parsed = Parser.expression(Texts.source(text));
    assertThat(parsed.diagnostics()).hasSize(1);
  }

  @Test
  void aDeclarationWithAMistakeStillDeclaresItsName() {
    Parsed parsed = parse("reward a = gc +\nfn f(x) = 1\nparam p = 3\nmodel m zoo.a\ndesign d\n");
    assertThat(names(parsed)).isEqualTo(List.of("a", "f", "p", "m", "d"));
  }

  @Test
  void blocksKnowTheirPlacesInTheScript() {
    Parsed parsed = parse("reward a = python(x) \"\"\"\r\n  a =\r\n    b\r\n  \"\"\"\r\n");
    Statement.Binding binding = (Statement.Binding) parsed.module().statements().getFirst();
    Expr.Call call = (Expr.Call) binding.value();
    var block = call.text().orElseThrow();
    assertThat(block.content()).isEqualTo("a =\n  b");
    assertThat(block.place(2, 3, 1)).hasToString("test.svdd:3:5");
    assertThat(block.place(2, 3, 1).text()).isEqualTo("b");
  }
}
