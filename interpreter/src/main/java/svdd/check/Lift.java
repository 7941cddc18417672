package svdd.check;

import java.util.Optional;
import svdd.core.Term;
import svdd.source.Span;
import svdd.type.Space;
import svdd.type.Type;

/** The one rule of lifting: what a type is point by point. */
final class Lift {
  private Lift() {}

  /**
   * The space that the parts of an expression share.
   *
   * @param space empty where no part depends on the item
   * @param origin the part that it comes from
   */
  record Meet(Optional<Space> space, Optional<Span> origin) {}

  /** What a term gives for one item. */
  static Type result(Term term) {
    return result(term.type());
  }

  static Type result(Type type) {
    return type instanceof Type.Scores scores ? scores.result() : type;
  }

  /** Whether it is a condition on items, which counts as 1 or 0 among numbers. */
  static boolean isCondition(Type type) {
    return type instanceof Type.Scores scores && scores.result() == Type.BOOL;
  }

  /** The smallest type that both fit. */
  static Optional<Type> join(Type a, Type b) {
    if (a.fits(b)) {
      return Optional.of(a == Type.UNKNOWN ? a : b);
    }
    return b.fits(a) ? Optional.of(a) : Optional.empty();
  }

  /**
   * Whether a value, or a value for each item, can stand where this type is wanted. What holds for
   * items or not counts as 1 or 0, in lists too.
   */
  static boolean fits(Type type, Type wanted) {
    return result(type).fits(wanted)
        || type instanceof Type.Scores
            && (result(type) == Type.BOOL && wanted == Type.REAL
                || result(type) instanceof Type.ListOf(Type.Basic element)
                    && element == Type.Basic.BOOL
                    && wanted.equals(new Type.ListOf(Type.REAL)));
  }
}
