package svdd.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import svdd.type.Numbers;
import svdd.type.Value;

/** Walks over terms. */
public final class Terms {
  private Terms() {}

  /** The parts of a term. */
  public static List<Term> parts(Term term) {
    return switch (term) {
      case Term.Constant constant -> List.of();
      case Term.Leaf leaf -> List.of();
      case Term.Unknown unknown -> List.of();
      case Term.Named named -> List.of(named.term());
      case Term.Apply apply -> apply.arguments();
      case Term.Arithmetic a -> List.of(a.left(), a.right());
      case Term.Minus minus -> List.of(minus.of());
      case Term.Compare c -> List.of(c.left(), c.right());
      case Term.Within w -> List.of(w.of(), w.low(), w.high());
      case Term.And and -> List.of(and.left(), and.right());
      case Term.Or or -> List.of(or.left(), or.right());
      case Term.Not not -> List.of(not.of());
      case Term.If choice -> List.of(choice.condition(), choice.then(), choice.otherwise());
      case Term.Many many -> many.elements();
      case Term.OnItem on -> List.of(on.reward());
      case Term.Seen seen -> List.of(seen.term());
    };
  }

  /**
   * The opposite of a condition, with {@code not} pushed inwards as far as it goes, so that a
   * number that is NaN satisfies neither.
   */
  public static Term negated(Term condition) {
    return switch (condition) {
      case Term.Named named -> negated(named.term());
      case Term.Not not -> not.of();
      case Term.And and -> new Term.Or(negated(and.left()), negated(and.right()), and.type());
      case Term.Or or -> new Term.And(negated(or.left()), negated(or.right()), or.type());
      case Term.Compare c ->
          new Term.Compare(c.comparison().opposite(), c.left(), c.right(), c.type());
      case Term.Within w ->
          new Term.Or(
              new Term.Compare(Term.Comparison.LESS, w.of(), w.low(), w.type()),
              new Term.Compare(Term.Comparison.GREATER, w.of(), w.high(), w.type()),
              w.type());
      case Term.Seen seen -> new Term.Seen(seen.by(), negated(seen.term()), seen.type());
      default -> new Term.Not(condition, condition.type());
    };
  }

  /**
   * Visits the outermost declared rewards of the items themselves, in the order in which they were
   * written.
   */
  public static void named(Term term, Consumer<Term.Named> visit) {
    if (term instanceof Term.Named named) {
      visit.accept(named);
    } else if (!(term instanceof Term.Seen)) {
      parts(term).forEach(part -> named(part, visit));
    }
  }

  /**
   * How many operations a term has when every declared reward in it is written out.
   *
   * @param known sizes of rewards that were counted before; grows
   */
  public static double size(Term term, Map<Term.Named, Double> known) {
    if (term instanceof Term.Named named) {
      Double before = known.get(named);
      double size = before != null ? before : size(named.term(), known);
      known.put(named, size);
      return size;
    }
    double size = 1;
    for (Term part : parts(term)) {
      size += size(part, known);
    }
    return size;
  }

  /** Every leaf under a term, in order; what a declared reward holds is visited once. */
  public static Stream<Term.Leaf> leaves(Term term) {
    List<Term.Leaf> leaves = new ArrayList<>();
    leaves(term, new HashSet<>(), leaves);
    return leaves.stream();
  }

  private static void leaves(Term term, Set<Term.Named> visited, List<Term.Leaf> into) {
    if (term instanceof Term.Leaf leaf) {
      into.add(leaf);
    } else if (!(term instanceof Term.Named named) || visited.add(named)) {
      parts(term).forEach(part -> leaves(part, visited, into));
    }
  }

  /**
   * The numbers that the shortfalls under a term are divided by, such as {@code / 0.3}; the last
   * argument of a shortfall is its scale.
   */
  public static String scales(Term shortfall) {
    StringBuilder out = new StringBuilder();
    scales(shortfall, out);
    return out.isEmpty() ? "0 or 1" : out.toString();
  }

  private static void scales(Term term, StringBuilder out) {
    boolean scaled =
        term instanceof Term.Apply apply
            && apply.function().signature().name().startsWith("shortfall.")
            && apply.arguments().size() > 2
            && apply.arguments().getLast() instanceof Term.Constant;
    if (scaled) {
      out.append(out.isEmpty() ? "/ " : ", / ");
      out.append(rounded(((Term.Constant) ((Term.Apply) term).arguments().getLast()).value()));
    } else {
      parts(term).forEach(part -> scales(part, out));
    }
  }

  private static String rounded(Value value) {
    return value instanceof Value.Real real
        ? Numbers.text(new BigDecimal(real.value()).round(new MathContext(6)).doubleValue())
        : value.toString();
  }
}
