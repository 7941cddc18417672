package svdd.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import svdd.ast.Expr;
import svdd.source.Span;
import svdd.type.Value;

/** Strings in double quotes: their escapes, and the expressions of {@code \(e)}. */
final class Strings {
  private final Notes notes;

  Strings(Notes notes) {
    this.notes = notes;
  }

  /** The text of a string that has to be known as it stands. */
  String plain(Token token) {
    Expr string = of(token, notes.span(token));
    return string instanceof Expr.Literal literal && literal.value() instanceof Value.Text text
        ? text.value()
        : inside(notes.written(token));
  }

  private static String inside(String quoted) {
    return quoted.substring(1, Math.max(1, quoted.length() - 1));
  }

  /** A literal, or an interpolation where the string has parts to evaluate. */
  Expr of(Token token, Span span) {
    return new Pieces(token.getStartIndex() + 1, token.getStopIndex()).expr(span);
  }

  /** The parts of one string, whose text stands in the source from {@code at} to {@code end}. */
  private final class Pieces {
    private final String text = notes.text();
    private final int end;
    private final List<Expr> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int at;
    private int literalStart;

    Pieces(int start, int end) {
      this.at = start;
      this.literalStart = start;
      this.end = end;
    }

    Expr expr(Span span) {
      while (at < end) {
        char c = text.charAt(at);
        if (c != '\\') {
          literal.append(c);
          at++;
        } else if (text.charAt(at + 1) == '(') {
          interpolate();
        } else {
          escape();
        }
      }
      if (parts.isEmpty()) {
        return new Expr.Literal(span, new Value.Text(literal.toString()));
      }
      endLiteral(end);
      return new Expr.Interpolation(span, List.copyOf(parts));
    }

    private void endLiteral(int to) {
      if (!literal.isEmpty()) {
        Value value = new Value.Text(literal.toString());
        parts.add(new Expr.Literal(notes.span(literalStart, to), value));
        literal.setLength(0);
      }
    }

    private void interpolate() {
      int opening = at + 1;
      int closing = closing(opening);
      endLiteral(at);
      Span whole = notes.span(at, Math.min(closing + 1, end));
      if (closing == end) {
        notes.add(Wording.interpolationOpen(notes.span(at, opening + 1)));
        parts.add(new Expr.Bad(whole));
      } else if (text.substring(opening + 1, closing).isBlank()) {
        notes.add(Wording.interpolationEmpty(whole));
        parts.add(new Expr.Bad(whole));
      } else {
        parts.add(Reading.expression(notes, opening + 1, closing));
      }
      at = Math.min(closing + 1, end);
      literalStart = at;
    }

    /** Where the parenthesis closes, or the end of the string. */
    private int closing(int opening) {
      int depth = 0;
      for (int i = opening; i < end; i++) {
        char c = text.charAt(i);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
      return end;
    }

    private void escape() {
      char c = text.charAt(at + 1);
      switch (c) {
        case 'n' -> simple('\n');
        case 't' -> simple('\t');
        case 'r' -> simple('\r');
        case '"', '\\' -> simple(c);
        case 'u' -> unicode();
        default -> unknown(at + 1 + Character.charCount(text.codePointAt(at + 1)));
      }
    }

    private void simple(char meant) {
      literal.append(meant);
      at += 2;
    }

    /** Backslash, u, and in braces one to six hexadecimal digits of a character's number. */
    private void unicode() {
      int close = text.indexOf('}', at);
      boolean braces = at + 2 < end && text.charAt(at + 2) == '{' && close > 0 && close < end;
      String digits = braces ? text.substring(at + 3, close) : "";
      if (!digits.matches("[0-9a-fA-F]{1,6}")
          || !Character.isValidCodePoint(Integer.parseInt(digits, 16))) {
        unknown(braces ? close + 1 : at + 2);
        return;
      }
      literal.appendCodePoint(Integer.parseInt(digits, 16));
      at = close + 1;
    }

    private void unknown(int to) {
      int last = Math.min(to, end);
      notes.add(Wording.unknownEscape(notes.span(at, last)));
      literal.append(text, at + 1, last);
      at = last;
    }
  }
}
