package svdd.stdlib;

/**
 * A binding motif as counts.
 *
 * @param name what it is found by
 * @param alternative a second name; empty where there is none
 * @param counts how many sites have A, C, G and T, for each position
 */
record Motif(String name, String alternative, double[][] counts) {
  private static final int BASES = 4;

  boolean isCalled(String wanted) {
    return name.equalsIgnoreCase(wanted) || alternative.equalsIgnoreCase(wanted);
  }

  /**
   * Log-odds in bits for each position and base: log2(P / q) with P = (c + pseudocount q) / (N +
   * pseudocount), N being the sites at the position.
   *
   * @param gc the share of G and C in the background; q is half of it, or half of the rest
   */
  double[][] bits(double pseudocount, double gc) {
    double[] background = background(gc);
    double[][] bits = new double[counts.length][BASES];
    for (int i = 0; i < counts.length; i++) {
      double sites = 0;
      for (double count : counts[i]) {
        sites += count;
      }
      for (int base = 0; base < BASES; base++) {
        double share = (counts[i][base] + pseudocount * background[base]) / (sites + pseudocount);
        bits[i][base] = Math.log(share / background[base]) / Math.log(2);
      }
    }
    return bits;
  }

  static double[] background(double gc) {
    return new double[] {(1 - gc) / 2, gc / 2, gc / 2, (1 - gc) / 2};
  }
}
