package svdd.stdlib;

import java.util.List;
import java.util.Optional;
import svdd.spi.NumberFunction;
import svdd.spi.Refusal;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;

/** The number functions that the language cannot say itself. NaN goes in, NaN comes out. */
final class NumberNatives {
  static final List<NumberFunction> ALL =
      List.of(
          of("exp", "e to the power of a number.", a -> Math.exp(a[0]), "r")
              .sloping((i, a) -> Math.exp(a[0])),
          of("log", "The natural logarithm.", a -> Math.log(a[0]), "r").sloping((i, a) -> 1 / a[0]),
          of("abs", "A number without its sign.", a -> Math.abs(a[0]), "r")
              .sloping((i, a) -> Math.signum(a[0])),
          of("floor", "The largest whole number that is not larger.", a -> Math.floor(a[0]), "r")
              .sloping((i, a) -> 0),
          of("min", "The smaller one.", a -> Math.min(a[0], a[1]), "a", "b")
              .sloping((i, a) -> chosen(i, a[0] <= a[1])),
          of("max", "The larger one.", a -> Math.max(a[0], a[1]), "a", "b")
              .sloping((i, a) -> chosen(i, a[0] >= a[1])),
          of("above", "A number that must lie above another.", NumberNatives::above, "r", "low")
              .sloping((i, a) -> i == 0 ? 1 : 0)
              .demanding(NumberNatives::refuseBelow),
          of("within", "A number inside of a range.", NumberNatives::within, "r", "low", "high")
              .sloping((i, a) -> i == 0 ? 1 : 0)
              .demanding(NumberNatives::refuseOutside),
          of("apart", "A number that differs from another.", NumberNatives::apart, "r", "from")
              .sloping((i, a) -> i == 0 ? 1 : 0)
              .demanding(NumberNatives::refuseEqual));

  private NumberNatives() {}

  /** The slope of a choice between two: 1 by the one that is chosen; of equal ones the first. */
  private static double chosen(int argument, boolean first) {
    return (argument == 0) == first ? 1 : 0;
  }

  private static double above(double... a) {
    return a[0] > a[1] ? a[0] : Double.NaN;
  }

  private static Optional<Refusal> refuseBelow(double... a) {
    return a[0] <= a[1] ? Optional.of(LibraryRefusals.notAbove(a[0], a[1])) : Optional.empty();
  }

  private static double within(double... a) {
    return a[0] >= a[1] && a[0] <= a[2] ? a[0] : Double.NaN;
  }

  private static Optional<Refusal> refuseOutside(double... a) {
    return a[0] < a[1] || a[0] > a[2]
        ? Optional.of(LibraryRefusals.outside("r", a[0], a[1], a[2]))
        : Optional.empty();
  }

  private static double apart(double... a) {
    return a[0] < a[1] || a[0] > a[1] ? a[0] : Double.NaN;
  }

  private static Optional<Refusal> refuseEqual(double... a) {
    return a[0] == a[1] ? Optional.of(LibraryRefusals.notApart(a[0])) : Optional.empty();
  }

  private static NumberFunction of(
      String name, String doc, NumberFunction.Evaluation evaluation, String... parameters) {
    Parameter[] reals = new Parameter[parameters.length];
    for (int i = 0; i < reals.length; i++) {
      reals[i] = Parameter.required(parameters[i], Type.REAL, "A number.");
    }
    return new NumberFunction(Signature.of("number." + name, doc, reals), evaluation);
  }
}
