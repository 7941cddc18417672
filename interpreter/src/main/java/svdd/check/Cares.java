package svdd.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import svdd.core.Design;
import svdd.core.Scorer;
import svdd.core.Term;
import svdd.core.Terms;
import svdd.spi.Refusal;

/** What is looked at when items are done: {@code keep judge reference}. */
final class Cares {
  private final Context context;
  private final Clauses clauses;
  private final Rewards rewards;

  Cares(Context context, Clauses clauses, Rewards rewards) {
    this.context = context;
    this.clauses = clauses;
    this.rewards = rewards;
  }

  Design.Care care(Design.Wanted wanted, Optional<Design.Effort> effort) {
    List<Design.Judge> judges = new ArrayList<>();
    for (Clauses.Read read : clauses.all("judge")) {
      rewards
          .reward(read)
          .filter(term -> apart(read, term, wanted))
          .ifPresent(
              term ->
                  judges.add(
                      new Design.Judge(
                          term,
                          term instanceof Term.Named named ? named.name() : read.text(),
                          sameRows(term, wanted),
                          read.value().span())));
    }
    Optional<Design.Keep> keep =
        clauses.one("keep").flatMap(read -> keep(read, effort).or(clauses::spoiled));
    Optional<Design.Reference> reference =
        clauses
            .one("reference")
            .flatMap(
                read ->
                    ItemFile.of(context, read)
                        .map(file -> new Design.Reference(file, read.value().span()))
                        .or(clauses::spoiled));
    return new Design.Care(keep, List.copyOf(judges), reference);
  }

  private Optional<Design.Keep> keep(Clauses.Read read, Optional<Design.Effort> effort) {
    Optional<Long> number = Efforts.whole(context, read);
    if (number.isEmpty() || effort.isEmpty()) {
      return Optional.empty();
    }
    int count = effort.get().count();
    boolean meant = clauses.has("count") || !clauses.mayHave("count");
    return !meant || number.get() >= 1 && number.get() <= count
        ? Optional.of(
            new Design.Keep(Math.toIntExact(number.get()), read.settings().bool("diverse")))
        : clauses.spoiled(
            SettingMessages.keepsTooMany(
                number.get(), read.value().span(), count, clauses.one("count")));
  }

  /** Whether nothing of a judge guides. */
  private boolean apart(Clauses.Read judge, Term term, Design.Wanted wanted) {
    List<Scorer> guides =
        guides(wanted).flatMap(Terms::leaves).map(Term.Leaf::scorer).distinct().toList();
    List<Scorer> judging = Terms.leaves(term).map(Term.Leaf::scorer).distinct().toList();
    for (Scorer one : judging) {
      for (Scorer guide : guides) {
        try {
          if (same(one, guide)) {
            clauses.spoiled(SettingMessages.judgeGuides(judge, one, guide));
            return false;
          }
        } catch (Refusal refusal) {
          context.refused(refusal, one.span());
          clauses.spoiled();
          return false;
        }
      }
    }
    return true;
  }

  /** What guides and learned from the rows of a judge. */
  private Optional<String> sameRows(Term judge, Design.Wanted wanted) {
    Set<String> rows =
        Terms.leaves(judge).flatMap(leaf -> rows(leaf.scorer())).collect(Collectors.toSet());
    return guides(wanted)
        .flatMap(Terms::leaves)
        .map(Term.Leaf::scorer)
        .filter(guide -> rows(guide).anyMatch(rows::contains))
        .map(Scorer::label)
        .findFirst();
  }

  private Stream<String> rows(Scorer scorer) {
    if (!(scorer instanceof Scorer.Sourced sourced)) {
      return Stream.empty();
    }
    try {
      return sourced.source().rows(sourced.settings()).stream();
    } catch (Refusal refusal) {
      context.refused(refusal, scorer.span());
      return Stream.empty();
    }
  }

  private static boolean same(Scorer a, Scorer b) throws Refusal {
    return a.equals(b)
        || a instanceof Scorer.Sourced one
            && b instanceof Scorer.Sourced other
            && one.source() == other.source()
            && one.source().identity(one.settings()).isPresent()
            && one.source()
                .identity(one.settings())
                .equals(other.source().identity(other.settings()));
  }

  private static Stream<Term> guides(Design.Wanted wanted) {
    return Stream.of(
            wanted.goals().stream().map(Design.Goal::term),
            wanted.requirements().stream().map(Design.Requirement::holds),
            wanted.preferences().stream().map(Design.Preference::shortfall))
        .flatMap(terms -> terms);
  }
}
