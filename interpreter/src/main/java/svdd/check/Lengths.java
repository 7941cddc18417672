package svdd.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import svdd.core.Scorer;
import svdd.core.Term;
import svdd.core.Terms;
import svdd.spi.Refusal;
import svdd.type.Space;

/** Whether the settings under a term suit items of one length. */
final class Lengths {
  private final Set<Seen> visited = new HashSet<>();

  private record Seen(Term.Named named, int positions) {}

  private Lengths() {}

  /** What does not suit the items of a space, if anything is known of their length. */
  static Optional<Refusal> misfit(Term term, Space space) {
    return space.sized() ? new Lengths().of(term, space.positions()) : Optional.empty();
  }

  private Optional<Refusal> of(Term term, int positions) {
    return switch (term) {
      case Term.Leaf(Scorer.Sourced scorer, var type) ->
          scorer
              .source()
              .misfit(scorer.settings(), positions)
              .map(refusal -> refusal.at(scorer.span()));
      case Term.OnItem on -> Optional.empty();
      case Term.Seen seen -> {
        Optional<Refusal> misfit = seen.by().view().misfit(positions);
        yield misfit.isPresent()
            ? misfit.map(refusal -> refusal.at(seen.by().span()))
            : of(seen.term(), seen.by().view().positions(positions));
      }
      case Term.Named named when !visited.add(new Seen(named, positions)) -> Optional.empty();
      default ->
          Terms.parts(term).stream().flatMap(part -> of(part, positions).stream()).findFirst();
    };
  }
}
