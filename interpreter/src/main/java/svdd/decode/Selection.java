package svdd.decode;

import java.util.stream.IntStream;
import svdd.spi.Merits;

/**
 * Which of an item's candidates goes on. Only candidates of the best class of feasibility compete;
 * a score that is no number counts as minus infinity.
 */
final class Selection {
  private Selection() {}

  /**
   * Picks one row of each group of {@code m} neighbours.
   *
   * @param alpha 0 picks the best, of equal ones the first; above 0 a row is drawn with probability
   *     softmax(score / alpha)
   * @param uniforms one for each group
   * @return the numbers of the picked rows
   */
  static int[] pick(Merits merits, int m, double alpha, double[] uniforms) {
    return IntStream.range(0, merits.count() / m)
        .map(group -> pick(merits, group * m, m, alpha, uniforms[group]))
        .toArray();
  }

  private static int pick(Merits merits, int from, int m, double alpha, double uniform) {
    int[] rivals = rivals(merits, from, m);
    double[] scores = new double[rivals.length];
    int best = 0;
    boolean same = true;
    for (int i = 0; i < rivals.length; i++) {
      double score = merits.score()[rivals[i]];
      scores[i] = Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score;
      best = scores[i] > scores[best] ? i : best;
      same &= scores[i] == scores[0];
    }
    boolean draws = alpha > 0 && !same && scores[best] < Double.POSITIVE_INFINITY;
    return rivals[draws ? softmax(scores, scores[best], alpha, uniform) : best];
  }

  /** The rows that no other row of the group beats by feasibility. */
  private static int[] rivals(Merits merits, int from, int m) {
    int top = from;
    for (int row = from + 1; row < from + m; row++) {
      if (!merits.level(row, top) && merits.compare(row, top) > 0) {
        top = row;
      }
    }
    int leader = top;
    return IntStream.range(from, from + m).filter(row -> merits.level(row, leader)).toArray();
  }

  private static int softmax(double[] scores, double best, double alpha, double uniform) {
    double[] sums = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += Math.exp((scores[i] - best) / alpha);
      sums[i] = sum;
    }
    for (int i = 0; i < sums.length; i++) {
      if (uniform * sum < sums[i]) {
        return i;
      }
    }
    return sums.length - 1;
  }
}
