package svdd.reward;

import svdd.core.Design;
import svdd.spi.Refusal;

/** What is said of items that end a run by {@code invalid stop}. */
final class ScoringRefusals {
  private static final int LONGEST = 60;

  private ScoringRefusals() {}

  static Refusal noNumber(Design.Goal goal, String item) {
    return refusal("`%s` has no number".formatted(goal.text()), item).at(goal.span());
  }

  static Refusal untold(Design.Requirement line, String item) {
    return refusal("Whether `%s` holds cannot be told".formatted(line.text()), item)
        .at(line.span());
  }

  private static Refusal refusal(String what, String item) {
    String shown = item.length() <= LONGEST ? item : item.substring(0, LONGEST - 2) + "..";
    return Refusal.of(
            "E0595",
            "%s for the item `%s`, and `invalid stop` ends the run there.".formatted(what, shown))
        .hint(
            "guard the reward by `if .. then .. else ..`, or write `invalid skip` to go on without such items");
  }
}
