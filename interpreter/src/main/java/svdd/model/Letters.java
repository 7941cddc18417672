package svdd.model;

/** Letters from their probabilities, which stand side by side in a table. */
final class Letters {
  private Letters() {}

  /** Inverse of the distribution function at u, by which one uniform decides a position. */
  static byte drawn(double[] table, int from, int symbols, double u) {
    double sum = 0;
    int last = 0;
    for (int a = 0; a < symbols; a++) {
      double p = table[from + a];
      if (p > 0) {
        sum += p;
        last = a;
        if (u < sum) {
          return (byte) a;
        }
      }
    }
    // Rounding may leave the sum a little below 1.
    return (byte) last;
  }

  /** The likeliest of the letters whose probabilities start here; of equal ones the first. */
  static byte likeliest(double[] table, int from, int symbols) {
    int best = 0;
    for (int a = 1; a < symbols; a++) {
      if (table[from + a] > table[from + best]) {
        best = a;
      }
    }
    return (byte) best;
  }
}
