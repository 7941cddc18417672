package svdd.check;

import java.util.List;
import java.util.Optional;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;
import svdd.type.Value;

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
   * @param takes what stands right after the word, for messages; empty where all are settings
   * @param settings what may follow
   */
  record Form(
      String word,
      String group,
      boolean repeats,
      Optional<String> takes,
      Signature settings,
      String example) {

    private static Form once(String word, String takes, String example, Parameter... settings) {
      return new Form(word, word, false, Optional.of(takes), of(word, settings), example);
    }

    private static Form often(String word, String takes, String example, Parameter... settings) {
      return new Form(word, word, true, Optional.of(takes), of(word, settings), example);
    }

    private static Form goal(String word) {
      return new Form(word, GOAL, true, Optional.of("a reward"), of(word), word + " dna.gc");
    }

    private static Signature of(String word, Parameter... settings) {
      return Signature.of(word, "The clause `" + word + "`.", settings);
    }
  }

  private static final Parameter NOISE =
      Parameter.optional(
              "noise",
              Type.REAL,
              new Value.Real(0.5),
              "how far items are noised, as a share of all steps")
          .in(0, 1);

  private static final Parameter AT =
      Parameter.optional("at", Type.INT, new Value.Int(1), "its first position, from 1")
          .in(1, Integer.MAX_VALUE);

  private static final Parameter WEIGHT =
      Parameter.optional(
              "weight", Type.REAL, new Value.Real(1), "how much of what is missing is taken off")
          .atLeast(0);

  private static final Parameter DIVERSE =
      Parameter.optional(
          "diverse",
          Type.BOOL,
          new Value.Bool(false),
          "whether items far from each other are kept rather than the best");

  private static final Form BUDGET =
      new Form(
          "budget",
          "budget",
          false,
          Optional.empty(),
          Form.of(
              "budget",
              Parameter.absent("forwards", Type.INT, "rows denoised").atLeast(1),
              Parameter.absent("calls", Type.INT, "items scored").atLeast(1),
              Parameter.absent("time", Type.DURATION, "how long it may take")),
          "budget forwards = 200_000, calls = 50_000, time = 10min");

  private static final List<Form> FORMS =
      List.of(
          Form.once("from", "a model", "from zoo.human_regulatory"),
          Form.once("start", "a file of items", "start \"known.fasta\", noise = 0.4", NOISE),
          Form.often("fix", "an item or a list of numbers", "fix dna\"ACGT\", at = 1", AT),
          Form.goal("maximize"),
          Form.goal("minimize"),
          Form.once("combine", "a way to combine goals", "combine weighted(0.7, 0.3)"),
          Form.often("require", "a condition", "require dna.gc in 40%..60%"),
          Form.often("prefer", "a condition", "prefer dna.gc > 0.5, weight = 0.2", WEIGHT),
          Form.once("decode", "a decoder", "decode svdd(candidates = 10)"),
          Form.once("steps", "a whole number", "steps 128"),
          Form.once("count", "a whole number", "count 16"),
          Form.once("keep", "a whole number", "keep 16, diverse = true", DIVERSE),
          Form.often("judge", "a reward", "judge oracle(\"held_out.onnx\")"),
          Form.once("reference", "a file of items", "reference \"train.fasta\""),
          BUDGET,
          Form.once("seed", "a whole number", "seed 7"));

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
