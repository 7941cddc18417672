package svdd.parse;

import static svdd.grammar.SvddParser.*;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;

/**
 * Says in the user's words what is wrong where the parser could not go on: from the token there,
 * the one before it, the first one of the statement, and the rule that was being read.
 */
final class Unexpected {
  private final Notes notes;
  private final List<Token> tokens;
  private final int from;

  Unexpected(Notes notes, List<Token> tokens, int from) {
    this.notes = notes;
    this.tokens = tokens;
    this.from = from;
  }

  void tell(RecognitionException e) {
    int at = e.getOffendingToken().getTokenIndex();
    int start = statementStart(at);
    int above = start == 0 ? from : tokens.get(start - 1).getStopIndex() + 1;
    Token found = tokens.get(at);
    notes.stopped(found.getStartIndex());
    if (!notes.confused(above, found.getStopIndex() + 1)) {
      notes.add(new Case(start, at, e.getCtx()).diagnosis());
    }
  }

  /** The index of the first token of the statement or clause around a token. */
  private int statementStart(int at) {
    int depth = 0;
    int i = at - 1;
    for (; i >= 0; i--) {
      int type = tokens.get(i).getType();
      if (type == RC) {
        depth++;
      } else if (depth == 0 && (type == NL || type == LC)) {
        break;
      } else if (type == LC) {
        depth--;
      }
    }
    return i + 1;
  }

  /** One mistake: the statement starts at {@code start}, the token {@code at} does not fit. */
  private final class Case {
    private final int start;
    private final int at;
    private final RuleContext rule;
    private final Token found;
    private final Token before;
    private final int head;

    Case(int start, int at, RuleContext rule) {
      this.start = start;
      this.at = at;
      this.rule = rule;
      this.found = tokens.get(at);
      this.before = tokens.get(Math.max(0, at - 1));
      this.head = tokens.get(Math.min(start, at)).getType();
    }

    Diagnostic diagnosis() {
      return literal()
          .or(this::brace)
          .or(this::head)
          .or(this::type)
          .or(this::condition)
          .or(this::ending)
          .orElseGet(() -> at == start || wantsOperand() ? missing() : tooMuch());
    }

    private Optional<Diagnostic> literal() {
      if (before.getType() == DOT && at - start >= 2) {
        Token number = tokens.get(at - 2);
        boolean point = number.getType() == NUMBER && touches(number, before);
        return Optional.of(
            point
                ? Wording.digitAfterPoint(notes.span(number, before), notes.written(number))
                : Wording.memberMissing(notes.span(found), shown()));
      }
      if (found.getType() == POINT_FIRST && at > start && touches(before, found)) {
        return Optional.of(Wording.memberMissing(notes.span(found), shown()));
      }
      boolean empty = found.getType() == STRING && notes.written(found).equals("\"\"");
      if (empty && at > start && before.getType() == NAME && touches(before, found)) {
        return Optional.of(Wording.emptyLiteral(notes.span(before, found)));
      }
      return Optional.empty();
    }

    /** A brace behind a value: settings of a call, or a variant without its {@code with}. */
    private Optional<Diagnostic> brace() {
      if (head == DESIGN
          && at - start == 3
          && found.getType() == LC
          && before.getType() == ASSIGN) {
        return Optional.of(
            Wording.bodyBehindSign(notes.span(before), notes.written(tokens.get(start + 1))));
      }
      if (found.getType() != LC
          || at == start
          || !endsValue(before)
          || head == DESIGN && at - start < 3) {
        return Optional.empty();
      }
      int next = tokens.get(at + 1).getType();
      if (head == FN && rule instanceof StatementContext
          || head >= LET && head <= REWARD && at - start == 2) {
        return Optional.empty(); // the `=` is missing
      }
      boolean settings =
          next == RC || at + 2 < tokens.size() && tokens.get(at + 2).getType() == ASSIGN;
      String value = notes.written(before);
      return Optional.of(
          settings
              ? Wording.settingsInBraces(notes.span(found), value, inside(at))
              : Wording.withMissing(notes.span(found), value));
    }

    /** What stands between the braces that start here, on one line. */
    private String inside(int opening) {
      StringBuilder text = new StringBuilder();
      for (int i = opening + 1, depth = 1; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        depth += token.getType() == LC ? 1 : token.getType() == RC ? -1 : 0;
        if (depth == 0 || text.length() > 60) {
          break;
        }
        boolean gap =
            i > opening + 1 && token.getStartIndex() > tokens.get(i - 1).getStopIndex() + 1;
        text.append(gap ? " " : "").append(token.getType() == NL ? ", " : notes.written(token));
      }
      return text.toString().replaceAll("[,\\s]*,[,\\s]*", ", ").replaceAll("[,\\s]+$", "").strip();
    }

    private Optional<Diagnostic> head() {
      int position = at - start;
      if (head == DESIGN && position == 2 && found.getType() == LC && inBody()) {
        return Optional.of(Wording.designInside(notes.span(tokens.get(start), before)));
      }
      String word = notes.written(tokens.get(Math.min(start, at)));
      Span here = notes.span(found);
      if (head == IMPORT && !inExpression()) {
        return Optional.of(Wording.importForm(here));
      }
      if (head == NO && position == 1) {
        return Optional.of(
            inBody() ? Wording.noWhat(here) : Wording.noOutside(notes.span(tokens.get(start))));
      }
      if (head == NAME && position == 1 && !inBody() && changes()) {
        Token sign = tokens.get(at + 1);
        return Optional.of(Wording.changed(notes.span(found, sign), word));
      }
      if (head < IMPORT || head > FOR || position == 0) {
        return Optional.empty();
      }
      if (position == 1) {
        return Optional.of(nameMissing(word, here));
      }
      return position == 2 ? afterName(word, here) : inFunctionOrFor(here);
    }

    /** {@code +=} or {@code ++}. */
    private boolean changes() {
      int next = tokens.get(Math.min(at + 1, tokens.size() - 1)).getType();
      return found.getType() >= PLUS
          && found.getType() <= CARET
          && (next == ASSIGN || next == found.getType())
          && touches(found, tokens.get(at + 1));
    }

    private Diagnostic nameMissing(String word, Span here) {
      boolean reserved = found.getType() >= AND && found.getType() <= FALSE;
      return reserved
          ? Wording.reservedName(here, notes.written(found))
          : Wording.nameMissing(here, word, shown());
    }

    private Optional<Diagnostic> afterName(String word, Span here) {
      String name = notes.written(before);
      return switch (head) {
        case PARAM -> Optional.of(Wording.parameterType(here, name));
        case LET, MODEL, REWARD ->
            Optional.of(Wording.valueMissing(here, word, name, declaration(word, name)));
        case DESIGN -> Optional.of(Wording.designForm(here, name, shown()));
        case FN -> Optional.of(Wording.functionForm(here, name));
        case FOR -> Optional.of(Wording.forIn(here, name));
        default -> Optional.empty();
      };
    }

    /** How the declaration is written that was meant. */
    private String declaration(String word, String name) {
      Token next = tokens.get(Math.min(at + 1, tokens.size() - 1));
      return switch (found.getType()) {
        case LP -> Wording.declaration("fn", name + "(x: Real)", "..");
        case LC -> Wording.declaration(word, name, inside(at));
        case MINUS -> Wording.declaration(word, name + "_" + notes.written(next), "..");
        default -> Wording.declaration(word, name, "..");
      };
    }

    private Optional<Diagnostic> inFunctionOrFor(Span here) {
      if (head == FOR && !wantsOperand() && rule instanceof StatementContext) {
        return Optional.of(Wording.forBody(here));
      }
      if (rule instanceof BlockContext) {
        return Optional.of(Wording.forBody(here));
      }
      if (head != FN && head != PARAM && head != LET && head != MODEL && head != REWARD) {
        return Optional.empty();
      }
      if (rule instanceof ParameterContext && parameterName(before)) {
        return Optional.of(Wording.argumentType(here, notes.written(before)));
      }
      if (head == FN && rule instanceof StatementContext && found.getType() == ARROW) {
        return Optional.of(Wording.resultArrow(here, notes.written(tokens.get(at + 1))));
      }
      if (head == FN && rule instanceof StatementContext || rule instanceof ParameterContext) {
        return Optional.of(
            before.getType() == RP || typeEnds()
                ? Wording.bodyMissing(here)
                : Wording.parameterForm(here, shown()));
      }
      if (rule instanceof StatementContext && typeEnds()) {
        return Optional.of(
            Wording.valueMissing(
                here,
                notes.written(tokens.get(start)),
                notes.written(tokens.get(start + 1)),
                Wording.declaration(
                    notes.written(tokens.get(start)), notes.written(tokens.get(start + 1)), "..")));
      }
      return Optional.empty();
    }

    private boolean parameterName(Token token) {
      Token earlier = tokens.get(Math.max(0, token.getTokenIndex() - 1));
      return isName(token) && (earlier.getType() == LP || earlier.getType() == COMMA);
    }

    private boolean typeEnds() {
      return before.getType() == NAME || before.getType() == RB;
    }

    private Optional<Diagnostic> type() {
      if (before.getType() == COLON && inArgument()) {
        Token label = tokens.get(Math.max(0, at - 2));
        return Optional.of(
            Wording.settingColon(
                notes.span(before), notes.written(label), clip(notes.written(found))));
      }
      for (RuleContext r = rule; r != null; r = r.parent) {
        if (r instanceof ExprContext) {
          return Optional.empty();
        }
        if (r instanceof DimContext) {
          return Optional.of(Wording.sizeMissing(notes.span(found), shown()));
        }
        if (r instanceof TypeContext) {
          return wantsOperand() || before.getType() == LB
              ? Optional.of(Wording.typeMissing(notes.span(found), notes.written(before), shown()))
              : Optional.empty();
        }
      }
      return Optional.empty();
    }

    /** {@code if} without {@code then}, or without {@code else}. */
    private Optional<Diagnostic> condition() {
      if (wantsOperand()) {
        return Optional.empty();
      }
      for (RuleContext r = rule; r != null && !(r instanceof ArgContext); r = r.parent) {
        if (r instanceof ChooseContext choose) {
          Span word = notes.span(choose.IF().getSymbol());
          if (choose.THEN() == null) {
            return Optional.of(Wording.thenMissing(notes.span(found), word));
          }
          if (choose.ELSE() == null) {
            return Optional.of(Wording.elseMissing(notes.span(found), word));
          }
        }
      }
      return Optional.empty();
    }

    private Optional<Diagnostic> ending() {
      for (RuleContext r = rule;
          r instanceof TailContext || r instanceof NameContext;
          r = r.parent) {
        if (r instanceof TailContext tail && tail.AT() != null) {
          return Optional.of(Wording.atWhat(notes.span(tail.AT().getSymbol())));
        }
      }
      return Optional.empty();
    }

    private Diagnostic missing() {
      if (at == start) {
        return Wording.expressionMissing(notes.span(found), shown());
      }
      if (before.getType() == WITH) {
        return Wording.withWhat(notes.span(before), notes.span(found), shown());
      }
      return Wording.operandMissing(notes.span(before), notes.span(found), shown());
    }

    private Diagnostic tooMuch() {
      String closing = openBracket();
      return Wording.cannotFollow(
          notes.span(found),
          shown(),
          clip(notes.written(before)),
          closing,
          Following.hint(notes, tokens, start, at, closing, inBody()));
    }

    /** The bracket that is open here, or an empty text. */
    private String openBracket() {
      int depth = 0;
      for (int i = at - 1; i >= start; i--) {
        int type = tokens.get(i).getType();
        if (type == RP || type == RB) {
          depth++;
        } else if (type == LP || type == LB) {
          if (depth == 0) {
            return type == LP ? ")" : "]";
          }
          depth--;
        }
      }
      return "";
    }

    private boolean inExpression() {
      return rule instanceof ExprContext;
    }

    private boolean inBody() {
      for (RuleContext r = rule; r != null; r = r.parent) {
        if (r instanceof ClauseContext || r instanceof SettingContext) {
          return true;
        }
        if (r instanceof LineContext) {
          return false;
        }
      }
      return false;
    }

    private boolean inArgument() {
      for (RuleContext r = rule; r != null && !(r instanceof ExprContext); r = r.parent) {
        if (r instanceof ArgContext) {
          return true;
        }
      }
      return false;
    }

    private boolean wantsOperand() {
      return switch (before.getType()) {
        case LP, LB, COMMA, COLON, ARROW, ASSIGN, DOTDOT -> true;
        case EQ, NE, LE, GE, LT, GT, PLUS, MINUS, STAR, SLASH, CARET -> true;
        case AND, OR, NOT, IF, THEN, ELSE, IN, TO, AS, BY, WITH -> true;
        default -> false;
      };
    }

    private boolean endsValue(Token token) {
      return isName(token) || token.getType() == RP || token.getType() == RB;
    }

    private boolean isName(Token token) {
      return token.getType() == NAME || token.getType() >= IMPORT && token.getType() <= NO;
    }

    private boolean touches(Token left, Token right) {
      return left.getStopIndex() + 1 == right.getStartIndex();
    }

    private String shown() {
      if (found.getType() == EOF) {
        return "the end of the text";
      }
      return found.getType() == NL ? shownEnd() : "`" + clip(notes.written(found)) + "`";
    }

    /** The end of the line, or what the parser takes for one: {@code ;} and a closing bracket. */
    private String shownEnd() {
      String text = notes.text();
      int i = found.getStartIndex();
      while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
        i++;
      }
      boolean sign = i < text.length() && ";)}]".indexOf(text.charAt(i)) >= 0;
      return sign ? "`" + text.charAt(i) + "`" : "the end of the line";
    }

    private static String clip(String text) {
      String line = text.lines().findFirst().orElse("");
      return line.length() > 30 ? line.substring(0, 27) + "..." : line;
    }
  }
}
