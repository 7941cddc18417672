package svdd.stdlib;

/** What a sequence is made of. Positions that are not decided are of no base. */
final class Composition {
  private static final int BASES = 4;
  private static final int C = 1;
  private static final int G = 2;

  private Composition() {}

  /** The share of G and C among the decided bases, 0 to 1; NaN where none is decided. */
  static double gc(byte[] bases, int from, int to) {
    int decided = 0;
    int gc = 0;
    for (int i = from; i < to; i++) {
      decided += bases[i] < BASES ? 1 : 0;
      gc += bases[i] == C || bases[i] == G ? 1 : 0;
    }
    return decided == 0 ? Double.NaN : (double) gc / decided;
  }

  /** The number of positions, decided or not. */
  static double length(byte[] bases, int from, int to) {
    return to - from;
  }

  /** The length of the longest run of one base. */
  static double longestRun(byte[] bases, int from, int to) {
    int longest = 0;
    int run = 0;
    for (int i = from; i < to; i++) {
      boolean goesOn = i > from && bases[i] == bases[i - 1];
      run = bases[i] >= BASES ? 0 : goesOn ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
