package svdd.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import svdd.ast.Expr;
import svdd.core.Term;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** Operators between expressions, lifted over rewards point by point. */
final class Operators {
  private final Context context;

  Operators(Context context) {
    this.context = context;
  }

  Meaning binary(Expr.Binary binary, Scope scope) {
    return switch (binary.operator()) {
      case POWER -> arithmetic(Term.Operation.POWER, binary, scope);
      case TIMES -> arithmetic(Term.Operation.TIMES, binary, scope);
      case DIVIDE -> arithmetic(Term.Operation.DIVIDE, binary, scope);
      case PLUS -> arithmetic(Term.Operation.PLUS, binary, scope);
      case MINUS -> arithmetic(Term.Operation.MINUS, binary, scope);
      case LESS -> compare(Term.Comparison.LESS, binary, scope);
      case LESS_EQUAL -> compare(Term.Comparison.LESS_EQUAL, binary, scope);
      case GREATER -> compare(Term.Comparison.GREATER, binary, scope);
      case GREATER_EQUAL -> compare(Term.Comparison.GREATER_EQUAL, binary, scope);
      case EQUAL -> compare(Term.Comparison.EQUAL, binary, scope);
      case NOT_EQUAL -> compare(Term.Comparison.NOT_EQUAL, binary, scope);
      case AND, OR -> connect(binary, scope);
      case RANGE -> range(binary, scope);
      case IN -> within(binary, scope);
    };
  }

  /** What stands on both sides of an operator. */
  private record Sides(Meaning.OfTerm left, Meaning.OfTerm right) {
    List<Meaning.OfTerm> both() {
      return List.of(left, right);
    }
  }

  private Meaning arithmetic(Term.Operation operation, Expr.Binary binary, Scope scope) {
    Sides sides = operands(binary, scope);
    Term left = sides.left().term();
    Term right = sides.right().term();
    boolean whole =
        operation != Term.Operation.DIVIDE
            && operation != Term.Operation.POWER
            && Lift.result(left) == Type.INT
            && Lift.result(right) == Type.INT;
    return lifted(
        sides.both(),
        whole ? Type.INT : Type.REAL,
        binary.span(),
        type -> new Term.Arithmetic(operation, left, right, type));
  }

  /** Both sides of arithmetic or of a comparison; that it is not for them is told once. */
  private Sides operands(Expr.Binary binary, Scope scope) {
    return sides(
        binary,
        scope,
        Operators::isOperand,
        (type, place) -> TypeMessages.notForOperator(binary, type, place));
  }

  private Sides sides(
      Expr.Binary binary,
      Scope scope,
      Predicate<Type> fits,
      BiFunction<Type, Span, Diagnostic> message) {
    Meaning.OfTerm left = context.expressions.number(binary.left(), scope);
    Meaning.OfTerm right = context.expressions.number(binary.right(), scope);
    boolean first = fits.test(left.term().type());
    if (first && fits.test(right.term().type())) {
      return new Sides(left, right);
    }
    Type type = (first ? right : left).term().type();
    Span place = (first ? binary.right() : binary.left()).span();
    Meaning.OfTerm told = new Meaning.OfTerm(context.unknown(message.apply(type, place)), place);
    return first ? new Sides(left, told) : new Sides(told, right);
  }

  /** Whether arithmetic takes it. A condition on items counts as 1 or 0. */
  private static boolean isOperand(Type type) {
    return Lift.result(type).fits(Type.REAL) || Lift.isCondition(type);
  }

  /** What an operator stands before or behind. */
  private Meaning.OfTerm operand(Expr expr, Expr.Binary binary, Scope scope) {
    Meaning.OfTerm number = context.expressions.number(expr, scope);
    Type type = number.term().type();
    return isOperand(type)
        ? number
        : new Meaning.OfTerm(
            context.unknown(TypeMessages.notForOperator(binary, type, expr.span())), expr.span());
  }

  Meaning minus(Expr.Minus minus, Scope scope) {
    Meaning.OfTerm of = context.expressions.number(minus.of(), scope);
    Type result = Lift.result(of.term());
    if (!isOperand(of.term().type())) {
      return context.wrong(TypeMessages.notForOperator("-", of.term().type(), minus.of().span()));
    }
    return lifted(
        List.of(of),
        result == Type.INT ? Type.INT : Type.REAL,
        minus.span(),
        type -> new Term.Minus(of.term(), type));
  }

  private Meaning compare(Term.Comparison comparison, Expr.Binary binary, Scope scope) {
    Sides sides = operands(binary, scope);
    return lifted(
        sides.both(),
        Type.BOOL,
        binary.span(),
        type -> new Term.Compare(comparison, sides.left().term(), sides.right().term(), type));
  }

  private Meaning connect(Expr.Binary binary, Scope scope) {
    Sides sides =
        sides(
            binary, scope, type -> Lift.result(type).fits(Type.BOOL), TypeMessages::notACondition);
    Term left = sides.left().term();
    Term right = sides.right().term();
    return lifted(
        sides.both(),
        Type.BOOL,
        binary.span(),
        type ->
            binary.operator() == Expr.Operator.AND
                ? new Term.And(left, right, type)
                : new Term.Or(left, right, type));
  }

  Meaning not(Expr.Not not, Scope scope) {
    Meaning.OfTerm of = condition(not.of(), scope);
    return lifted(List.of(of), Type.BOOL, not.span(), type -> new Term.Not(of.term(), type));
  }

  /** An expression that must be a condition, on items or not. */
  Meaning.OfTerm condition(Expr expr, Scope scope) {
    Meaning.OfTerm number = context.expressions.number(expr, scope);
    return Lift.result(number.term()).fits(Type.BOOL)
        ? number
        : new Meaning.OfTerm(
            context.unknown(TypeMessages.notACondition(number.term().type(), expr.span())),
            expr.span());
  }

  private Meaning range(Expr.Binary binary, Scope scope) {
    Sides sides = operands(binary, scope);
    Meaning.OfTerm low = sides.left();
    Meaning.OfTerm high = sides.right();
    Optional<Double> from = Fold.number(low.term());
    Optional<Double> to = Fold.number(high.term());
    if (from.isEmpty() || to.isEmpty()) {
      boolean told = low.term() instanceof Term.Unknown || high.term() instanceof Term.Unknown;
      return told ? new Meaning.Wrong() : context.wrong(TypeMessages.openRange(binary.span()));
    }
    if (from.get() > to.get()) {
      return context.wrong(TypeMessages.emptyRange(binary.span()));
    }
    return Meaning.constant(new Value.Range(from.get(), to.get()), Type.RANGE, binary.span());
  }

  private Meaning within(Expr.Binary binary, Scope scope) {
    Meaning.OfTerm of = operand(binary.left(), binary, scope);
    Term low;
    Term high;
    List<Meaning.OfTerm> parts = new ArrayList<>(List.of(of));
    if (binary.right() instanceof Expr.Binary range && range.operator() == Expr.Operator.RANGE) {
      Sides bounds = operands(range, scope);
      parts.addAll(bounds.both());
      low = bounds.left().term();
      high = bounds.right().term();
      if (Fold.number(low).isPresent()
          && Fold.number(high).isPresent()
          && Fold.number(low).get() > Fold.number(high).get()) {
        return context.wrong(TypeMessages.emptyRange(range.span()));
      }
    } else {
      Meaning.OfTerm right = context.expressions.number(binary.right(), scope);
      if (right.term().type() == Type.UNKNOWN) {
        return new Meaning.Wrong();
      }
      if (!(right.term() instanceof Term.Constant(Value.Range range, Type type))) {
        return context.wrong(TypeMessages.notARange(right.term().type(), binary.right().span()));
      }
      low = new Term.Constant(new Value.Real(range.low()), Type.REAL);
      high = new Term.Constant(new Value.Real(range.high()), Type.REAL);
    }
    return lifted(
        parts, Type.BOOL, binary.span(), type -> new Term.Within(of.term(), low, high, type));
  }

  /**
   * Builds a term of this result, lifted if a part depends on the item; computes it if none does.
   */
  Meaning lifted(List<Meaning.OfTerm> parts, Type result, Span span, Function<Type, Term> build) {
    if (parts.stream().anyMatch(part -> part.term().type() == Type.UNKNOWN)) {
      return new Meaning.Wrong();
    }
    Optional<Lift.Meet> meet = meet(parts);
    if (meet.isEmpty()) {
      return new Meaning.Wrong();
    }
    Optional<Space> space = meet.get().space();
    Type type = space.<Type>map(s -> new Type.Scores(s, result)).orElse(result);
    try {
      return new Meaning.OfTerm(Fold.fold(build.apply(type)), meet.get().origin().orElse(span));
    } catch (ArithmeticException overflow) {
      return context.wrong(TypeMessages.tooLarge(span));
    }
  }

  /** The space that all parts share; tells the two places where there is none. */
  Optional<Lift.Meet> meet(List<Meaning.OfTerm> parts) {
    Lift.Meet meet = new Lift.Meet(Optional.empty(), Optional.empty());
    for (Meaning.OfTerm part : parts) {
      if (!(part.term().type() instanceof Type.Scores scores)) {
        continue;
      }
      Optional<Space> so = meet.space();
      Optional<Space> next =
          so.isEmpty() ? Optional.of(scores.space()) : so.get().meet(scores.space());
      if (next.isEmpty()) {
        return context.none(
            DesignMessages.spacesApart(
                part.origin(),
                scores.space(),
                meet.origin().orElse(part.origin()),
                so.orElseThrow()));
      }
      boolean narrower = so.isEmpty() || !next.equals(so);
      meet = new Lift.Meet(next, narrower ? Optional.of(part.origin()) : meet.origin());
    }
    return Optional.of(meet);
  }
}
