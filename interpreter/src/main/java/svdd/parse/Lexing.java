package svdd.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import svdd.grammar.SvddLexer;

/**
 * Text to tokens, comments and blanks included. A text block that nothing closes would swallow the
 * script up to the next block, or to its end: it is found by the declaration that stands inside it,
 * told, and cut where it most likely ends, so that the lines after it are still read.
 */
final class Lexing {
  /** Each cut reads the rest of the text once more. */
  private static final int MOST_CUTS = 10;

  private static final Pattern DECLARATION =
      Pattern.compile("(?:\\R)((?:import|param|fn|let|model|reward|design|for)[ \\t]+[\\p{L}_\"])");

  private final Notes notes;
  private final int to;
  private final Set<Integer> told = new HashSet<>();

  private Lexing(Notes notes, int to) {
    this.notes = notes;
    this.to = to;
  }

  static List<Token> of(Notes notes, int from, int to) {
    Lexing lexing = new Lexing(notes, to);
    List<Token> tokens = lexing.read(from);
    if (lexing.endsOpen(tokens)) {
      notes.endsTooEarly();
      for (int cuts = 0; cuts < MOST_CUTS && lexing.endsOpen(tokens); cuts++) {
        tokens = lexing.cut(tokens);
      }
    }
    return tokens;
  }

  private List<Token> read(int from) {
    SvddLexer lexer = new SvddLexer(new Characters(notes.source().name(), notes.text(), from, to));
    lexer.removeErrorListeners();
    return new ArrayList<>(lexer.getAllTokens());
  }

  /** Whether a text block is open that was not cut yet. */
  private boolean endsOpen(List<Token> tokens) {
    return tokens.stream().anyMatch(this::isOpen);
  }

  private boolean isOpen(Token token) {
    return token.getType() == SvddLexer.RAW_OPEN && !told.contains(token.getStartIndex());
  }

  private List<Token> cut(List<Token> tokens) {
    int open = culprit(tokens);
    Token token = tokens.get(open);
    int start = token.getStartIndex();
    int end = end(start);
    CommonToken block = new CommonToken(token);
    block.setType(SvddLexer.RAW_OPEN);
    block.setStopIndex(end - 1);
    told.add(start);
    notes.addConfusing(Wording.textBlockOpen(notes.span(start, start + 3)));
    List<Token> cut = new ArrayList<>(tokens.subList(0, open));
    cut.add(block);
    cut.addAll(read(end));
    return cut;
  }

  /** The first block with a declaration at the start of one of its lines, or the open one. */
  private int culprit(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.getType() == SvddLexer.RAW
          && declaration(token.getStartIndex(), token.getStopIndex()).isPresent()) {
        return i;
      }
      if (isOpen(token)) {
        return i;
      }
    }
    throw new IllegalStateException("no open block");
  }

  /**
   * The end of its line for an expression; before the first line that is not indented for a body.
   */
  private int end(int start) {
    String text = notes.text();
    int line = notes.source().line(start);
    int lineEnd = notes.source().start(line) + notes.source().lineText(line).length();
    if (lineEnd > to || !text.substring(start + 3, lineEnd).isBlank()) {
      return Math.min(to, Math.max(lineEnd, start + 4));
    }
    int indent = indent(notes.source().lineText(line));
    for (int next = line + 1; next <= notes.source().lines(); next++) {
      String below = notes.source().lineText(next);
      if (!below.isBlank() && indent(below) <= indent) {
        if (next > line + 1) {
          return endBefore(next, start);
        }
        OptionalInt declared = declaration(start, to);
        return declared.isPresent()
            ? endBefore(notes.source().line(declared.getAsInt()), start)
            : to;
      }
    }
    return to;
  }

  /** The end of the line above, without its line end. */
  private int endBefore(int line, int start) {
    int above = line - 1;
    int end = notes.source().start(above) + notes.source().lineText(above).length();
    return Math.clamp(end, Math.min(start + 4, to), to);
  }

  private OptionalInt declaration(int from, int end) {
    Matcher found = DECLARATION.matcher(notes.text()).region(from, Math.min(end, to));
    return found.find() ? OptionalInt.of(found.start(1)) : OptionalInt.empty();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
