package svdd.spi;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How good items are, a row each.
 *
 * @param score the combined reward; minus infinity where there is none
 * @param broken how many requirements do not hold
 * @param shortfall the sum of what is missing, 0 where all hold
 * @param next further scores by goal and row, each of which decides where those before are equal
 */
public record Merits(double[] score, int[] broken, double[] shortfall, double[][] next) {

  /** Merits with one score. */
  public Merits(double[] score, int[] broken, double[] shortfall) {
    this(score, broken, shortfall, new double[0][]);
  }

  public int count() {
    return score.length;
  }

  /**
   * Negative where row a is worse than row b: feasible first, then fewer broken, then nearer, then
   * the scores.
   */
  public int compare(int a, int b) {
    int byBroken = Integer.compare(broken[b], broken[a]);
    int byShortfall = byBroken != 0 ? byBroken : Double.compare(shortfall[b], shortfall[a]);
    return byShortfall != 0 ? byShortfall : compareScores(a, b);
  }

  /** Negative where row a has the lower score, whatever its feasibility. */
  public int compareScores(int a, int b) {
    int by = Double.compare(score[a], score[b]);
    for (int goal = 0; goal < next.length && by == 0; goal++) {
      by = Double.compare(next[goal][a], next[goal][b]);
    }
    return by;
  }

  /** Whether two rows stand in the same class of feasibility, so that their scores decide. */
  public boolean level(int a, int b) {
    return broken[a] == broken[b] && Double.compare(shortfall[a], shortfall[b]) == 0;
  }

  /** Merits without requirements. */
  public static Merits of(double[] score) {
    return new Merits(score, new int[score.length], new double[score.length]);
  }

  public Merits rows(int[] rows) {
    return new Merits(
        Arrays.stream(rows).mapToDouble(row -> score[row]).toArray(),
        Arrays.stream(rows).map(row -> broken[row]).toArray(),
        Arrays.stream(rows).mapToDouble(row -> shortfall[row]).toArray(),
        Arrays.stream(next)
            .map(goal -> Arrays.stream(rows).mapToDouble(row -> goal[row]).toArray())
            .toArray(double[][]::new));
  }

  /** These rows and then those, of the same goals. */
  public Merits and(Merits more) {
    return new Merits(
        joined(score, more.score),
        IntStream.concat(Arrays.stream(broken), Arrays.stream(more.broken)).toArray(),
        joined(shortfall, more.shortfall),
        IntStream.range(0, next.length)
            .mapToObj(goal -> joined(next[goal], more.next[goal]))
            .toArray(double[][]::new));
  }

  private static double[] joined(double[] first, double[] then) {
    return DoubleStream.concat(Arrays.stream(first), Arrays.stream(then)).toArray();
  }
}
