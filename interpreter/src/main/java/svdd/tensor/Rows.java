package svdd.tensor;

/**
 * Which item and which candidate each row of a batch belongs to. This, with the seed, the step and
 * the purpose, is all that a random number of the row depends on.
 *
 * @param item the number of the item in its design, from 0, for each row
 * @param candidate the number of the candidate within the item, from 0, for each row
 */
public record Rows(int[] item, int[] candidate) {

  /** One row, candidate 0, for each of the items {@code from} to {@code from + count - 1}. */
  public static Rows items(int from, int count) {
    int[] item = new int[count];
    for (int i = 0; i < count; i++) {
      item[i] = from + i;
    }
    return new Rows(item, new int[count]);
  }

  public int count() {
    return item.length;
  }

  /** The rows of these numbers, in this order. */
  public Rows rows(int[] rows) {
    int[] items = new int[rows.length];
    int[] candidates = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      items[i] = item[rows[i]];
      candidates[i] = candidate[rows[i]];
    }
    return new Rows(items, candidates);
  }

  /**
   * Each row {@code times} times, side by side: candidate c becomes the candidates {@code times c}
   * to {@code times c + times - 1}.
   */
  public Rows repeat(int times) {
    int[] items = new int[item.length * times];
    int[] candidates = new int[item.length * times];
    for (int i = 0; i < items.length; i++) {
      items[i] = item[i / times];
      candidates[i] = candidate[i / times] * times + i % times;
    }
    return new Rows(items, candidates);
  }

  /**
   * The row numbers of {@code count} rows, each {@code times} times side by side: 0 0 0 1 1 1 ...
   */
  public static int[] repeated(int count, int times) {
    int[] rows = new int[count * times];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i / times;
    }
    return rows;
  }
}
