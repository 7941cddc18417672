package svdd.stdlib;

import svdd.type.Alphabet;

/**
 * The net charge of a protein after Henderson and Hasselbalch, with the constants of Bjellqvist
 * 1993 and 1994, where those of the two ends depend on their residues.
 */
final class Charge {
  private static final String BASIC = "KRH";
  private static final double[] BASIC_CONSTANTS = {10.0, 12.0, 5.98};
  private static final String ACIDIC = "DECY";
  private static final double[] ACIDIC_CONSTANTS = {4.05, 4.45, 9.0, 10.0};

  private static final double HIGHEST_PH = 14;

  /** Halvings of 0..14, after which nothing moves any more. */
  private static final int HALVINGS = 50;

  private Charge() {}

  /** Charges of the electron; NaN where nothing is decided. */
  static double at(double ph, byte[] residues, int from, int to) {
    int[] counts = new int[Alphabet.PROTEIN.size() + 1];
    for (int i = from; i < to; i++) {
      counts[residues[i]]++;
    }
    return counts[Alphabet.PROTEIN.size()] == to - from
        ? Double.NaN
        : at(ph, counts, residues[from], residues[to - 1]);
  }

  /** The pH from 0 to 14 at which the net charge is 0; NaN where nothing is decided. */
  static double isoelectricPoint(byte[] residues, int from, int to) {
    double low = 0;
    double high = HIGHEST_PH;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double charge = at(middle, residues, from, to);
      if (Double.isNaN(charge)) {
        return Double.NaN;
      }
      low = charge > 0 ? middle : low;
      high = charge > 0 ? high : middle;
    }
    return (low + high) / 2;
  }

  private static double at(double ph, int[] counts, byte first, byte last) {
    double charge = positive(ph, start(first)) - positive(end(last), ph);
    for (int i = 0; i < BASIC.length(); i++) {
      charge += counts[token(BASIC.charAt(i))] * positive(ph, BASIC_CONSTANTS[i]);
    }
    for (int i = 0; i < ACIDIC.length(); i++) {
      charge -= counts[token(ACIDIC.charAt(i))] * positive(ACIDIC_CONSTANTS[i], ph);
    }
    return charge;
  }

  /** The share that carries a charge. */
  private static double positive(double ph, double constant) {
    return 1 / (1 + Math.pow(10, ph - constant));
  }

  private static double start(byte residue) {
    return switch (Alphabet.PROTEIN.letter(residue)) {
      case 'A' -> 7.59;
      case 'M' -> 7.0;
      case 'S' -> 6.93;
      case 'P' -> 8.36;
      case 'T' -> 6.82;
      case 'V' -> 7.44;
      case 'E' -> 7.7;
      default -> 7.5;
    };
  }

  private static double end(byte residue) {
    return switch (Alphabet.PROTEIN.letter(residue)) {
      case 'D' -> 4.55;
      case 'E' -> 4.75;
      default -> 3.55;
    };
  }

  private static int token(char residue) {
    return Alphabet.PROTEIN.token(residue);
  }
}
