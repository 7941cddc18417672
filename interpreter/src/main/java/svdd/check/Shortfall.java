package svdd.check;

import java.util.List;
import java.util.Optional;
import svdd.core.Term;
import svdd.spi.NumberFunction;
import svdd.spi.Signature;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/**
 * How much a condition misses, as a term: {@code a <= b} misses max(0, a - b), {@code ==} misses |a
 * - b|, a range the distance to it, {@code and} the sum, {@code or} the least, an opaque condition
 * 0 or 1. Each comparison is divided by its own scale: the size of its constant side, the width of
 * its range, or 1. A number that is NaN misses infinitely much.
 */
final class Shortfall {
  private static final NumberFunction AT_MOST =
      function("at_most", x -> missing(Math.max(0, x[0] - x[1]) / x[2]))
          .sloping((i, x) -> x[0] > x[1] ? sign(i) / x[2] : 0);
  private static final NumberFunction EQUAL =
      function("equal", x -> missing(Math.abs(x[0] - x[1]) / x[2]))
          .sloping((i, x) -> sign(i) * Math.signum(x[0] - x[1]) / x[2]);
  private static final NumberFunction WITHIN =
      function("within", x -> missing(Math.max(0, Math.max(x[1] - x[0], x[0] - x[2])) / x[3]))
          .sloping((i, x) -> within(i, x) / x[3]);
  private static final NumberFunction SUM = function("sum", x -> x[0] + x[1]).sloping((i, x) -> 1);
  private static final NumberFunction LEAST =
      function("least", x -> Math.min(x[0], x[1]))
          .sloping((i, x) -> (i == 0) == (x[0] <= x[1]) ? 1 : 0);
  private static final NumberFunction OPAQUE = function("opaque", x -> x[0] == 1 ? 0 : 1);

  private Shortfall() {}

  /** The slope of a difference by its first and by its second part; a scale is constant. */
  private static double sign(int argument) {
    return argument == 0 ? 1 : argument == 1 ? -1 : 0;
  }

  /** How far outside a range a number is, by the number and by the end that it is beyond. */
  private static double within(int argument, double... x) {
    if (x[0] > x[2]) {
      return argument == 0 ? 1 : argument == 2 ? -1 : 0;
    }
    return x[0] < x[1] ? -sign(argument) : 0;
  }

  static Term of(Term condition) {
    return of(condition, true);
  }

  /** The shortfall of a condition, or, where {@code positive} is false, of its opposite. */
  private static Term of(Term condition, boolean positive) {
    return switch (condition) {
      case Term.Named named -> of(named.term(), positive);
      case Term.Not not -> of(not.of(), !positive);
      case Term.And and ->
          apply(
              positive ? SUM : LEAST,
              condition,
              of(and.left(), positive),
              of(and.right(), positive));
      case Term.Or or ->
          apply(
              positive ? LEAST : SUM, condition, of(or.left(), positive), of(or.right(), positive));
      case Term.Compare compare -> compare(compare, positive);
      case Term.Seen seen ->
          new Term.Seen(
              seen.by(),
              of(seen.term(), positive),
              new Type.Scores(seen.by().view().space(), Type.REAL));
      case Term.Within within when positive ->
          apply(WITHIN, within, within.of(), within.low(), within.high(), scale(within));
      default ->
          apply(
              OPAQUE, condition, positive ? condition : new Term.Not(condition, condition.type()));
    };
  }

  private static Term compare(Term.Compare compare, boolean positive) {
    Term.Comparison comparison = positive ? compare.comparison() : compare.comparison().opposite();
    Term a = compare.left();
    Term b = compare.right();
    Term scale = scale(a, b);
    return switch (comparison) {
      case LESS, LESS_EQUAL -> apply(AT_MOST, compare, a, b, scale);
      case GREATER, GREATER_EQUAL -> apply(AT_MOST, compare, b, a, scale);
      case EQUAL -> apply(EQUAL, compare, a, b, scale);
      case NOT_EQUAL -> apply(OPAQUE, compare, new Term.Compare(comparison, a, b, compare.type()));
    };
  }

  private static Term scale(Term a, Term b) {
    double size = Fold.number(b).or(() -> Fold.number(a)).map(Math::abs).orElse(1.0);
    return real(size > 0 && Double.isFinite(size) ? size : 1);
  }

  private static Term scale(Term.Within within) {
    Optional<Double> low = Fold.number(within.low());
    Optional<Double> high = Fold.number(within.high());
    double width = low.isPresent() && high.isPresent() ? high.get() - low.get() : 1;
    return real(width > 0 && Double.isFinite(width) ? width : 1);
  }

  private static Term apply(NumberFunction function, Term condition, Term... arguments) {
    Space space = condition.type() instanceof Type.Scores scores ? scores.space() : Space.any();
    return new Term.Apply(function, List.of(arguments), new Type.Scores(space, Type.REAL));
  }

  private static Term real(double value) {
    return new Term.Constant(new Value.Real(value), Type.REAL);
  }

  private static double missing(double amount) {
    return Double.isNaN(amount) ? Double.POSITIVE_INFINITY : amount;
  }

  private static NumberFunction function(String name, NumberFunction.Evaluation evaluation) {
    return new NumberFunction(
        Signature.of("shortfall." + name, "How much a condition misses."), evaluation);
  }
}
