package svdd.stdlib;

import java.util.Arrays;

/** What a sequence is made of. Positions that are not decided are of no letter. */
final class Composition {
  private Composition() {}

  /** The number of positions, decided or not. */
  static double length(byte[] tokens, int from, int to) {
    return to - from;
  }

  /** The length of the longest run of one letter of so many. */
  static double longestRun(int letters, byte[] tokens, int from, int to) {
    int longest = 0;
    int run = 0;
    for (int i = from; i < to; i++) {
      run = run(letters, tokens, from, i, run);
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** By how many positions runs are longer than a limit, all together. */
  static double runExcess(int letters, int limit, byte[] tokens, int from, int to) {
    int excess = 0;
    int run = 0;
    for (int i = from; i < to; i++) {
      run = run(letters, tokens, from, i, run);
      excess += run > limit ? 1 : 0;
    }
    return excess;
  }

  private static int run(int letters, byte[] tokens, int from, int i, int before) {
    boolean goesOn = i > from && tokens[i] == tokens[i - 1];
    return tokens[i] >= letters ? 0 : goesOn ? before + 1 : 1;
  }

  /**
   * The lowest or the highest mean of a number for each letter, over windows that have at least one
   * decided position; a sequence that is shorter than a window is one.
   */
  static double extreme(
      double[] values, int window, boolean lowest, byte[] tokens, int from, int to) {
    double extreme = Double.NaN;
    int width = Math.min(window, to - from);
    for (int at = from; at <= to - width; at++) {
      double mean = LetterMean.mean(values, tokens, at, at + width);
      boolean further = lowest ? mean < extreme : mean > extreme;
      extreme = Double.isNaN(extreme) || further ? mean : extreme;
    }
    return extreme;
  }

  /**
   * The lowest entropy of the letters of a window, in bits; a whole sequence where it is shorter.
   */
  static double lowestEntropy(int letters, int window, byte[] tokens, int from, int to) {
    int width = Math.min(window, to - from);
    int[] counts = new int[letters + 1];
    double lowest = Double.NaN;
    for (int at = from; at <= to - width; at++) {
      Arrays.fill(counts, 0);
      for (int i = at; i < at + width; i++) {
        counts[tokens[i]]++;
      }
      double entropy = entropy(counts, width - counts[letters]);
      lowest = Double.isNaN(lowest) || entropy < lowest ? entropy : lowest;
    }
    return lowest;
  }

  private static double entropy(int[] counts, int decided) {
    if (decided == 0) {
      return Double.NaN;
    }
    double entropy = 0;
    for (int letter = 0; letter < counts.length - 1; letter++) {
      if (counts[letter] > 0) {
        double share = (double) counts[letter] / decided;
        entropy -= share * Math.log(share);
      }
    }
    return entropy / Math.log(2);
  }
}
