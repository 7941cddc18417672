package svdd.stdlib;

import java.util.List;
import svdd.spi.NumberFunction;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;

/** The number functions that the language cannot say itself. NaN goes in, NaN comes out. */
final class NumberNatives {
  static final List<NumberFunction> ALL =
      List.of(
          of("exp", "e to the power of a number.", arguments -> Math.exp(arguments[0]), "r"),
          of("log", "The natural logarithm.", arguments -> Math.log(arguments[0]), "r"),
          of("abs", "A number without its sign.", arguments -> Math.abs(arguments[0]), "r"),
          of("min", "The smaller one.", a -> Math.min(a[0], a[1]), "a", "b"),
          of("max", "The larger one.", a -> Math.max(a[0], a[1]), "a", "b"));

  private NumberNatives() {}

  private static NumberFunction of(
      String name, String doc, NumberFunction.Evaluation evaluation, String... parameters) {
    Parameter[] reals = new Parameter[parameters.length];
    for (int i = 0; i < reals.length; i++) {
      reals[i] = Parameter.required(parameters[i], Type.REAL, "A number.");
    }
    return new NumberFunction(Signature.of("number." + name, doc, reals), evaluation);
  }
}
