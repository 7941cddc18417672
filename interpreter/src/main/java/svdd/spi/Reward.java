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

  @Override
  default void close() {}
}
