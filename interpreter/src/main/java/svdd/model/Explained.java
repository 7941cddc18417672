package svdd.model;

import java.util.Arrays;
import svdd.spi.Learner.Examples;

/** How much of the variance of its target a value network explains, on examples it has not seen. */
record Explained(ValueNetwork network, Examples examples) {
  private static final int TENTHS = 10;

  /**
   * R squared of these examples by tenth of the way from all noise to the end; NaN where there is
   * nothing to explain.
   */
  double[] by(int[] rows) {
    double[] explained = new double[TENTHS];
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      int which = tenth;
      explained[tenth] =
          of(Arrays.stream(rows).filter(row -> tenth(examples.times()[row]) == which).toArray());
    }
    return explained;
  }

  private static int tenth(double time) {
    return Math.min(TENTHS - 1, (int) ((1 - time) * TENTHS));
  }

  private double of(int[] rows) {
    double[] targets =
        Arrays.stream(rows)
            .mapToDouble(row -> network.target().target(examples.rewards()[row]))
            .toArray();
    double mean = Arrays.stream(targets).average().orElse(Double.NaN);
    double missed = 0;
    double all = 0;
    for (int i = 0; i < rows.length; i++) {
      float[] time = ValueTime.features(examples.times()[rows[i]]);
      double answer = network.answer(examples.states(), rows[i], time);
      double difference = targets[i] - network.target().estimate(answer);
      missed += difference * difference;
      all += (targets[i] - mean) * (targets[i] - mean);
    }
    return all > 0 ? 1 - missed / all : Double.NaN;
  }
}
