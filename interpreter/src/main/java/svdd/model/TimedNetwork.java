package svdd.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import svdd.model.Network.Input;
import svdd.model.Network.Output;
import svdd.spi.Refusal;

/** A network as its manifest describes it: from states and a time to scores or predictions. */
record TimedNetwork(Network network, Manifest manifest) implements AutoCloseable {

  /**
   * Runs it once.
   *
   * @param states {@code rows x} the input's shape, in the network's own numbers
   * @param time from 1 to 0
   * @return {@code rows x} the output's shape
   */
  float[] run(double[] states, int rows, double time) throws Refusal {
    List<Input> inputs = new ArrayList<>();
    inputs.add(states(states, rows));
    manifest
        .time()
        .ifPresent(
            port -> {
              float[] values = new float[rows];
              Arrays.fill(values, (float) port.seen().applyAsDouble(time));
              inputs.add(new Input.Floats(port.name(), new long[] {rows}, values));
            });
    String name = manifest.output().name();
    Output output =
        network.run(inputs.toArray(Input[]::new)).stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> ModelRefusals.ports(network.title(), "no output `" + name + "`"));
    long[] shape = shape(rows, manifest.output());
    if (!Arrays.equals(output.shape(), shape)) {
      throw ModelRefusals.ports(
          network.title(),
          "an output `%s` of shape %s instead of %s"
              .formatted(name, Arrays.toString(output.shape()), Arrays.toString(shape)));
    }
    return output.values();
  }

  private Input states(double[] states, int rows) {
    String name = manifest.input().name();
    long[] shape = shape(rows, manifest.input());
    if (manifest.noise() instanceof Manifest.Noise.Gaussian) {
      float[] values = new float[states.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) states[i];
      }
      return new Input.Floats(name, shape, values);
    }
    return new Input.Longs(name, shape, Arrays.stream(states).mapToLong(x -> (long) x).toArray());
  }

  private static long[] shape(int rows, Manifest.Port port) {
    long[] shape = new long[port.shape().size() + 1];
    shape[0] = rows;
    for (int i = 1; i < shape.length; i++) {
      shape[i] = port.shape().get(i - 1);
    }
    return shape;
  }

  @Override
  public void close() {
    network.close();
  }
}
