package svdd.model;

import java.util.stream.IntStream;
import svdd.spi.Items;
import svdd.tensor.Distinct;

/**
 * A fitted value network. It is computed in Java: the value of a row depends on that row and the
 * time alone, to the last bit, whatever stands beside it.
 */
record ValueNetwork(ValueInput input, ValueBody body, float[][] weights, ValueTarget target) {

  /** The value of each state with this share of steps remaining; equal states are computed once. */
  double[] values(Items states, double time) {
    float[] features = ValueTime.features(time);
    Distinct distinct = states.distinct();
    double[] values =
        IntStream.of(distinct.first())
            .mapToDouble(row -> target.value(answer(states, row, features)))
            .toArray();
    return IntStream.of(distinct.index()).mapToDouble(i -> values[i]).toArray();
  }

  double answer(Items states, int row, float[] time) {
    float[] state = new float[input.width()];
    input.write(states, row, state, 0);
    return body.value(weights, state, time);
  }

  /** How many numbers were fitted. */
  long parameters() {
    long sum = 0;
    for (float[] each : weights) {
      sum += each.length;
    }
    return sum;
  }
}
