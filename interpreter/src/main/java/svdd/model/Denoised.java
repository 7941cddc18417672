package svdd.model;

import java.util.Arrays;
import svdd.spi.Batch;

/**
 * What a denoiser said: probabilities of letters, or the expected end of numbers. Rows with equal
 * states share their place in the table, so that picking and repeating rows copies no numbers.
 *
 * @param width numbers of a row: positions x letters, or positions
 * @param table {@code width} numbers for each different row
 * @param at the number in the table for each row; -1 where nothing is known
 */
record Denoised(int width, double[] table, int[] at) implements Batch<Denoised> {

  /** Nothing is known of these rows. */
  static Denoised nothing(int rows) {
    int[] at = new int[rows];
    Arrays.fill(at, -1);
    return new Denoised(0, new double[0], at);
  }

  @Override
  public int count() {
    return at.length;
  }

  @Override
  public Denoised rows(int[] rows) {
    return new Denoised(width, table, Arrays.stream(rows).map(row -> at[row]).toArray());
  }

  /** Where the numbers of a row start in the table. */
  int from(int row) {
    return at[row] * width;
  }
}
