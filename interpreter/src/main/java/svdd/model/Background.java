package svdd.model;

/**
 * A law over sequences that is simple enough for its exact posterior: each position was seen
 * through noise of its own, and what is wanted is the law of each letter.
 */
interface Background {

  int length();

  int symbols();

  /**
   * The probability of each letter at each position, given what was seen of all of them.
   *
   * @param likelihoods {@code length x symbols}: how likely what was seen at a position is, if this
   *     is its letter; up to a factor for each position
   * @param out where the probabilities are written, from {@code from} on, in the same layout
   */
  void posterior(double[] likelihoods, double[] out, int from);
}
