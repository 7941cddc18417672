package svdd.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.source.Span;

class RendererTest {
  private static Source source(String name, String text) {
    return new Source(name, text, new DiskFolder(Path.of(".")));
  }

  private static Span find(Source source, String part) {
    int at = source.text().indexOf(part);
    return source.span(at, at + part.length());
  }

  private static String plain(Diagnostic d) {
    return Renderer.plain().render(d);
  }

  @Test
  void aWordAsLongAsAFileIsCut() {
    Source s = source("a.svdd", "a".repeat(100_000));
    Diagnostic d =
        Diagnostic.error("E0201", s.span(0, 100_000), "Nothing is called `" + s.text() + "` here.")
            .hint("is `" + s.text() + "` a name?");
    assertThat(plain(d)).hasSizeLessThan(2000).contains("aaa… here.", "aaa… a name?");
  }

  @Test
  void theTourOfTheLanguage() {
    Source s =
        source(
            "enhancers.svdd",
            "\n".repeat(6)
                + """
                  from      promoter

                  maximize  0.7 * activity + 0.3 * band(gc, 40%, 60%)
                """);
    Diagnostic d =
        Diagnostic.error(
                "E0312",
                find(s, "activity"),
                "`activity` scores DNA[200], but `promoter` makes DNA[80].")
            .label("expects 200 bases")
            .also(find(s, "promoter"), "makes 80 bases")
            .hint("use an oracle for 80 bases, or `dna.pad(activity, 80)`.");
    assertThat(plain(d))
        .isEqualTo(
            """
            error[E0312]: `activity` scores DNA[200], but `promoter` makes DNA[80].
              --> enhancers.svdd:9:19
               |
             9 |   maximize  0.7 * activity + 0.3 * band(gc, 40%, 60%)
               |                   ^^^^^^^^ expects 200 bases
               |
             7 |   from      promoter
               |             -------- makes 80 bases
               = hint: use an oracle for 80 bases, or `dna.pad(activity, 80)`.
            """);
  }

  @Test
  void severalLabelsOnOneLine() {
    Source s = source("a.svdd", "let x = alpha + beta * gamma\n");
    Diagnostic d =
        Diagnostic.error("E0301", find(s, "beta"), "Three things meet.")
            .label("here")
            .also(find(s, "alpha"), "the first")
            .also(find(s, "gamma"), "the last");
    assertThat(plain(d))
        .isEqualTo(
            """
            error[E0301]: Three things meet.
              --> a.svdd:1:17
               |
             1 | let x = alpha + beta * gamma
               |         -----   ^^^^   ----- the last
               |         |       |
               |         |       here
               |         |
               |         the first
            """);
  }

  @Test
  void aSpanOfSeveralLines() {
    Source s = source("a.svdd", "let x = f(\n  1,\n  2,\n)\n");
    Diagnostic two =
        Diagnostic.warning("W0301", find(s, "f(\n  1"), "Two lines.").label("all of it");
    Diagnostic four = Diagnostic.warning("W0301", find(s, "f(\n  1,\n  2,\n)"), "Four lines.");
    assertThat(plain(two))
        .isEqualTo(
            """
            warning[W0301]: Two lines.
              --> a.svdd:1:9
               |
             1 | let x = f(
               |         ^^
             2 |   1,
               |   ^ all of it
            """);
    assertThat(plain(four))
        .isEqualTo(
            """
            warning[W0301]: Four lines.
              --> a.svdd:1:9
               |
             1 | let x = f(
               |         ^^
            ...
             4 | )
               | ^
            """);
  }

  @Test
  void tabsWideLettersAndCombiningMarks() {
    Source s = source("a.svdd", "\tlet 漢字 = \"e\u0301😀\" ? x\n");
    assertThat(plain(Diagnostic.error("E0104", find(s, "?"), "No.")))
        .isEqualTo(
            """
            error[E0104]: No.
              --> a.svdd:1:17
               |
             1 |     let 漢字 = "e\u0301😀" ? x
               |                      ^
            """);
  }

  @Test
  void anotherSource() {
    Source s = source("main.svdd", "import \"lab.svdd\" as lab\n");
    Source lab = source("lab.svdd", "\n".repeat(99) + "reward r = q\n");
    Diagnostic d =
        Diagnostic.error("E0203", find(s, "lab.svdd"), "It imports itself.")
            .label("from here")
            .also(find(lab, "r ="), "to here");
    assertThat(plain(d))
        .isEqualTo(
            """
            error[E0203]: It imports itself.
                --> main.svdd:1:9
                 |
               1 | import "lab.svdd" as lab
                 |         ^^^^^^^^ from here
                --> lab.svdd:100:8
                 |
             100 | reward r = q
                 |        --- to here
            """);
  }

  @Test
  void anEmptyPlaceAtTheEndIsOneMark() {
    Source s = source("a.svdd", "let x =");
    assertThat(plain(Diagnostic.error("E0175", s.span(7, 7), "Missing.")))
        .isEqualTo(
            """
            error[E0175]: Missing.
              --> a.svdd:1:8
               |
             1 | let x =
               |        ^
            """);
    Source empty = source("a.svdd", "");
    assertThat(plain(Diagnostic.error("E0176", empty.span(0, 0), "Missing."))).contains("   | ^\n");
  }

  @Test
  void whatATerminalMightObeyIsShownInstead() {
    Source s = source("a\u001b[2J.svdd", "let \u001b[31m = \u202Ex\n");
    String text =
        plain(Diagnostic.error("E0102", s.span(4, 5), "A \u001b[31m sign.").hint("\u001b"));
    assertThat(text).doesNotContain("\u001b", "\u202E").contains("let \u241b[31m = \uFFFDx");
  }

  @Test
  void aVeryLongLineIsCutAroundTheMark() {
    Source s = source("a.svdd", "x + ".repeat(1000) + "? " + "y".repeat(1000));
    String text = plain(Diagnostic.error("E0104", find(s, "?"), "No."));
    assertThat(text.lines()).allMatch(line -> line.length() < 200);
    String[] lines = text.split("\n", -1);
    assertThat(lines[3].charAt(lines[4].indexOf('^'))).isEqualTo('?');
    assertThat(lines[3]).contains("... ").endsWith(" ...");
  }

  @Test
  void coloursChangeNothingElse() {
    Source s = source("a.svdd", "let x = alpha + beta\n");
    Diagnostic d =
        Diagnostic.error("E0301", find(s, "beta"), "No.")
            .label("here")
            .also(find(s, "alpha"), "there")
            .hint("leave it.");
    String coloured = Renderer.ansi().render(d);
    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain(d));
  }

  @Test
  void manyMessagesAreCounted() {
    Source s = source("a.svdd", "x\n");
    Diagnostic d = Diagnostic.error("E0104", s.span(0, 1), "No.");
    String text = Renderer.plain().render(Collections.nCopies(60, d));
    assertThat(text.split("error", -1)).hasSize(51);
    assertThat(text).endsWith("\nand 10 more\n");
  }
}
