package svdd.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import svdd.spi.Aim;
import svdd.spi.RewardHeader.Smoothness;

/** What is known of the goals of a design before any reward is opened. */
public final class Aims {
  private Aims() {}

  public static Aim of(Design.Wanted wanted) {
    return new Aim(
        wanted.goals().size(),
        !wanted.requirements().isEmpty(),
        first(wanted.goals(), Smoothness.SOFT),
        first(wanted.goals(), Smoothness.GRADIENT));
  }

  /** The first part of the goals that is less smooth than this. */
  private static Optional<String> first(List<Design.Goal> goals, Smoothness least) {
    return goals.stream()
        .flatMap(goal -> Terms.leaves(goal.term()))
        .map(Term.Leaf::scorer)
        .flatMap(
            scorer ->
                scorer.header().smoothness().compareTo(least) < 0
                    ? Stream.of(scorer.label())
                    : Stream.empty())
        .findFirst();
  }
}
