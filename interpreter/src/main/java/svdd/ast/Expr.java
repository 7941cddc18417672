package svdd.ast;

import java.util.List;
import java.util.Optional;
import svdd.source.Block;
import svdd.source.Span;
import svdd.type.Value;

/** An expression. Parentheses leave no trace but in the spans. */
public sealed interface Expr {
  Span span();

  /** A number, string, percentage, duration, size, or true and false. */
  record Literal(Span span, Value value) implements Expr {}

  /** A text block that stands alone; its value is its content. */
  record TextBlock(Span span, Block text) implements Expr {}

  /** {@code dna"ACGT"}. */
  record Tagged(Span span, Name tag, Name text) implements Expr {}

  /** {@code "m-\(m)"}: literals and expressions in turn. */
  record Interpolation(Span span, List<Expr> parts) implements Expr {}

  /** A name. */
  record Use(Span span, Name name) implements Expr {}

  /** {@code e.name}. */
  record Member(Span span, Expr of, Name name) implements Expr {}

  /** {@code e(args)}, and {@code e(args) """text"""}. */
  record Call(Span span, Expr callee, List<Argument> arguments, Optional<Block> text)
      implements Expr {}

  /** {@code Image[3, 32, 32]}. */
  record Sized(Span span, Expr of, List<Expr> sizes) implements Expr {}

  /** {@code e with \{ ... \}}. */
  record With(Span span, Expr of, List<Clause> clauses) implements Expr {}

  /** {@code a + b}; {@code at} is the place of the operator. */
  record Binary(Span span, Operator operator, Expr left, Expr right, Span at) implements Expr {}

  /** {@code -e}. */
  record Minus(Span span, Expr of) implements Expr {}

  /** {@code not e}. */
  record Not(Span span, Expr of) implements Expr {}

  /** {@code if c then a else b}. */
  record If(Span span, Expr condition, Expr then, Expr otherwise) implements Expr {}

  /** {@code [a, b]}. */
  record Listing(Span span, List<Expr> elements) implements Expr {}

  /** What stands where the parser could make nothing of the text; its message is already told. */
  record Bad(Span span) implements Expr {}

  /** The operators between two expressions. */
  enum Operator {
    POWER("^"),
    TIMES("*"),
    DIVIDE("/"),
    PLUS("+"),
    MINUS("-"),
    RANGE(".."),
    LESS("<"),
    LESS_EQUAL("<="),
    GREATER(">"),
    GREATER_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    IN("in"),
    AND("and"),
    OR("or");

    private final String text;

    Operator(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
