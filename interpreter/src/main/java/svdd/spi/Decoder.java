package svdd.spi;

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
   * Refuses a model or objective that it does not fit.
   *
   * @param steps the steps of the chain
   * @param requirements whether the design has any
   */
  default void check(Settings settings, ModelHeader model, int steps, boolean requirements)
      throws Refusal {}

  /** What it does in a step and what that costs, for plans. */
  Outline outline(Settings settings, int steps);

  /**
   * Gets ready for a chain and an objective. What is costly and serves every batch is done here,
   * once.
   */
  <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
      Settings settings, Chain<S, D> chain, Objective objective);

  /** Makes one item for each row, for callers that have one batch only. */
  default <S extends Batch<S>, D extends Batch<D>> Items decode(
      Settings settings, Chain<S, D> chain, Objective objective, Rows rows, Draws draws) {
    return prepare(settings, chain, objective).decode(rows, draws);
  }

  /** A decoder that is ready. */
  @FunctionalInterface
  interface Decoding {

    /**
     * Makes one item for each row.
     *
     * @param rows the items, each with candidate 0
     */
    Items decode(Rows rows, Draws draws);
  }

  /**
   * A decoder in the words and counts of a plan. Counts are for one item and are what is asked for.
   *
   * @param summary such as {@code svdd, posterior mean, 10 candidates, alpha 0}
   * @param candidates rows that one item has in flight
   * @param propose such as {@code 10 candidates}
   * @param denoised rows denoised a step
   * @param scored rows scored a step
   * @param select how one is picked in a step; empty where nothing is
   * @param last what happens at the end, such as {@code argmax fill, score}
   * @param forwards rows denoised over the whole run
   * @param calls items scored over the whole run, without the final score of each item
   */
  record Outline(
      String summary,
      int candidates,
      String propose,
      int denoised,
      int scored,
      String select,
      String last,
      long forwards,
      long calls) {}
}
