package svdd.stdlib;

/**
 * The exact law of the score of a random word under a background, for scores that are whole numbers
 * (Staden, Computer Applications in the Biosciences 5, 1989: the law of a sum, position by
 * position).
 */
final class ScoreDistribution {
  private final int lowest;
  private final double[] probability;

  /**
   * @param scores for each position the score of each base
   * @param background the probability of each base
   */
  ScoreDistribution(int[][] scores, double[] background) {
    int low = 0;
    double[] law = {1};
    for (int[] position : scores) {
      int least = Integer.MAX_VALUE;
      int most = Integer.MIN_VALUE;
      for (int score : position) {
        least = Math.min(least, score);
        most = Math.max(most, score);
      }
      double[] next = new double[law.length + most - least];
      for (int base = 0; base < position.length; base++) {
        int shift = position[base] - least;
        for (int i = 0; i < law.length; i++) {
          next[i + shift] += law[i] * background[base];
        }
      }
      low += least;
      law = next;
    }
    lowest = low;
    probability = law;
  }

  /** The lowest score that a random word reaches with probability p at most, but a possible one. */
  int threshold(double p) {
    double rounding = 1 + 1e-9;
    double tail = 0;
    int threshold = probability.length - 1;
    for (int i = probability.length - 1; i >= 0; i--) {
      tail += probability[i];
      if (tail > p * rounding) {
        break;
      }
      threshold = probability[i] > 0 ? i : threshold;
    }
    return lowest + threshold;
  }
}
