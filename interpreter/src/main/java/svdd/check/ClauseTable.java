package svdd.check;

import java.util.List;
import java.util.Optional;

/** The clauses of a design. A word that is not here does not exist. */
final class ClauseTable {
  /** The group of {@code maximize} and {@code minimize}. */
  static final String GOAL = "goal";

  private ClauseTable() {}

  /**
   * A clause.
   *
   * @param group words of one group replace each other in {@code with}
   * @param repeats whether it may stand more than once
   * @param takes what stands after the word, for messages
   */
  record Form(String word, String group, boolean repeats, String takes, String example) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("from", "from", false, "a model", "from zoo.human_regulatory"),
          new Form("maximize", GOAL, false, "a reward", "maximize dna.gc"),
          new Form("minimize", GOAL, false, "a reward", "minimize dna.gc"),
          new Form("require", "require", true, "a condition", "require dna.gc in 40%..60%"),
          new Form("decode", "decode", false, "a decoder", "decode svdd(candidates = 10)"),
          new Form("steps", "steps", false, "a whole number", "steps 128"),
          new Form("count", "count", false, "a whole number", "count 16"),
          new Form("seed", "seed", false, "a whole number", "seed 7"));

  static Optional<Form> find(String word) {
    return FORMS.stream().filter(form -> form.word().equals(word)).findFirst();
  }

  /** The clause as an example writes it. */
  static String example(String word) {
    return find(word).map(Form::example).orElse(word);
  }

  static List<String> words() {
    return FORMS.stream().map(Form::word).toList();
  }
}
