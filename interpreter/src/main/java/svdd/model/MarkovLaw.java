package svdd.model;

import java.util.Arrays;

/**
 * A Markov chain. Its posterior is the forward-backward algorithm over contexts (Rabiner 1989, eq.
 * 19 to 27, each step scaled to avoid underflow). A context is the number of the last letters in
 * base {@code symbols}, the newest least.
 */
record MarkovLaw(MarkovCounts chain, int length) implements Background {

  @Override
  public int symbols() {
    return chain.symbols();
  }

  @Override
  public void posterior(double[] likelihoods, double[] out, int from) {
    int symbols = chain.symbols();
    double[][] forward = forward(likelihoods);
    double[] later = new double[contexts(length)];
    double[] backward = new double[later.length];
    Arrays.fill(later, 1);
    for (int l = length - 1; l >= 0; l--) {
      back(forward[l], later, backward, likelihoods, l * symbols, out, from + l * symbols);
      double[] swap = later;
      later = backward;
      backward = swap;
    }
  }

  /** Contexts before position l. */
  private int contexts(int l) {
    return MarkovCounts.contexts(chain.symbols(), Math.min(l, chain.order()));
  }

  /** The law of the context before each position, given what was seen before it. */
  private double[][] forward(double[] likelihoods) {
    int symbols = chain.symbols();
    double[][] forward = new double[length][];
    double[] now = {1};
    for (int l = 0; l < length; l++) {
      forward[l] = now;
      double[] next = new double[contexts(l + 1)];
      double[] chance = chance(now);
      double sum = 0;
      for (int c = 0; c < now.length; c++) {
        for (int a = 0; a < symbols && now[c] > 0; a++) {
          double p = now[c] * chance[c * symbols + a] * likelihoods[l * symbols + a];
          next[(c * symbols + a) % next.length] += p;
          sum += p;
        }
      }
      for (int c = 0; c < next.length; c++) {
        next[c] /= sum;
      }
      now = next;
    }
    return forward;
  }

  /**
   * One position back: the likelihood of what was seen from it on, by context, scaled to at most 1;
   * and its posterior.
   *
   * @param now the law of the context before this position
   * @param later the likelihood of what was seen after it
   * @param likelihoods of what was seen at this position, from {@code seen} on
   */
  private void back(
      double[] now,
      double[] later,
      double[] backward,
      double[] likelihoods,
      int seen,
      double[] out,
      int at) {
    int symbols = chain.symbols();
    double[] chance = chance(now);
    int after = Math.min(now.length * symbols, MarkovCounts.contexts(symbols, chain.order()));
    Arrays.fill(out, at, at + symbols, 0);
    double top = 0;
    for (int c = 0; c < now.length; c++) {
      backward[c] = 0;
      for (int a = 0; a < symbols && now[c] > 0; a++) {
        double p =
            chance[c * symbols + a] * likelihoods[seen + a] * later[(c * symbols + a) % after];
        backward[c] += p;
        out[at + a] += now[c] * p;
      }
      top = Math.max(top, backward[c]);
    }
    for (int c = 0; c < now.length; c++) {
      backward[c] /= top;
    }
    double sum = Arrays.stream(out, at, at + symbols).sum();
    for (int a = 0; a < symbols; a++) {
      out[at + a] /= sum;
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
