package svdd.parse;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.antlr.v4.runtime.Token;
import svdd.ast.Expr;
import svdd.ast.Module;
import svdd.diagnostic.Diagnostic;
import svdd.source.Source;
import svdd.source.Span;

/**
 * Reads text. Whatever the text is, the answer is a tree and diagnostics, never an exception. One
 * mistake takes at most its statement or clause with it.
 *
 * <p>Limits: brackets may be nested 200 deep, and an expression may have 1,000 operations inside
 * each other. Both are told, and cost one statement. Some hundred thousand signs in a row are too
 * much for the stack; they cost the text.
 */
public final class Parser {
  private Parser() {}

  /** Reads a script or a module. */
  public static Parsed parse(Source source) {
    Notes notes = new Notes(source);
    Module nothing = new Module(source, List.of());
    Module module = read(notes, nothing, () -> Reading.module(notes));
    return new Parsed(module, notes.sorted(), notes.incomplete());
  }

  /** Reads a text that is one expression. */
  public static ParsedExpression expression(Source source) {
    return expression(source, 0);
  }

  /** Reads a text that is one expression from a place on. */
  public static ParsedExpression expression(Source source, int from) {
    Notes notes = new Notes(source);
    int end = source.text().length();
    Expr nothing = new Expr.Bad(source.span(from, end));
    Expr expr = read(notes, nothing, () -> Reading.expression(notes, from, end));
    return new ParsedExpression(expr, notes.sorted(), notes.incomplete());
  }

  /**
   * Reads what was typed at a prompt.
   *
   * @param from where it begins in the source
   * @param commands the words that open a command
   */
  public static Prompted prompt(Source source, int from, Collection<String> commands) {
    Notes notes = new Notes(source);
    List<Prompted.Entry> entries = read(notes, List.of(), () -> Prompts.of(notes, from, commands));
    return new Prompted(source, entries, notes.sorted(), notes.incomplete());
  }

  /** Whether a line goes on with the one above it, however that ends. */
  public static boolean goesOn(Source line) {
    Notes notes = new Notes(line);
    List<Token> tokens = Slips.of(notes, new Docs(line), Lexing.of(notes, 0, line.text().length()));
    return !tokens.isEmpty() && Lines.beginsJoined(notes, tokens.getFirst());
  }

  /** A text word for word, blanks and comments included; no mistake is told. */
  public static List<Lexeme> lexemes(Source source) {
    return Lexemes.of(source);
  }

  /** Where the statements and clauses of a text without mistakes end, in order: the line rule. */
  public static List<Integer> ends(Source source) {
    return Reading.ends(new Notes(source));
  }

  private static <T> T read(Notes notes, T nothing, Supplier<T> reading) {
    Optional<Diagnostic> noise = Noise.of(notes);
    if (noise.isPresent()) {
      notes.add(noise.get());
      return nothing;
    }
    Optional<T> read = DeepStack.call(reading);
    if (read.isEmpty()) {
      notes.add(Wording.unreadable(longestLine(notes)));
    }
    return read.orElse(nothing);
  }

  /** The stack overflows at a statement of at least some hundred thousand characters. */
  private static Span longestLine(Notes notes) {
    Source source = notes.source();
    int longest = 1;
    for (int line = 2; line <= source.lines(); line++) {
      if (source.lineText(line).length() > source.lineText(longest).length()) {
        longest = line;
      }
    }
    return source.span(source.start(longest), source.start(longest) + 1);
  }
}
