package svdd.run;

import java.util.Arrays;
import svdd.spi.Items;

/**
 * How far apart items are: sequences of one length by the positions that differ, others by the
 * letters to change, insert or delete (Levenshtein 1966), numbers by their Euclidean distance.
 */
final class Distances {
  private Distances() {}

  static double between(Items a, int row, Items b, int other) {
    if (a.space().continuous()) {
      return euclid(a.numbers(), row * a.length(), b.numbers(), other * b.length(), a.length());
    }
    return a.length() == b.length()
        ? hamming(a.tokens(), row * a.length(), b.tokens(), other * b.length(), a.length())
        : edits(
            Arrays.copyOfRange(a.tokens(), row * a.length(), (row + 1) * a.length()),
            Arrays.copyOfRange(b.tokens(), other * b.length(), (other + 1) * b.length()));
  }

  /** The least that two of these can be apart, without looking into them. */
  static double atLeast(Items a, Items b) {
    return a.space().continuous() ? 0 : Math.abs(a.length() - b.length());
  }

  private static double euclid(double[] a, int from, double[] b, int other, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      double by = a[from + i] - b[other + i];
      sum += by * by;
    }
    return Math.sqrt(sum);
  }

  private static double hamming(byte[] a, int from, byte[] b, int other, int length) {
    int differ = 0;
    for (int i = 0; i < length; i++) {
      differ += a[from + i] == b[other + i] ? 0 : 1;
    }
    return differ;
  }

  private static double edits(byte[] a, byte[] b) {
    int[] above = new int[b.length + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= a.length; i++) {
      int[] here = new int[b.length + 1];
      here[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        here[j] = Math.min(changed, Math.min(above[j], here[j - 1]) + 1);
      }
      above = here;
    }
    return above[b.length];
  }
}
