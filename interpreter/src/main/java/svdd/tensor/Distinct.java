package svdd.tensor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The different rows of a table of bytes, so that work is done once for equal rows.
 *
 * @param first for each different row, in order of first appearance, a row that has it
 * @param index for each row, which of the different rows it is
 */
public record Distinct(int[] first, int[] index) {

  /** A row of bytes as the key of a map. */
  public record Key(byte[] bytes, int from, int width) {
    /** The same key with bytes of its own, to be kept. */
    public Key copy() {
      return new Key(Arrays.copyOfRange(bytes, from, from + width), 0, width);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Arrays.equals(bytes, from, from + width, key.bytes, key.from, key.from + key.width);
    }

    @Override
    public int hashCode() {
      int hash = 1;
      for (int i = from; i < from + width; i++) {
        hash = 31 * hash + bytes[i];
      }
      return hash;
    }
  }

  public static Distinct of(byte[] table, int rows, int width) {
    Map<Key, Integer> seen = new HashMap<>();
    int[] first = new int[rows];
    int[] index = new int[rows];
    for (int row = 0; row < rows; row++) {
      int next = seen.size();
      Integer known = seen.putIfAbsent(new Key(table, row * width, width), next);
      index[row] = known == null ? next : known;
      if (known == null) {
        first[next] = row;
      }
    }
    return new Distinct(Arrays.copyOf(first, seen.size()), index);
  }

  public int count() {
    return first.length;
  }
}
