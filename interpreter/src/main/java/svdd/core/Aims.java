package svdd.core;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import svdd.spi.Aim;
import svdd.spi.RewardHeader.Smoothness;

/** What is known of the goals of a design before any reward is opened. */
public final class Aims {
  private Aims() {}

  public static Aim of(Design.Wanted wanted) {
    List<Term> led =
        Stream.concat(
                wanted.goals().stream().map(Design.Goal::term),
                wanted.preferences().stream().map(Design.Preference::shortfall))
            .toList();
    Stream<Term> lines = wanted.requirements().stream().map(Design.Requirement::holds);
    return new Aim(
        wanted.goals().size(),
        !wanted.requirements().isEmpty(),
        Stream.concat(led.stream(), lines).flatMap(term -> notSoft(term).stream()).findFirst(),
        led.stream().flatMap(term -> noGradient(term, new HashSet<>()).stream()).findFirst());
  }

  /** The first part that cannot score probabilities of letters. */
  private static Optional<String> notSoft(Term term) {
    return Terms.leaves(term)
        .map(Term.Leaf::scorer)
        .filter(scorer -> scorer.header().smoothness() == Smoothness.NONE)
        .filter(scorer -> !scorer.header().space().continuous())
        .map(Scorer::label)
        .findFirst();
  }

  /**
   * The first part that has no gradient. What a branch depends on needs none, since a gradient is
   * taken inside of a branch.
   */
  private static Optional<String> noGradient(Term term, Set<Term> visited) {
    return switch (term) {
      case Term.Constant constant -> Optional.empty();
      case Term.OnItem on -> Optional.empty();
      case Term.Unknown unknown -> Optional.empty();
      case Term.Seen seen -> noGradient(seen.term(), visited);
      case Term.Leaf leaf ->
          leaf.scorer().header().smoothness() == Smoothness.GRADIENT
              ? Optional.empty()
              : Optional.of(leaf.scorer().label());
      case Term.Named named ->
          visited.add(named) ? noGradient(named.term(), visited) : Optional.empty();
      case Term.Apply apply ->
          apply.function().slope().isPresent()
              ? first(apply.arguments(), visited)
              : Optional.of(word(apply));
      case Term.Arithmetic a -> first(List.of(a.left(), a.right()), visited);
      case Term.Minus minus -> noGradient(minus.of(), visited);
      case Term.Many many -> first(many.elements(), visited);
      case Term.If choice ->
          notSoft(choice.condition())
              .or(() -> first(List.of(choice.then(), choice.otherwise()), visited));
      case Term.Compare compare -> Optional.of(compare.comparison().toString());
      case Term.Within within -> Optional.of("in");
      case Term.And and -> Optional.of("and");
      case Term.Or or -> Optional.of("or");
      case Term.Not not -> Optional.of("not");
    };
  }

  private static Optional<String> first(List<Term> terms, Set<Term> visited) {
    return terms.stream().flatMap(term -> noGradient(term, visited).stream()).findFirst();
  }

  /** A function as scripts call it: without the drawer that the library keeps it in. */
  private static String word(Term.Apply apply) {
    String name = apply.function().signature().name();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
