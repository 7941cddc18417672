package svdd.spi;

/** An opened reward. */
public interface Reward extends AutoCloseable {

  /**
   * Scores distinct items; the score of one must not depend on the others. A condition scores 1 or
   * 0.
   *
   * @return one number an item, in their order; NaN where there is none
   * @throws Refusal where an item cannot be scored and the run must stop
   */
  double[] score(Items items) throws Refusal;

  /**
   * The gradient of the score, where the header says that there is one.
   *
   * @param items continuous items or probabilities of letters
   * @return a number for each of {@code items.numbers()}
   */
  default double[] gradient(Items items) throws Refusal {
    throw new IllegalStateException("a reward without a gradient");
  }

  @Override
  default void close() {}
}
