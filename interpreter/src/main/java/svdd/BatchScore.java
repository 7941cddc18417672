package svdd;

import svdd.spi.Items;

/** A reward of the program around: numbers for a whole batch of items at once. */
@FunctionalInterface
public interface BatchScore {

  /**
   * Scores distinct items; the score of one must not depend on the others, nor on anything that
   * changes, or a script would not give the same designs twice. May be called by several threads
   * where several scripts run.
   *
   * @param batch of the space that the reward was declared for; {@link Items#texts()} has the
   *     letters, {@link Items#numbers()} the numbers of vectors and images
   * @return one number an item, in their order; NaN where an item has none; for a condition 1 or 0
   * @throws Exception whatever goes wrong: it stops the run with a diagnostic that names the reward
   */
  double[] of(Items batch) throws Exception;
}
