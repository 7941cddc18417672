package svdd.decode;

import svdd.model.Denoiser;

/**
 * The exact denoiser of a law that is given as a table: the probability of a letter at an open
 * position is summed over all strings that agree with what is decided.
 *
 * @param table one number for each string, in the order of counting, the first position slowest
 */
record Joint(int length, int symbols, double[] table) implements Denoiser {

  static Joint normalised(int length, int symbols, double... table) {
    double sum = 0;
    for (double p : table) {
      sum += p;
    }
    double[] law = table.clone();
    for (int i = 0; i < law.length; i++) {
      law[i] /= sum;
    }
    return new Joint(length, symbols, law);
  }

  @Override
  public boolean seesTime() {
    return false;
  }

  @Override
  public void probabilities(byte[] tokens, int rows, double time, double[] out) {
    for (int row = 0; row < rows; row++) {
      double total = 0;
      for (int l = 0; l < length * symbols; l++) {
        out[row * length * symbols + l] = 0;
      }
      for (int string = 0; string < table.length; string++) {
        if (agrees(tokens, row, string)) {
          total += table[string];
          for (int l = 0; l < length; l++) {
            out[(row * length + l) * symbols + letter(string, l)] += table[string];
          }
        }
      }
      for (int l = 0; l < length * symbols; l++) {
        out[row * length * symbols + l] /= total;
      }
    }
  }

  int letter(int string, int position) {
    int left = string;
    for (int l = length - 1; l > position; l--) {
      left /= symbols;
    }
    return left % symbols;
  }

  private boolean agrees(byte[] tokens, int row, int string) {
    for (int l = 0; l < length; l++) {
      int token = tokens[row * length + l];
      if (token != symbols && token != letter(string, l)) {
        return false;
      }
    }
    return true;
  }
}
