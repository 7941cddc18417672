package svdd.model;

import java.util.Arrays;

/**
 * The transition probabilities of a Markov chain, estimated from sequences by interpolated
 * back-off. With {@code n} counts and {@code c'} the context without its oldest letter,
 *
 * <pre>
 * p(a | c) = (n(c a) + s p(a | c')) / (n(c) + s),   p(a | no letters left) from s times uniform
 * </pre>
 *
 * <p>so that the pseudocount {@code s} says how many letters the next shorter context is worth:
 * rare contexts follow shorter ones, and nothing is impossible. The first letters of a sequence,
 * whose contexts are still short, use the shorter contexts themselves.
 *
 * @param order letters of a full context
 * @param symbols letters of the alphabet
 * @param chance for each order from 0, for each context (the oldest letter counts most), for each
 *     letter, its probability
 */
record MarkovCounts(int order, int symbols, double[][] chance) {

  static MarkovCounts of(
      Iterable<byte[]> sequences, int order, int symbols, boolean bothStrands, double pseudocount) {
    double[][] counts = new double[order + 1][];
    for (int k = 0; k <= order; k++) {
      counts[k] = new double[contexts(symbols, k) * symbols];
    }
    for (byte[] sequence : sequences) {
      count(sequence, counts, symbols);
      if (bothStrands) {
        count(reverseComplement(sequence, symbols), counts, symbols);
      }
    }
    double[] shorter = new double[symbols];
    Arrays.fill(shorter, 1.0 / symbols);
    for (double[] level : counts) {
      for (int at = 0; at < level.length; at += symbols) {
        double total = Arrays.stream(level, at, at + symbols).sum();
        for (int a = 0; a < symbols; a++) {
          double prior = shorter[(at + a) % shorter.length];
          level[at + a] = (level[at + a] + pseudocount * prior) / (total + pseudocount);
        }
      }
      shorter = level;
    }
    return new MarkovCounts(order, symbols, counts);
  }

  /** How many contexts of this many letters there are. */
  static int contexts(int symbols, int order) {
    int contexts = 1;
    for (int k = 0; k < order; k++) {
      contexts *= symbols;
    }
    return contexts;
  }

  private static void count(byte[] sequence, double[][] counts, int symbols) {
    for (int k = 0; k < counts.length; k++) {
      int words = counts[k].length;
      int word = 0;
      for (int i = 0; i < sequence.length; i++) {
        word = (word * symbols + sequence[i]) % words;
        if (i >= k) {
          counts[k][word]++;
        }
      }
    }
  }

  /** In the alphabets of nucleic acids a letter and its complement add up to the last number. */
  private static byte[] reverseComplement(byte[] sequence, int symbols) {
    byte[] out = new byte[sequence.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (symbols - 1 - sequence[out.length - 1 - i]);
    }
    return out;
  }
}
