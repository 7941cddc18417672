package svdd.model;

import java.util.Arrays;
import java.util.Optional;
import svdd.spi.Refusal;

/**
 * Tries whether what a TorchScript network gives for a row has the same bits wherever in its tile
 * the row stands and whatever stands beside it. Where it has not, each row goes alone: a call of
 * one row has nothing that it could depend on.
 */
final class TorchTrial {
  private TorchTrial() {}

  /**
   * @param gradients whether gradients are wanted as well
   * @param inputs a few different rows
   */
  static void of(TorchNetwork network, boolean gradients, Network.Input... inputs) throws Refusal {
    int count = Math.toIntExact(inputs[0].shape()[0]);
    int tile = network.tile();
    Optional<float[]> first = Optional.empty();
    for (int shift = 0; shift < tile; shift++) {
      // row 0 at place `shift`, the others around it in turn
      int[] rows = new int[tile];
      for (int i = 0; i < tile; i++) {
        rows[i] = i == shift ? 0 : 1 + (i * 7 + shift * 3) % (count - 1);
      }
      float[] here = at(network, gradients, shift, moved(inputs, rows));
      if (first.isPresent() && !Arrays.equals(first.get(), here)) {
        network.tile(1);
        return;
      }
      first = Optional.of(here);
    }
  }

  private static Network.Input[] moved(Network.Input[] inputs, int[] rows) {
    return Arrays.stream(inputs).map(input -> input.rows(rows)).toArray(Network.Input[]::new);
  }

  /** All that is given for the row at this place. */
  private static float[] at(
      TorchNetwork network, boolean gradients, int place, Network.Input[] inputs) throws Refusal {
    Network.Output output = network.run(inputs);
    float[] answer = row(output, place, network.tile());
    if (!gradients) {
      return answer;
    }
    float[] pull = new float[output.values().length];
    Arrays.fill(pull, 1);
    float[] slope;
    try (TorchTape tape = network.tape(inputs)) {
      slope = row(tape.pull(pull), place, network.tile());
    }
    float[] both = Arrays.copyOf(answer, answer.length + slope.length);
    System.arraycopy(slope, 0, both, answer.length, slope.length);
    return both;
  }

  private static float[] row(Network.Output output, int place, int rows) {
    int width = output.values().length / rows;
    return Arrays.copyOfRange(output.values(), place * width, (place + 1) * width);
  }
}
