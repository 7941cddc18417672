package svdd.spi;

import svdd.tensor.Rows;

/** What a design wants, as a decoder sees it. Equal items are scored once and the calls counted. */
@FunctionalInterface
public interface Objective {

  /**
   * What these items are worth.
   *
   * @param rows whose items they are: on a front each item has its own direction
   * @throws Failure where a reward cannot be computed
   */
  Merits merits(Items items, Rows rows);

  /**
   * The gradient of the score at continuous items or at probabilities of letters.
   *
   * @return a number for each of {@code items.numbers()}
   * @throws Failure where a reward cannot be computed
   */
  default double[] gradient(Items items, Rows rows) {
    throw new IllegalStateException("an objective without a gradient");
  }
}
