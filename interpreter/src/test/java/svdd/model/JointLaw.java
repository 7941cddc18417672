package svdd.model;

/**
 * A law over few strings, given as a table; its posterior is summed over all of them.
 *
 * @param table one number for each string, the first position fastest
 */
record JointLaw(int length, int symbols, double[] table) implements Background {

  /** A law that depends on every letter, and on none too little. */
  static JointLaw some(int length, int symbols) {
    double[] table = new double[(int) Math.pow(symbols, length)];
    double sum = 0;
    for (int i = 0; i < table.length; i++) {
      table[i] = Math.exp(1.2 * Math.sin(1 + 2.3 * i));
      sum += table[i];
    }
    for (int i = 0; i < table.length; i++) {
      table[i] /= sum;
    }
    return new JointLaw(length, symbols, table);
  }

  /** The letter of a string at a position. */
  static int letter(int string, int position, int symbols) {
    return string / (int) Math.pow(symbols, position) % symbols;
  }

  int letter(int string, int position) {
    return letter(string, position, symbols);
  }

  @Override
  public void posterior(double[] likelihoods, double[] out, int from) {
    double[] sums = new double[length * symbols];
    double total = 0;
    for (int string = 0; string < table.length; string++) {
      double p = table[string];
      for (int l = 0; l < length; l++) {
        p *= likelihoods[l * symbols + letter(string, l)];
      }
      total += p;
      for (int l = 0; l < length; l++) {
        sums[l * symbols + letter(string, l)] += p;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      out[from + i] = sums[i] / total;
    }
  }
}
