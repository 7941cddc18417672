package svdd.model;

import java.util.Arrays;
import svdd.spi.Batch;

/**
 * Sequences with open positions.
 *
 * @param length positions of a row
 * @param tokens {@code count x length} token numbers; the number one past the alphabet is open
 * @param known what the denoiser said of rows that did not change in the last step
 */
record DiscreteStates(int length, byte[] tokens, Known known) implements Batch<DiscreteStates> {

  /**
   * Forwards that rows bring along.
   *
   * @param table where they stand
   * @param at the number in the table for each row, or -1
   */
  record Known(double[] table, int[] at) {

    static Known nothing(int rows) {
      int[] at = new int[rows];
      Arrays.fill(at, -1);
      return new Known(new double[0], at);
    }

    Known rows(int[] rows) {
      return new Known(table, Arrays.stream(rows).map(row -> at[row]).toArray());
    }
  }

  @Override
  public int count() {
    return known.at.length;
  }

  @Override
  public DiscreteStates rows(int[] rows) {
    byte[] out = new byte[rows.length * length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(tokens, rows[i] * length, out, i * length, length);
    }
    return new DiscreteStates(length, out, known.rows(rows));
  }
}
