package svdd.reward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Numbers by keys of one length, kept close together: the bytes of the key, eight bytes for its
 * number and about eight for finding it.
 */
final class TableIndex {
  private static final int PAGE_BITS = 12;
  private static final int PAGE = 1 << PAGE_BITS;

  private final int width;
  private final List<byte[]> pages = new ArrayList<>();
  private double[] values = new double[1024];

  /** The row of the key in each slot, from 1; 0 where the slot is free. A power of two long. */
  private int[] slots = new int[2048];

  private int count;

  TableIndex(int width) {
    this.width = width;
  }

  int count() {
    return count;
  }

  /** The number of the key that starts at {@code from}. */
  OptionalDouble find(byte[] keys, int from) {
    int row = slots[slot(keys, from)];
    return row == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[row - 1]);
  }

  /** Adds a key that is not there yet. */
  void add(byte[] key, double value) {
    if (count % PAGE == 0) {
      pages.add(new byte[Math.multiplyExact(PAGE, width)]);
    }
    if (count == values.length) {
      values = Arrays.copyOf(values, count + (count >> 1));
    }
    System.arraycopy(key, 0, pages.getLast(), (count & (PAGE - 1)) * width, width);
    values[count] = value;
    slots[slot(key, 0)] = ++count;
    if (count * 2L > slots.length) {
      rehash();
    }
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int row = 0; row < count; row++) {
      slots[slot(pages.get(row >> PAGE_BITS), (row & (PAGE - 1)) * width)] = row + 1;
    }
  }

  /** The slot of a key: the one that it is in, or the free one where it would go. */
  private int slot(byte[] keys, int from) {
    int mask = slots.length - 1;
    int slot = hash(keys, from) & mask;
    while (slots[slot] != 0 && !holds(slots[slot] - 1, keys, from)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean holds(int row, byte[] keys, int from) {
    int at = (row & (PAGE - 1)) * width;
    return Arrays.equals(pages.get(row >> PAGE_BITS), at, at + width, keys, from, from + width);
  }

  private int hash(byte[] keys, int from) {
    long hash = width;
    for (int i = from; i < from + width; i++) {
      hash = (hash ^ keys[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }
}
