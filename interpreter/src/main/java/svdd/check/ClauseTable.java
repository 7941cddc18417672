package svdd.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.diagnostic.DidYouMean;
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
   * @param choice the words that it takes, with their settings; empty where it takes anything else
   * @param settings what may follow; its documentation is the clause's
   */
  record Form(
      String word,
      String group,
      boolean repeats,
      Optional<String> takes,
      Optional<Parameter> choice,
      Signature settings,
      String example) {

    private static Form once(
        String word, String takes, String doc, String example, Parameter... settings) {
      return form(word, false, takes, Signature.of(word, doc, settings), example);
    }

    private static Form often(
        String word, String takes, String doc, String example, Parameter... settings) {
      return form(word, true, takes, Signature.of(word, doc, settings), example);
    }

    private static Form form(
        String word, boolean repeats, String takes, Signature settings, String example) {
      return new Form(word, word, repeats, Optional.of(takes), Optional.empty(), settings, example);
    }

    private static Form goal(String word, String doc) {
      return new Form(
          word,
          GOAL,
          true,
          Optional.of("a reward"),
          Optional.empty(),
          Signature.of(word, doc),
          word + " dna.gc");
    }

    /** The same, and what it takes is one of some words. */
    private Form choosing(Parameter words) {
      return new Form(word, group, repeats, takes, Optional.of(words), settings, example);
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
          Optional.empty(),
          Signature.of(
              "budget",
              "What a run may cost; what is finished when it ends is returned.",
              Parameter.absent("forwards", Type.INT, "rows denoised").atLeast(1),
              Parameter.absent("calls", Type.INT, "items scored").atLeast(1),
              Parameter.absent("time", Type.DURATION, "how long it may take")),
          "budget forwards = 200_000, calls = 50_000, time = 10min");

  private static final List<Form> FORMS =
      List.of(
          Form.once(
              "from",
              "a model",
              "The pre-trained model that the design begins with.",
              "from zoo.human_regulatory"),
          Form.once(
              "start",
              "a file of items",
              "Items to begin from, partly noised.",
              "start \"known.fasta\", noise = 0.4",
              NOISE),
          Form.often(
              "fix",
              "an item or a list of numbers",
              "Positions that stay as they are.",
              "fix dna\"ACGT\", at = 1",
              AT),
          Form.goal("maximize", "A goal: items score high on it."),
          Form.goal("minimize", "A goal: items score low on it."),
          Form.once(
                  "combine",
                  "a way to combine goals",
                  "How several goals become one score.",
                  "combine weighted(0.7, 0.3)")
              .choosing(Combining.WAY),
          Form.often(
              "require",
              "a condition",
              "A condition that items must satisfy: one that does never loses to one that does not.",
              "require dna.gc in 40%..60%"),
          Form.often(
              "prefer",
              "a condition",
              "A condition whose shortfall is taken off every goal.",
              "prefer dna.gc > 0.5, weight = 0.2",
              WEIGHT),
          Form.once("decode", "a decoder", "The algorithm.", "decode svdd(candidates = 10)"),
          Form.once("steps", "a whole number", "In how many steps the model decodes.", "steps 128"),
          Form.once("count", "a whole number", "How many items are made.", "count 16"),
          Form.once(
              "keep",
              "a whole number",
              "How many of the items are kept.",
              "keep 16, diverse = true",
              DIVERSE),
          Form.often(
              "judge",
              "a reward",
              "A reward that never guides and is reported beside the others.",
              "judge oracle(\"held_out.onnx\")"),
          Form.once(
              "reference",
              "a file of items",
              "Items that novelty is measured against.",
              "reference \"train.fasta\""),
          BUDGET,
          Form.once(
                  "invalid",
                  "one word",
                  "What becomes of items that a reward has no number for.",
                  "invalid skip")
              .choosing(Wants.INVALID),
          Form.once("seed", "a whole number", "What all random numbers depend on.", "seed 7"));

  /** Words of other tools, and the clause that says the same. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("model", "from"),
          Map.entry("prior", "from"),
          Map.entry("init", "start"),
          Map.entry("reward", "maximize"),
          Map.entry("objective", "maximize"),
          Map.entry("goal", "maximize"),
          Map.entry("optimize", "maximize"),
          Map.entry("constraint", "require"),
          Map.entry("filter", "require"),
          Map.entry("decoder", "decode"),
          Map.entry("method", "decode"),
          Map.entry("sampler", "decode"),
          Map.entry("timesteps", "steps"),
          Map.entry("samples", "count"),
          Map.entry("n", "count"),
          Map.entry("top", "keep"),
          Map.entry("limit", "budget"));

  /** The clause that a word was probably meant for. */
  static Optional<String> meant(String word) {
    return Optional.ofNullable(ELSEWHERE.get(word)).or(() -> DidYouMean.of(word, words()));
  }

  static List<Form> forms() {
    return FORMS;
  }

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
