package svdd.reward;

import java.util.List;
import svdd.core.Combination;

/** Several objectives as one number: the greater the better. */
@FunctionalInterface
interface Scalar {

  /** The weight of the sum in the augmented Tchebycheff function (Steuer and Choo 1983). */
  double RHO = 0.05;

  /**
   * Of the objectives of one item.
   *
   * @param goals all of them numbers
   * @param item the number of the item, which on a front has a direction of its own
   */
  double of(double[] goals, int item);

  static Scalar of(Combination combination, int goals, Scaling scaling) {
    return switch (combination) {
      case Combination.Only only -> (values, item) -> values[0];
      case Combination.Lexicographic lexicographic -> (values, item) -> values[0];
      case Combination.Weighted weighted -> {
        double[] weights = array(weighted.weights());
        yield (values, item) -> sum(values, weights);
      }
      case Combination.Product product -> {
        double[] weights = array(product.weights());
        yield (values, item) -> geometricMean(values, weights);
      }
      case Combination.Tchebycheff tchebycheff -> {
        double[] weights = array(tchebycheff.weights());
        yield (values, item) -> tchebycheff(scaled(values, scaling), weights);
      }
      case Combination.Pareto pareto -> {
        List<double[]> directions = Directions.of(goals, pareto.points());
        yield (values, item) -> {
          double[] weights = directions.get(item % directions.size());
          double[] scaled = scaled(values, scaling);
          return pareto.linear() ? sum(scaled, weights) : tchebycheff(scaled, weights);
        };
      }
    };
  }

  private static double[] array(List<Double> weights) {
    return weights.stream().mapToDouble(weight -> weight).toArray();
  }

  private static double[] scaled(double[] values, Scaling scaling) {
    double[] scaled = new double[values.length];
    for (int goal = 0; goal < scaled.length; goal++) {
      scaled[goal] = scaling.of(goal, values[goal]);
    }
    return scaled;
  }

  private static double sum(double[] values, double[] weights) {
    double sum = 0;
    for (int goal = 0; goal < values.length; goal++) {
      sum += weights[goal] == 0 ? 0 : weights[goal] * values[goal];
    }
    return sum;
  }

  /** {@code min(w_i f_i) + rho sum w_i f_i}, over the objectives that weigh anything. */
  private static double tchebycheff(double[] values, double[] weights) {
    double least = Double.POSITIVE_INFINITY;
    for (int goal = 0; goal < values.length; goal++) {
      if (weights[goal] > 0) {
        least = Math.min(least, weights[goal] * values[goal]);
      }
    }
    return least + RHO * sum(values, weights);
  }

  /** A negative factor counts as the worst. */
  private static double geometricMean(double[] values, double[] weights) {
    double sum = 0;
    double all = 0;
    for (int goal = 0; goal < values.length; goal++) {
      if (weights[goal] > 0) {
        if (values[goal] < 0) {
          return Double.NEGATIVE_INFINITY;
        }
        sum += weights[goal] * Math.log(values[goal]);
        all += weights[goal];
      }
    }
    return Math.exp(sum / all);
  }
}
