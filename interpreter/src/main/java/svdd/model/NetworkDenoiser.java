package svdd.model;

import svdd.spi.Failure;
import svdd.spi.Refusal;

/**
 * A denoiser of letters that is a network. Its scores may be logits or log probabilities: both
 * become probabilities by a softmax, in double precision, over the letters.
 *
 * @param codes the network's number for each letter, and for the mask where there is one
 * @param symbols letters
 * @param fewestRows 2 for a network whose engine computes a single row in another way
 */
record NetworkDenoiser(TimedNetwork network, int[] codes, int symbols, int fewestRows)
    implements Denoiser {

  @Override
  public boolean seesTime() {
    return network.manifest().time().isPresent();
  }

  @Override
  public void probabilities(byte[] tokens, int rows, double time, double[] out) {
    double[] values = new double[tokens.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = codes[tokens[i]];
    }
    float[] scores;
    try {
      scores = network.run(values, rows, time);
    } catch (Refusal refusal) {
      throw new Failure(refusal);
    }
    boolean masked = codes.length > symbols;
    int columns = network.manifest().output().shape().getLast();
    for (int position = 0; position < tokens.length; position++) {
      if (!masked || tokens[position] == symbols) {
        softmax(scores, position * columns, codes, symbols, out, position * symbols);
      }
    }
  }

  @Override
  public void close() {
    network.close();
  }

  /** Probabilities of the letters from scores of which {@code codes} says the columns. */
  static void softmax(float[] scores, int from, int[] codes, int symbols, double[] out, int to) {
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
