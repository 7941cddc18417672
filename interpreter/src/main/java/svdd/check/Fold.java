package svdd.check;

import java.util.Arrays;
import java.util.Optional;
import svdd.core.Term;
import svdd.type.Type;
import svdd.type.Value;

/** Computes what is known before anything runs. */
final class Fold {
  private Fold() {}

  /**
   * The term itself, or the constant that it is.
   *
   * @throws ArithmeticException where a whole number grows too large
   */
  static Term fold(Term term) {
    return switch (term) {
      case Term.Arithmetic a when known(a.left()) && known(a.right()) -> arithmetic(a);
      case Term.Minus m when known(m.of()) ->
          m.type() == Type.INT ? integer(Math.negateExact(whole(m.of()))) : real(-value(m.of()));
      case Term.Compare c when comparable(c.left(), c.right()) ->
          bool(c.comparison().holds(value(c.left()), value(c.right())));
      case Term.Within w when comparable(w.of(), w.low(), w.high()) ->
          bool(value(w.of()) >= value(w.low()) && value(w.of()) <= value(w.high()));
      case Term.And and when known(and.left()) && known(and.right()) ->
          bool(value(and.left()) != 0 && value(and.right()) != 0);
      case Term.Or or when known(or.left()) && known(or.right()) ->
          bool(value(or.left()) != 0 || value(or.right()) != 0);
      case Term.Not not when known(not.of()) -> bool(value(not.of()) == 0);
      case Term.Apply apply when apply.arguments().stream().allMatch(Fold::known) -> apply(apply);
      default -> term;
    };
  }

  /** The number that a term is known to be; a Bool is 1 or 0. */
  static Optional<Double> number(Term term) {
    return known(term) ? Optional.of(value(term)) : Optional.empty();
  }

  private static boolean known(Term term) {
    return term instanceof Term.Constant constant
        && (constant.value() instanceof Value.Real
            || constant.value() instanceof Value.Int
            || constant.value() instanceof Value.Bool);
  }

  /** What is no number satisfies neither a comparison nor its opposite, so neither is known. */
  private static boolean comparable(Term... sides) {
    return Arrays.stream(sides).allMatch(side -> known(side) && !Double.isNaN(value(side)));
  }

  private static Term arithmetic(Term.Arithmetic a) {
    if (a.type() != Type.INT) {
      return real(a.operation().of(value(a.left()), value(a.right())));
    }
    long left = whole(a.left());
    long right = whole(a.right());
    return integer(
        switch (a.operation()) {
          case PLUS -> Math.addExact(left, right);
          case MINUS -> Math.subtractExact(left, right);
          case TIMES -> Math.multiplyExact(left, right);
          case DIVIDE, POWER -> throw new IllegalStateException("not whole: " + a.operation());
        });
  }

  private static Term apply(Term.Apply apply) {
    double[] numbers = apply.arguments().stream().mapToDouble(Fold::value).toArray();
    return real(apply.function().evaluation().of(numbers));
  }

  private static double value(Term term) {
    return switch (((Term.Constant) term).value()) {
      case Value.Real real -> real.value();
      case Value.Int integer -> integer.value();
      case Value.Bool bool -> bool.value() ? 1 : 0;
      case Value other -> throw new IllegalStateException("not a number: " + other);
    };
  }

  private static long whole(Term term) {
    return ((Value.Int) ((Term.Constant) term).value()).value();
  }

  private static Term integer(long value) {
    return new Term.Constant(new Value.Int(value), Type.INT);
  }

  private static Term real(double value) {
    return new Term.Constant(new Value.Real(value), Type.REAL);
  }

  private static Term bool(boolean value) {
    return new Term.Constant(new Value.Bool(value), Type.BOOL);
  }
}
