package svdd.report;

import java.util.List;
import java.util.Set;
import svdd.core.Design;
import svdd.core.Term;
import svdd.run.ScoredItem;
import svdd.type.Numbers;

/** What the files of items have in common: names and numbers. */
final class Fields {
  static final String DESIGN = "design";
  static final String SEED = "seed";
  static final String NUMBER = "number";
  static final String ITEM = "item";
  static final String LINE = "line";
  static final String NAME = "name";
  static final String SCORE = "score";
  static final String FEASIBLE = "feasible";

  private static final Set<String> TAKEN = Set.of(DESIGN, SEED, NUMBER, ITEM, SCORE, FEASIBLE);

  private Fields() {}

  /** The names of the declared rewards, each unlike the fields that every item has. */
  static List<String> rewards(Design design) {
    List<String> names = design.shown().stream().map(Term.Named::name).toList();
    return names.stream().map(n -> TAKEN.contains(n) ? "reward." + n : n).toList();
  }

  /** The names of the judges, each unlike all other fields. */
  static List<String> judges(Design design) {
    List<String> rewards = rewards(design);
    return design.care().judges().stream()
        .map(Design.Judge::name)
        .map(n -> TAKEN.contains(n) || rewards.contains(n) ? "judge." + n : n)
        .toList();
  }

  static String feasible(ScoredItem item) {
    return item.feasible() ? "yes" : "no";
  }

  /** The shortest text that reads back as the same number. */
  static String exact(double value) {
    return Numbers.text(value);
  }
}
