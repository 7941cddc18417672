package svdd.parse;

import static svdd.grammar.SvddLexer.NL;

import java.util.List;
import org.antlr.v4.runtime.Token;
import svdd.ast.Expr;
import svdd.ast.Module;
import svdd.ast.Statement;
import svdd.grammar.SvddParser.ExpressionContext;

/** The way from text to tree, for a whole source and for an expression inside one. */
final class Reading {
  private Reading() {}

  static Module module(Notes notes) {
    Docs docs = new Docs(notes.source());
    List<Token> tokens = Foreign.without(notes, tokens(notes, docs, 0, notes.text().length()));
    List<Statement> statements = new Statements(notes, docs).of(Trees.module(notes, tokens).line());
    return new Module(notes.source(), statements);
  }

  static Expr expression(Notes notes, int from, int to) {
    List<Token> tokens = tokens(notes, new Docs(notes.source()), from, to);
    ExpressionContext expression = Trees.expression(notes, tokens, from);
    return Expressions.isWhole(expression)
        ? new Expressions(notes).of(expression.expr(), expression)
        : new Expr.Bad(notes.span(from, to));
  }

  static List<Integer> ends(Notes notes) {
    return tokens(notes, new Docs(notes.source()), 0, notes.text().length()).stream()
        .filter(token -> token.getType() == NL)
        .map(Token::getStartIndex)
        .toList();
  }

  /** What the parser reads of a stretch of the source. */
  static List<Token> tokens(Notes notes, Docs docs, int from, int to) {
    List<Token> visible = Slips.of(notes, docs, Lexing.of(notes, from, to));
    return Lines.of(notes, visible, from, to);
  }
}
