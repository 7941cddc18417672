package svdd.snippet;

import java.util.Arrays;
import svdd.spi.Items;
import svdd.type.Space;

/** Items as a guest gets them, and as messages show them. */
record Inputs(Items items) {
  /** More of an item than this is not shown. */
  private static final int SHOWN = 40;

  int count() {
    return items.count();
  }

  Inputs rows(int from, int to) {
    int[] rows = new int[to - from];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = from + i;
    }
    return new Inputs(items.rows(rows));
  }

  /** A string where the space has letters, else an array of numbers. */
  Object item(int row) {
    return switch (items.space()) {
      case Space.Sequence sequence -> items.text(row);
      case Space.Tokens tokens -> numbers(row);
      case Space.Vector vector -> reals(row);
      case Space.Image image -> reals(row);
      case Space.Any any -> throw new IllegalStateException("items of no certain space");
    };
  }

  /** All of them as one array. */
  Object[] all() {
    Object[] all = new Object[count()];
    for (int i = 0; i < all.length; i++) {
      all[i] = item(i);
    }
    return all;
  }

  private double[] reals(int row) {
    int from = row * items.length();
    return Arrays.copyOfRange(items.numbers(), from, from + items.length());
  }

  private int[] numbers(int row) {
    int[] numbers = new int[items.length()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = items.tokens()[row * items.length() + i] & 0xff;
    }
    return numbers;
  }

  /** "the item `ACGT`", with only the beginning of a long one. */
  String show(int row) {
    String text = items.text(row);
    if (text.length() <= SHOWN) {
      return "the item `" + text + "`";
    }
    String unit =
        items.space() instanceof Space.Sequence sequence ? sequence.alphabet().unit() : "number";
    return "the item `%s...` (%d %ss)".formatted(text.substring(0, SHOWN), items.length(), unit);
  }

  String showAll() {
    return count() == 1
        ? show(0)
        : "a list of %d items; the first is %s".formatted(count(), show(0));
  }
}
