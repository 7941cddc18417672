package svdd.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import svdd.ast.Outline;
import svdd.diagnostic.Diagnostic;
import svdd.parse.Lexeme;
import svdd.parse.Parsed;
import svdd.parse.Parser;
import svdd.source.Source;

/**
 * Gives a script its layout: the same for all scripts that differ in spaces alone, and no other for
 * a script that has it. Where lines end is the author's choice where the language leaves it open;
 * lines of more than 100 columns are broken.
 *
 * <p>What the script means stays: text blocks, other literals and comments keep every character,
 * but for line ends and blanks at the end of a comment.
 */
public final class Formatter {
  private Formatter() {}

  /**
   * A script with its layout.
   *
   * @param text the script, or nothing where it has mistakes of syntax
   * @param diagnostics the mistakes
   */
  public record Formatted(Optional<String> text, List<Diagnostic> diagnostics) {}

  /** Lays a script out, unless it has mistakes of syntax. */
  public static Formatted format(Source source) {
    Parsed parsed = Parser.parse(source);
    if (parsed.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      return new Formatted(Optional.empty(), parsed.diagnostics());
    }
    Source formatted = new Source(source.name(), laidOut(Reader.read(source)), source.folder());
    if (!Outline.withoutPlaces(Parser.parse(formatted).module())
            .equals(Outline.withoutPlaces(parsed.module()))
        || !comments(formatted).equals(comments(source))) {
      throw new IllegalStateException("the layout would change what this says: " + source.name());
    }
    return new Formatted(Optional.of(formatted.text()), parsed.diagnostics());
  }

  private static List<String> comments(Source source) {
    return Parser.lexemes(source).stream()
        .filter(lexeme -> isComment(lexeme.kind()))
        .map(lexeme -> lexeme.text().stripTrailing())
        .toList();
  }

  private static boolean isComment(Lexeme.Kind kind) {
    return kind == Lexeme.Kind.COMMENT || kind == Lexeme.Kind.DOC;
  }

  private static String laidOut(Document document) {
    List<Row> rows = new ArrayList<>();
    int[] alignment = Alignment.of(document);
    for (int i = 0; i < document.parts().size(); i++) {
      Document.Part part = document.parts().get(i);
      between(part.before(), rows);
      List<Row> own = Breaking.rows(part.sentence(), alignment[i]);
      boolean blank = part.before().blank() && !rows.isEmpty();
      rows.add(blank ? own.getFirst().below() : own.getFirst());
      rows.addAll(own.subList(1, own.size()));
    }
    between(document.end(), rows);
    return Page.of(rows);
  }

  private static void between(Gap gap, List<Row> rows) {
    for (Gap.Comment comment : gap.comments()) {
      if (comment.own()) {
        rows.add(Row.of(comment.text(), comment.blank() && !rows.isEmpty()));
      } else {
        rows.add(rows.removeLast().comment(comment.text()));
      }
    }
  }
}
