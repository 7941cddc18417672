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

  /** Negative where row a is worse than row b; what is no number counts as minus infinity. */
  static int compare(Merits merits, int a, int b) {
    if (!merits.level(a, b)) {
      return merits.compare(a, b);
    }
    int by = Double.compare(number(merits.score()[a]), number(merits.score()[b]));
    for (int goal = 0; goal < merits.next().length && by == 0; goal++) {
      double[] next = merits.next()[goal];
      by = Double.compare(number(next[a]), number(next[b]));
    }
    return by;
  }

  private static int pick(Merits merits, int from, int m, double alpha, double uniform) {
    int best = best(merits, from, m);
    if (alpha == 0 || Double.isInfinite(number(merits.score()[best]))) {
      return best;
    }
    int[] rivals = rivals(merits, from, m);
    boolean same = IntStream.of(rivals).allMatch(row -> compare(merits, row, best) == 0);
    return same ? best : rivals[softmax(merits.rows(rivals).score(), alpha, uniform)];
  }

  /** The rows of a group of {@code m} that no other one of it beats by feasibility. */
  static int[] rivals(Merits merits, int from, int m) {
    int best = best(merits, from, m);
    return IntStream.range(from, from + m).filter(row -> merits.level(row, best)).toArray();
  }

  private static int best(Merits merits, int from, int m) {
    int best = from;
    for (int row = from + 1; row < from + m; row++) {
      best = compare(merits, row, best) > 0 ? row : best;
    }
    return best;
  }

  private static int softmax(double[] scores, double alpha, double uniform) {
    double best =
        IntStream.range(0, scores.length).mapToDouble(i -> number(scores[i])).max().orElseThrow();
    double[] sums = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += Math.exp((number(scores[i]) - best) / alpha);
      sums[i] = sum;
    }
    for (int i = 0; i < sums.length; i++) {
      if (uniform * sum < sums[i]) {
        return i;
      }
    }
    return sums.length - 1;
  }

  private static double number(double score) {
    // 0 and -0 are one score
    return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score + 0.0;
  }
}
