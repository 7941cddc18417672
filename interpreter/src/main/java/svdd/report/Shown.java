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

  /**
   * The combined reward where there is one, objectives that are not declared rewards where there
   * are several, then the declared rewards and the judges in their order.
   */
  static List<Shown> all(Design design) {
    Stream<Shown> score = design.goals().stream().limit(1).map(goal -> SCORE);
    return Stream.of(score, goals(design), rewards(design).stream(), judges(design).stream())
        .flatMap(shown -> shown)
        .toList();
  }

  private static Stream<Shown> goals(Design design) {
    return IntStream.range(0, design.goals().size())
        .filter(i -> design.goals().size() > 1 && !declared(design.goals().get(i).term()))
        .mapToObj(i -> new Shown(design.goals().get(i).text(), false, item -> item.goals()[i]));
  }

  private static boolean declared(Term goal) {
    return goal instanceof Term.Named || goal instanceof Term.Minus minus && declared(minus.of());
  }

  /** The judges in their order. */
  static List<Shown> judges(Design design) {
    return IntStream.range(0, design.care().judges().size())
        .mapToObj(
            i -> {
              Design.Judge judge = design.care().judges().get(i);
              return new Shown(
                  judge.name(), answers(judge.term().type()), item -> item.judges()[i]);
            })
        .toList();
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
