package svdd.decode;

import java.util.Arrays;
import svdd.spi.Merits;

/**
 * What merits are worth as log-weights. On the way a requirement that does not hold lowers the
 * value by what is missing; at the end what is infeasible has no weight while anything else of its
 * population is feasible, and where nothing is, only the least infeasible has.
 *
 * @param alpha above 0
 */
record Tilt(double alpha) {
  /** Stands for plus infinity, so that differences stay numbers. */
  private static final double MOST = 1e300;

  /** {@code (score - shortfall) / alpha}; minus infinity where there is no number. */
  double[] of(Merits merits) {
    double[] logs = values(merits);
    Arrays.setAll(logs, row -> worth(logs[row]));
    return logs;
  }

  /** {@code score / alpha} of the rows of the best class of feasibility of each population. */
  double[] atEnd(Merits merits, int population) {
    double[] logs = new double[merits.count()];
    Arrays.fill(logs, Double.NEGATIVE_INFINITY);
    for (int from = 0; from < logs.length; from += population) {
      for (int row : Selection.rivals(merits, from, population)) {
        logs[row] = worth(merits.score()[row]);
      }
    }
    return logs;
  }

  /** {@code score - shortfall}. */
  static double[] values(Merits merits) {
    double[] values = merits.score().clone();
    Arrays.setAll(values, row -> values[row] - merits.shortfall()[row]);
    return values;
  }

  private double worth(double value) {
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : Math.min(value / alpha, MOST);
  }
}
