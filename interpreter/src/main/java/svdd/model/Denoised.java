package svdd.model;

import java.util.Arrays;
import svdd.spi.Batch;

/**
 * What a denoiser said: probabilities of letters, or the expected end of numbers. Rows with equal
 * states share their place in the table, so that picking and repeating rows copies no numbers.
 *
 * @param width numbers of a row: positions x letters, or positions
 * @param table {@code width} numbers for each different row
 * @param at the number in the table for each row
 */
record Denoised(int width, double[] table, int[] at) implements Batch<Denoised> {

  @Override
  public int count() {
    return at.length;
  }

  @Override
  public Denoised rows(int[] rows) {
    return new Denoised(width, table, Arrays.stream(rows).map(row -> at[row]).toArray());
  }
}
