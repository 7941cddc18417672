package svdd.core;

import java.util.List;
import svdd.spi.NumberFunction;
import svdd.type.Type;
import svdd.type.Value;

/**
 * A number, condition or list for each item, or a constant. Terms have no places, so that equal
 * terms are equal and are computed once. What can be computed without an item is computed already:
 * a term without a {@link Leaf} is a {@link Constant}.
 */
public sealed interface Term {

  /** A number type, or {@code D -> } a number type where it depends on the item. */
  Type type();

  /** A value that is known. */
  record Constant(Value value, Type type) implements Term {}

  /** A reward that a source, a native or a snippet computes. */
  record Leaf(Scorer scorer, Type type) implements Term {}

  /**
   * A declared reward, so that tables can show it by its name. Two are equal if they name the very
   * same term or equal leaves, which is told at once however large a term is.
   */
  record Named(String name, Term term, Type type) implements Term {
    @Override
    public boolean equals(Object other) {
      return other instanceof Named named
          && name.equals(named.name)
          && (term == named.term || term instanceof Leaf && term.equals(named.term));
    }

    @Override
    public int hashCode() {
      return term instanceof Leaf ? term.hashCode() : System.identityHashCode(term);
    }
  }

  /** A native function of numbers, applied point by point; its lists are spread out. */
  record Apply(NumberFunction function, List<Term> arguments, Type type) implements Term {}

  /** Arithmetic, point by point. */
  record Arithmetic(Operation operation, Term left, Term right, Type type) implements Term {}

  /** {@code -e}. */
  record Minus(Term of, Type type) implements Term {}

  /** A comparison: a condition with a shortfall. */
  record Compare(Comparison comparison, Term left, Term right, Type type) implements Term {}

  /** {@code e in low..high}, both ends included. */
  record Within(Term of, Term low, Term high, Type type) implements Term {}

  record And(Term left, Term right, Type type) implements Term {}

  record Or(Term left, Term right, Type type) implements Term {}

  record Not(Term of, Type type) implements Term {}

  /** A branch is scored only for the items that need it. */
  record If(Term condition, Term then, Term otherwise, Type type) implements Term {}

  /** A list of numbers for each item. It is never part of another term. */
  record Many(List<Term> elements, Type type) implements Term {}

  /** A reward applied to one certain item. */
  record OnItem(Term reward, Value.Item item, Type type) implements Term {}

  /**
   * A term of the items that a view makes: lists are seen element by element, and what depends on
   * no item stays as it is.
   */
  record Seen(ViewUse by, Term term, Type type) implements Term {}

  /**
   * What has no value yet: something with a mistake that has been told (of type {@link
   * Type#UNKNOWN}), or a parameter while the body of its function is checked. Never part of a
   * program.
   */
  record Unknown(Type type) implements Term {}

  /** The operations of arithmetic. */
  enum Operation {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDE("/"),
    POWER("^");

    private final String text;

    Operation(String text) {
      this.text = text;
    }

    public double of(double a, double b) {
      return switch (this) {
        case PLUS -> a + b;
        case MINUS -> a - b;
        case TIMES -> a * b;
        case DIVIDE -> a / b;
        case POWER -> Math.pow(a, b);
      };
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** The comparisons. NaN satisfies none. */
  enum Comparison {
    LESS("<"),
    LESS_EQUAL("<="),
    GREATER(">"),
    GREATER_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!=");

    private final String text;

    Comparison(String text) {
      this.text = text;
    }

    public boolean holds(double a, double b) {
      return switch (this) {
        case LESS -> a < b;
        case LESS_EQUAL -> a <= b;
        case GREATER -> a > b;
        case GREATER_EQUAL -> a >= b;
        case EQUAL -> a == b;
        case NOT_EQUAL -> a < b || a > b;
      };
    }

    /** The comparison that holds exactly where this one does not, NaN aside. */
    public Comparison opposite() {
      return switch (this) {
        case LESS -> GREATER_EQUAL;
        case LESS_EQUAL -> GREATER;
        case GREATER -> LESS_EQUAL;
        case GREATER_EQUAL -> LESS;
        case EQUAL -> NOT_EQUAL;
        case NOT_EQUAL -> EQUAL;
      };
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
