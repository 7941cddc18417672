package svdd.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import svdd.core.Design;
import svdd.core.Term;
import svdd.run.ScoredItem;
import svdd.type.Type;

/**
 * A number that items have: the combined reward or a declared one.
 *
 * @param condition whether it answers yes or no
 */
record Shown(String name, boolean condition, ToDoubleFunction<ScoredItem> of) {

  /** The combined reward. */
  static final Shown SCORE = new Shown("score", false, ScoredItem::score);

  /** The combined reward where there is one, then the declared rewards in their order. */
  static List<Shown> all(Design design) {
    Stream<Shown> score = design.goals().stream().limit(1).map(goal -> SCORE);
    return Stream.concat(score, rewards(design).stream()).toList();
  }

  /** The declared rewards in their order. */
  static List<Shown> rewards(Design design) {
    return IntStream.range(0, design.shown().size())
        .mapToObj(
            i -> {
              Term.Named reward = design.shown().get(i);
              return new Shown(reward.name(), answers(reward.type()), item -> item.rewards()[i]);
            })
        .toList();
  }

  double[] values(List<ScoredItem> items) {
    return items.stream().mapToDouble(of).toArray();
  }

  private static boolean answers(Type type) {
    return type == Type.BOOL || type instanceof Type.Scores scores && scores.result() == Type.BOOL;
  }
}
