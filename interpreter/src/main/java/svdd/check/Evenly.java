package svdd.check;

import java.util.List;
import svdd.core.Term;
import svdd.source.Span;
import svdd.spi.NumberFunction;
import svdd.spi.Signature;
import svdd.type.Space;
import svdd.type.Type;

/** A function of rewards that says the same of every item is a reward all the same. */
final class Evenly {
  private static final NumberFunction SAME =
      new NumberFunction(Signature.of("same", "The same for every item."), x -> x[0])
          .sloping((i, x) -> 1);

  private Evenly() {}

  /**
   * What a function gives, lifted where it is known before the run although rewards stand where it
   * takes numbers.
   *
   * @param arguments those of parameters that lift
   */
  static Meaning lifted(
      Meaning result, List<Meaning.OfTerm> arguments, Operators operators, Span call) {
    if (!(result instanceof Meaning.OfTerm(Term.Constant known, Span origin))
        || !(known.type() instanceof Type.Basic)
        || !known.type().lifts()) {
      return result;
    }
    return operators
        .meet(arguments)
        .<Meaning>map(
            meet -> meet.space().<Meaning>map(space -> of(known, space, call)).orElse(result))
        .orElseGet(Meaning.Wrong::new);
  }

  private static Meaning of(Term.Constant known, Space space, Span call) {
    Type type = new Type.Scores(space, known.type());
    return new Meaning.OfTerm(new Term.Apply(SAME, List.of(known), type), call);
  }
}
