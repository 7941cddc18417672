package svdd.spi;

import svdd.tensor.Rows;

/** Rows that travel together. A decoder picks and repeats rows and never looks inside one. */
public interface Batch<B extends Batch<B>> {

  int count();

  /** The rows of these numbers, in this order; a number may occur more than once. */
  B rows(int[] rows);

  /** Each row {@code times} times, side by side. */
  default B repeat(int times) {
    return rows(Rows.repeated(count(), times));
  }
}
