package svdd.stdlib;

import java.util.Arrays;
import svdd.spi.Items;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Space;

/**
 * How far sequences are from a given one. A position of the given one that is not decided is free;
 * one of the sequence that is not decided is unlike any letter.
 *
 * @param given its tokens
 * @param free the token of a free position
 */
record Likeness(byte[] given, int free) {

  static Likeness of(Alphabet alphabet, Settings settings) {
    Items item = Items.of(Space.of(alphabet), settings.item("reference").text());
    return new Likeness(item.tokens(), alphabet.size());
  }

  /** Counts the positions that differ (Hamming 1950), in sequences of its own length. */
  SequenceNative.Score differences() {
    return new SequenceNative.Score() {
      @Override
      public double of(byte[] tokens, int from, int to) {
        int differ = 0;
        for (int i = 0; i < given.length; i++) {
          differ += differs(given[i], tokens[from + i]);
        }
        return differ;
      }

      @Override
      public Space space(Alphabet alphabet) {
        return Space.of(alphabet, given.length);
      }
    };
  }

  /** Counts the letters to change, insert or delete (Levenshtein 1966). */
  double edits(byte[] tokens, int from, int to) {
    int[] above = new int[given.length + 1];
    int[] here = new int[given.length + 1];
    Arrays.setAll(above, i -> i);
    for (int row = from; row < to; row++) {
      here[0] = row - from + 1;
      for (int i = 1; i <= given.length; i++) {
        int changed = above[i - 1] + differs(given[i - 1], tokens[row]);
        here[i] = Math.min(changed, Math.min(above[i], here[i - 1]) + 1);
      }
      int[] spare = above;
      above = here;
      here = spare;
    }
    return above[given.length];
  }

  private int differs(byte wanted, byte found) {
    return wanted == free || wanted == found ? 0 : 1;
  }
}
