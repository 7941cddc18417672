package svdd.stdlib;

import java.util.Arrays;

/** Words in a sequence and their repeats. A word with a position that is not decided is none. */
final class Words {
  private Words() {}

  /**
   * Linguistic complexity: how many different words of 1 to {@code longest} letters there are, of
   * how many there could be in as many places (Trifonov 1990). NaN where nothing is decided.
   */
  static double complexity(int letters, int longest, byte[] tokens, int from, int to) {
    double different = 0;
    double possible = 0;
    for (int length = 1; length <= Math.min(longest, to - from); length++) {
      long[] words = words(letters, length, tokens, from, to);
      Arrays.sort(words);
      for (int i = 0; i < words.length; i++) {
        different += i == 0 || words[i] != words[i - 1] ? 1 : 0;
      }
      possible += Math.min(Math.pow(letters, length), words.length);
    }
    return different / possible;
  }

  /** The words of a length as numbers, in the order of their places. */
  private static long[] words(int letters, int length, byte[] tokens, int from, int to) {
    long[] words = new long[to - from];
    long size = 1;
    for (int i = 0; i < length; i++) {
      size *= letters;
    }
    int count = 0;
    int decided = 0;
    long word = 0;
    for (int i = from; i < to; i++) {
      decided = tokens[i] >= letters ? 0 : decided + 1;
      word = decided == 0 ? 0 : (word * letters + tokens[i]) % size;
      if (decided >= length) {
        words[count++] = word;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** The length of the longest word that stands at two places, which may overlap. */
  static double longestRepeat(int letters, byte[] tokens, int from, int to) {
    int longest = 0;
    for (int apart = 1; apart < to - from - longest; apart++) {
      int length = 0;
      for (int i = from; i + apart < to; i++) {
        boolean same = tokens[i] < letters && tokens[i] == tokens[i + apart];
        length = same ? length + 1 : 0;
        longest = Math.max(longest, length);
      }
    }
    return longest;
  }

  /**
   * The most neighbouring base pairs of a hairpin: a word whose reverse complement follows it.
   *
   * @param least the fewest bases between the two
   * @param most the most bases between the two
   * @param wobble whether G pairs with U (or T) as well
   */
  static double longestStem(int least, int most, boolean wobble, byte[] bases, int from, int to) {
    int longest = 0;
    for (int inner = from; inner < to; inner++) {
      int last = (int) Math.min(to - 1, (long) inner + 1 + most);
      for (int other = inner + 1 + least; other <= last; other++) {
        int pairs = 0;
        while (inner - pairs >= from
            && other + pairs < to
            && pair(bases[inner - pairs], bases[other + pairs], wobble)) {
          pairs++;
        }
        longest = Math.max(longest, pairs);
      }
    }
    return longest;
  }

  /** A and T (or U) are 0 and 3, C and G are 1 and 2. */
  private static boolean pair(byte a, byte b, boolean wobble) {
    return a + b == 3 && a < 4 && b < 4 || wobble && a + b == 5 && a > 1 && b > 1 && a < 4 && b < 4;
  }
}
