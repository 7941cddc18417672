package svdd.model;

import java.util.Arrays;
import java.util.Optional;
import svdd.model.Network.Input;
import svdd.model.Network.Output;
import svdd.spi.Failure;
import svdd.spi.Refusal;

/**
 * A denoiser that is a network. Its scores may be logits or log probabilities: both become
 * probabilities by a softmax, in double precision, over the letters.
 *
 * @param fewestRows 2 for a network whose engine computes a single row in another way
 */
record NetworkDenoiser(Network network, Manifest manifest, int fewestRows) implements Denoiser {

  @Override
  public boolean seesTime() {
    return manifest.time().isPresent();
  }

  @Override
  public void probabilities(byte[] tokens, int rows, double time, double[] out) {
    int[] codes = manifest.codes();
    long[] values = new long[tokens.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = codes[tokens[i]];
    }
    float[] scores;
    try {
      scores = scores(values, rows, time);
    } catch (Refusal refusal) {
      throw new Failure(refusal);
    }
    int symbols = codes.length - 1;
    for (int position = 0; position < tokens.length; position++) {
      if (tokens[position] == symbols) {
        softmax(scores, position * manifest.columns(), codes, out, position * symbols);
      }
    }
  }

  /** What the network gives for tokens in its own numbers: {@code rows x length x columns}. */
  float[] scores(long[] tokens, int rows, double time) throws Refusal {
    int length = tokens.length / rows;
    Input input = new Input.Longs(manifest.input(), new long[] {rows, length}, tokens);
    Optional<Input> clock = manifest.time().map(port -> clock(port, rows, time));
    Output output =
        (clock.isPresent() ? network.run(input, clock.get()) : network.run(input))
            .stream()
                .filter(one -> one.name().equals(manifest.output()))
                .findFirst()
                .orElseThrow(
                    () ->
                        ModelRefusals.ports(
                            network.title(), "no output `" + manifest.output() + "`"));
    long[] shape = {rows, length, manifest.columns()};
    if (!Arrays.equals(output.shape(), shape)) {
      throw ModelRefusals.ports(
          network.title(),
          "an output `%s` of shape %s instead of %s"
              .formatted(output.name(), Arrays.toString(output.shape()), Arrays.toString(shape)));
    }
    return output.values();
  }

  @Override
  public void close() {
    network.close();
  }

  private Input clock(Manifest.TimeInput port, int rows, double time) {
    float[] values = new float[rows];
    Arrays.fill(values, port.at(time, manifest.epsilon()));
    return new Input.Floats(port.name(), new long[] {rows}, values);
  }

  /** Probabilities of the letters from scores of which {@code codes} says the columns. */
  static void softmax(float[] scores, int from, int[] codes, double[] out, int to) {
    int symbols = codes.length - 1;
    double top = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < symbols; a++) {
      top = Math.max(top, scores[from + codes[a]]);
    }
    double sum = 0;
    for (int a = 0; a < symbols; a++) {
      out[to + a] = Math.exp(scores[from + codes[a]] - top);
      sum += out[to + a];
    }
    for (int a = 0; a < symbols; a++) {
      out[to + a] /= sum;
    }
  }
}
