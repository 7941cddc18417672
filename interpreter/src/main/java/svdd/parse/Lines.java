package svdd.parse;

import static svdd.grammar.SvddLexer.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * The line rule. Keeps only the line ends that end a statement or a clause, turns {@code ;} into
 * one, and closes the brackets that were never closed, so that one mistake takes one statement.
 *
 * <p>A line end counts unless it stands inside {@code ( )} or {@code [ ]}, or the line ends with an
 * operator, a comma, {@code =}, {@code :} or a joining word, or the next one starts with one or
 * with an opening brace. A sign stuck to its operand does not join. A declaration in the first
 * column starts a new statement in any case.
 */
final class Lines {
  private static final int TAB = 4;

  /**
   * @param indent of the statement that it stands in
   * @param indented whether what follows is indented deeper than that
   */
  private record Open(int index, int type, boolean closed, int indent, boolean indented) {}

  private final Notes notes;
  private final List<Token> tokens;
  private final Brackets brackets;
  private final int start;
  private final List<Token> out = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int indent;
  private boolean broken;

  /** Whether the last token was a bracket that closes nothing. */
  private boolean dropped;

  private Lines(Notes notes, List<Token> tokens, Brackets brackets, int start) {
    this.notes = notes;
    this.tokens = tokens;
    this.brackets = brackets;
    this.start = start;
  }

  /** What the parser reads of the source from start to end: it ends with a line end and EOF. */
  static List<Token> of(Notes notes, List<Token> tokens, int start, int end) {
    Lines lines = new Lines(notes, tokens, Brackets.of(notes, tokens), start);
    int i = 0;
    while (i < tokens.size()) {
      i = lines.take(i);
    }
    lines.finish(end);
    return lines.out;
  }

  /** Takes one token and returns the index of the next. */
  private int take(int i) {
    Token token = tokens.get(i);
    if (token.getType() == NL) {
      broken = true;
      return i + 1;
    }
    if (brackets.startsDeclaration(i)) {
      closeUntil(i);
      endStatement();
    } else if (isClosing(token)) {
      return closing(i);
    } else if (broken) {
      lineEnd(token);
    }
    broken = false;
    if (token.getType() == SEMI && !insideParentheses()) {
      endStatement();
      return i + 1;
    }
    emit(token);
    return isOpening(token) ? opening(i) : i + 1;
  }

  private int opening(int i) {
    Token token = tokens.get(i);
    boolean indented = i + 1 < tokens.size() && indentBelow(i) > indent;
    open.push(new Open(i, token.getType(), brackets.isClosed(i), indent, indented));
    if (!brackets.isEmptied(i)) {
      return i + 1;
    }
    if (token.getType() != LC) {
      out.add(made(HOLE));
    }
    return brackets.end(i);
  }

  private int closing(int i) {
    broken = false;
    if (!brackets.closes(i)) {
      dropped = true;
      return i + 1;
    }
    while (open.element().index() != brackets.opening(i)) {
      closeLast();
    }
    Open last = open.pop();
    if (last.type() == LC) {
      endStatement();
    }
    indent = last.indent();
    CommonToken token = new CommonToken(tokens.get(i));
    token.setType(closer(last.type()));
    out.add(token);
    return i + 1;
  }

  /** The line above has ended: does that end the statement? */
  private void lineEnd(Token next) {
    int column = indent(next);
    while (!open.isEmpty() && endsHere(open.element(), column)) {
      closeLast();
    }
    if (!insideParentheses() && !joins(next)) {
      endStatement();
    }
  }

  /** A bracket that is never closed holds what is indented deeper than its statement. */
  private static boolean endsHere(Open last, int column) {
    return !last.closed() && column <= last.indent() && (last.type() != LC || last.indented());
  }

  private void finish(int end) {
    if (!out.isEmpty() && !dropped && endsJoined(out.size() - 1)) {
      notes.endsTooEarly();
    }
    closeUntil(tokens.size());
    endStatement();
    CommonToken eof = new CommonToken(EOF);
    eof.setStartIndex(end);
    eof.setStopIndex(end - 1);
    eof.setText("");
    out.add(eof);
  }

  /** Closes what is never closed and ends before this token. */
  private void closeUntil(int i) {
    while (!open.isEmpty()
        && !open.element().closed()
        && brackets.end(open.element().index()) <= i) {
      closeLast();
    }
  }

  private void closeLast() {
    Open last = open.pop();
    if (last.type() == LC) {
      endStatement();
    }
    indent = last.indent();
    out.add(made(closer(last.type())));
  }

  private void endStatement() {
    if (!out.isEmpty() && out.getLast().getType() != NL && out.getLast().getType() != LC) {
      out.add(made(NL));
    }
  }

  private void emit(Token token) {
    if (out.isEmpty() || out.getLast().getType() == NL || out.getLast().getType() == LC) {
      indent = indent(token);
    }
    dropped = false;
    out.add(token);
  }

  /** A token that the text does not have, right behind the last one. */
  private Token made(int type) {
    CommonToken token = new CommonToken(type);
    int at = out.isEmpty() ? start : out.getLast().getStopIndex() + 1;
    token.setStartIndex(at);
    token.setStopIndex(at - 1);
    token.setText("");
    return token;
  }

  private boolean insideParentheses() {
    return !open.isEmpty() && open.element().type() != LC;
  }

  private boolean joins(Token next) {
    return !out.isEmpty() && endsJoined(out.size() - 1) || beginsJoined(notes, next);
  }

  /** Whether a line that begins like this goes on with the one above. */
  static boolean beginsJoined(Notes notes, Token next) {
    int type = next.getType();
    boolean sign = type == PLUS || type == MINUS;
    boolean stuck = sign && isStuck(notes, next);
    return type == LC || isJoint(type) && type != NOT && type != IF && !stuck;
  }

  private static boolean isStuck(Notes notes, Token sign) {
    int after = sign.getStopIndex() + 1;
    return after < notes.text().length() && !Character.isWhitespace(notes.text().charAt(after));
  }

  /** Whether the token at this place of the output wants something after it. */
  private boolean endsJoined(int at) {
    Token token = out.get(at);
    boolean member = at > 0 && out.get(at - 1).getType() == DOT && token.getType() <= BY;
    return isJoint(token.getType()) && !member;
  }

  private static boolean isJoint(int type) {
    return switch (type) {
      case AND, OR, NOT, IF, THEN, ELSE, IN, WITH, TO, AS, AT, BY -> true;
      case COMMA, COLON, DOTDOT, DOT, ARROW, ASSIGN -> true;
      case EQ, NE, LE, GE, LT, GT, PLUS, MINUS, STAR, SLASH, CARET -> true;
      default -> false;
    };
  }

  private static boolean isOpening(Token token) {
    return token.getType() == LP || token.getType() == LB || token.getType() == LC;
  }

  private static boolean isClosing(Token token) {
    return token.getType() == RP || token.getType() == RB || token.getType() == RC;
  }

  private static int closer(int opener) {
    return switch (opener) {
      case LP -> RP;
      case LB -> RB;
      case LC -> RC;
      default -> throw new IllegalArgumentException("no bracket: " + opener);
    };
  }

  /** The indentation of the line that a token stands on. */
  private int indent(Token token) {
    String text = notes.text();
    int line = notes.source().line(token.getStartIndex());
    int columns = 0;
    for (int i = notes.source().start(line); i < token.getStartIndex(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != '\uFEFF') {
        break;
      }
      columns += c == '\t' ? TAB - columns % TAB : 1;
    }
    return columns;
  }

  /** The indentation of the first line below an opening bracket; 0 if its own line goes on. */
  private int indentBelow(int opening) {
    int i = opening + 1;
    while (i < tokens.size() && tokens.get(i).getType() == NL) {
      i++;
    }
    return i == opening + 1 || i == tokens.size() ? 0 : indent(tokens.get(i));
  }
}
