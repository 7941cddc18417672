package svdd.reward;

import java.util.Arrays;
import svdd.core.Combination;
import svdd.tensor.Statistics;

/**
 * Objectives on one scale: 0 at {@code low}, 1 at {@code high}.
 *
 * @param low the 5 % quantile of each objective among plain samples
 * @param high the 95 % quantile of each
 */
public record Scaling(double[] low, double[] high) {
  private static final double BELOW = 0.05;
  private static final double ABOVE = 0.95;

  /** Plain samples that a scale is made of, at the least. */
  public static final int FEWEST_SAMPLES = 128;

  /** Where nothing needs a scale. */
  public static final Scaling NONE = new Scaling(new double[0], new double[0]);

  /** Objectives in units of their own. */
  public static Scaling unit(int goals) {
    double[] ones = new double[goals];
    Arrays.fill(ones, 1);
    return new Scaling(new double[goals], ones);
  }

  /** Whether a combination is of scaled objectives. */
  public static boolean needed(Combination combination) {
    return switch (combination) {
      case Combination.Tchebycheff tchebycheff -> true;
      case Combination.Pareto pareto -> true;
      case Combination.Only only -> false;
      case Combination.Weighted weighted -> false;
      case Combination.Product product -> false;
      case Combination.Lexicographic lexicographic -> false;
    };
  }

  /**
   * From the objectives of plain samples; what is no finite number does not count.
   *
   * @param goals for each objective a number a sample
   */
  public static Scaling of(double[][] goals) {
    return new Scaling(quantiles(goals, BELOW), quantiles(goals, ABOVE));
  }

  private static double[] quantiles(double[][] goals, double share) {
    return Arrays.stream(goals)
        .map(goal -> Arrays.stream(goal).filter(Double::isFinite).toArray())
        .mapToDouble(goal -> goal.length == 0 ? 0 : Statistics.quantile(goal, share))
        .toArray();
  }

  /** An objective on its scale; one that is the same for all samples keeps its own unit. */
  double of(int goal, double value) {
    double width = high[goal] - low[goal];
    return (value - low[goal]) / (width > 0 ? width : 1);
  }
}
