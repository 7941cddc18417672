package svdd.spi;

import java.util.Optional;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/** A decoding algorithm over the {@link Chain} interface. */
public interface Decoder {

  /** Its word, its options with defaults and ranges. */
  Signature signature();

  /** Whether it needs something to maximize. */
  default boolean needsGoal() {
    return true;
  }

  /**
   * The setting that says how much is tried for an item, such as {@code candidates}: a whole
   * number. A comparison at equal cost may raise it.
   */
  default Optional<String> size() {
    return Optional.empty();
  }

  /**
   * Refuses a model or objective that it does not fit.
   *
   * @param steps the steps of the chain
   */
  default void check(Settings settings, ModelHeader model, int steps, Aim aim) throws Refusal {}

  /** What it does in a step and what that costs, for plans. */
  Outline outline(Settings settings, ModelHeader model, int steps);

  /** Gets ready for a problem. What is costly and serves every batch is done here, once. */
  <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
      Settings settings, Problem<S, D> problem);

  /** A decoder that is ready. */
  @FunctionalInterface
  interface Decoding {

    /**
     * Makes one item for each row.
     *
     * @param rows the items, each with candidate 0; where a decoder makes items in groups, whole
     *     groups, but for the last
     */
    Items decode(Rows rows, Draws draws);
  }

  /**
   * A decoder in the words and counts of a plan. Counts are for one item and are what is asked for.
   *
   * @param summary such as {@code svdd, posterior mean, 10 candidates, alpha 0}
   * @param group items that are made together
   * @param candidates rows that one item has in flight
   * @param propose such as {@code 10 candidates}
   * @param denoised rows denoised a step
   * @param scored rows scored a step
   * @param select how one is picked in a step; empty where nothing is
   * @param last what happens at the end, such as {@code argmax fill, score}
   * @param forwards rows denoised over the whole run
   * @param calls items scored over the whole run, without the final score of each item
   * @param draws steps of the chain that a batch takes, for progress
   * @param before what getting ready costs, once for all items
   */
  record Outline(
      String summary,
      int group,
      int candidates,
      String propose,
      int denoised,
      int scored,
      String select,
      String last,
      long forwards,
      long calls,
      long draws,
      Before before) {

    /** Getting ready costs nothing. */
    public Outline(
        String summary,
        int group,
        int candidates,
        String propose,
        int denoised,
        int scored,
        String select,
        String last,
        long forwards,
        long calls,
        long draws) {
      this(
          summary,
          group,
          candidates,
          propose,
          denoised,
          scored,
          select,
          last,
          forwards,
          calls,
          draws,
          Before.NOTHING);
    }

    /** The same, with what getting ready costs. */
    public Outline after(Before first) {
      return new Outline(
          summary,
          group,
          candidates,
          propose,
          denoised,
          scored,
          select,
          last,
          forwards,
          calls,
          draws,
          first);
    }
  }

  /**
   * What getting ready costs, at the most.
   *
   * @param text such as {@code 512 roll-outs, to learn from}; empty where it costs nothing
   * @param forwards rows denoised
   * @param calls items scored
   */
  record Before(String text, long forwards, long calls) {
    public static final Before NOTHING = new Before("", 0, 0);
  }
}
