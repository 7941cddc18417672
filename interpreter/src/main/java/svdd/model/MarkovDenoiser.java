package svdd.model;

import java.util.Arrays;

/**
 * The exact posterior of a Markov chain, {@code p(x_l | decided letters)}, by the forward-backward
 * algorithm over contexts (Rabiner 1989, eq. 19 to 27, each step scaled to avoid underflow). A
 * context is the number of the last letters in base {@code symbols}, the newest least.
 */
record MarkovDenoiser(MarkovCounts chain, int length) implements Denoiser {

  @Override
  public boolean seesTime() {
    return false;
  }

  @Override
  public void probabilities(byte[] tokens, int rows, double time, double[] out) {
    int symbols = chain.symbols();
    double[][] forward = new double[length + 1][];
    for (int l = 0; l <= length; l++) {
      forward[l] = new double[contexts(l)];
    }
    int most = contexts(length);
    double[] backward = new double[most];
    double[] earlier = new double[most];
    for (int row = 0; row < rows; row++) {
      forward(tokens, row * length, forward);
      Arrays.fill(backward, 1);
      for (int l = length - 1; l >= 0; l--) {
        int token = tokens[row * length + l];
        int at = (row * length + l) * symbols;
        back(forward[l], backward, earlier, token, out, at);
        double[] swap = backward;
        backward = earlier;
        earlier = swap;
      }
    }
  }

  /** Contexts before position l. */
  private int contexts(int l) {
    return MarkovCounts.contexts(chain.symbols(), Math.min(l, chain.order()));
  }

  /** The law of the context before each position, given the decided letters before it. */
  private void forward(byte[] tokens, int from, double[][] forward) {
    int symbols = chain.symbols();
    forward[0][0] = 1;
    for (int l = 0; l < length; l++) {
      int token = tokens[from + l];
      double[] now = forward[l];
      double[] next = forward[l + 1];
      double[] chance = chance(now);
      Arrays.fill(next, 0);
      double sum = 0;
      for (int c = 0; c < now.length; c++) {
        if (now[c] == 0) {
          continue;
        }
        int first = token == symbols ? 0 : token;
        int last = token == symbols ? symbols - 1 : token;
        for (int a = first; a <= last; a++) {
          double p = now[c] * chance[c * symbols + a];
          next[(c * symbols + a) % next.length] += p;
          sum += p;
        }
      }
      for (int c = 0; c < next.length; c++) {
        next[c] /= sum;
      }
    }
  }

  /**
   * One position back: the likelihood of what is decided from it on, by context, scaled to at most
   * 1; and, where it is open, its posterior.
   *
   * @param now the law of the context before this position
   * @param later the likelihood of what is decided after it
   */
  private void back(
      double[] now, double[] later, double[] earlier, int token, double[] out, int at) {
    int symbols = chain.symbols();
    boolean open = token == symbols;
    double[] chance = chance(now);
    int after = Math.min(now.length * symbols, MarkovCounts.contexts(symbols, chain.order()));
    if (open) {
      Arrays.fill(out, at, at + symbols, 0);
    }
    double top = 0;
    for (int c = 0; c < now.length; c++) {
      earlier[c] = 0;
      if (now[c] == 0) {
        continue;
      }
      int first = open ? 0 : token;
      int last = open ? symbols - 1 : token;
      for (int a = first; a <= last; a++) {
        double p = chance[c * symbols + a] * later[(c * symbols + a) % after];
        earlier[c] += p;
        if (open) {
          out[at + a] += now[c] * p;
        }
      }
      top = Math.max(top, earlier[c]);
    }
    for (int c = 0; c < now.length; c++) {
      earlier[c] /= top;
    }
    if (open) {
      double sum = Arrays.stream(out, at, at + symbols).sum();
      for (int a = 0; a < symbols; a++) {
        out[at + a] /= sum;
      }
    }
  }

  /** The transitions that go with this many contexts. */
  private double[] chance(double[] contexts) {
    int k = 0;
    while (MarkovCounts.contexts(chain.symbols(), k) < contexts.length) {
      k++;
    }
    return chain.chance()[k];
  }
}
