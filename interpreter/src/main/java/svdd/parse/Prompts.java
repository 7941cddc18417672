package svdd.parse;

import static svdd.grammar.SvddLexer.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import svdd.grammar.SvddParser.ExpressionContext;

/**
 * Tells statements from expressions that stand alone, line by line. A command and an expression can
 * look alike, {@code expect (a)} and {@code bell (a)}, so the words that open a command decide.
 */
final class Prompts {
  private final Notes notes;
  private final Docs docs;
  private final Collection<String> commands;
  private final List<Prompted.Entry> entries = new ArrayList<>();
  private final List<Token> statements = new ArrayList<>();

  private Prompts(Notes notes, Docs docs, Collection<String> commands) {
    this.notes = notes;
    this.docs = docs;
    this.commands = commands;
  }

  static List<Prompted.Entry> of(Notes notes, int from, Collection<String> commands) {
    Docs docs = new Docs(notes.source());
    List<Token> tokens = Reading.tokens(notes, docs, from, notes.text().length());
    if (tokens.size() == 1 && docs.any()) {
      notes.endsTooEarly(); // the declaration that they document is to come
    }
    Prompts prompts = new Prompts(notes, docs, commands);
    prompts.split(tokens);
    return List.copyOf(prompts.entries);
  }

  private void split(List<Token> tokens) {
    int depth = 0;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int type = tokens.get(i).getType();
      depth += type == LC ? 1 : type == RC ? -1 : 0;
      if (type == NL && depth == 0) {
        take(tokens.subList(from, i + 1));
        from = i + 1;
      }
    }
    flush();
  }

  private void take(List<Token> line) {
    if (!standsAlone(line)) {
      statements.addAll(line);
      return;
    }
    flush();
    List<Token> tokens = ended(line);
    int from = line.getFirst().getStartIndex();
    ExpressionContext expression = Trees.expression(notes, tokens, from);
    entries.add(new Prompted.Asked(new Expressions(notes).of(expression.expr(), expression)));
  }

  private void flush() {
    if (!statements.isEmpty()) {
      var lines = Trees.module(notes, ended(statements)).line();
      new Statements(notes, docs)
          .of(lines)
          .forEach(statement -> entries.add(new Prompted.Stated(statement)));
      statements.clear();
    }
  }

  private static List<Token> ended(List<Token> line) {
    CommonToken eof = new CommonToken(EOF);
    eof.setStartIndex(line.getLast().getStopIndex() + 1);
    eof.setStopIndex(line.getLast().getStopIndex());
    eof.setText("");
    List<Token> tokens = new ArrayList<>(line);
    tokens.add(eof);
    return tokens;
  }

  /** Whether a line, which ends with its line end, is an expression. */
  private boolean standsAlone(List<Token> line) {
    Token first = line.getFirst();
    int next = line.get(Math.min(1, line.size() - 1)).getType();
    return switch (first.getType()) {
      case NL, LC, RC, ODD_SIGN, BAD -> false;
      case IMPORT, PARAM, FN, LET, MODEL, REWARD, DESIGN, FOR, NO ->
          !(next >= IMPORT && next <= NO || next == NAME || next == ASSIGN || next == STRING);
      case NAME ->
          commands.contains(notes.written(first)) ? goesOn(next) : next == NL || !starts(next);
      default -> true;
    };
  }

  /** Whether this can only come after a value. */
  private static boolean goesOn(int type) {
    return switch (type) {
      case DOT, DOTDOT, EQ, NE, LE, GE, LT, GT, PLUS, STAR, SLASH, CARET, AND, OR, IN, WITH -> true;
      default -> false;
    };
  }

  /** Whether this cannot come after a value: what stands before it is a command's word. */
  private static boolean starts(int type) {
    return switch (type) {
      case NAME, IMPORT, PARAM, FN, LET, MODEL, REWARD, DESIGN, FOR, NO -> true;
      case NUMBER, QUANTITY, STRING, STRING_OPEN, TAGGED, TRUE, FALSE, NOT, IF -> true;
      case ASSIGN, TO, AS, AT, BY -> true;
      default -> false;
    };
  }
}
