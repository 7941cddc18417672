package svdd.model;

import java.util.Arrays;
import svdd.spi.Batch;

/**
 * Probabilities of letters at open positions. Rows with equal states share their place in the
 * table, so that picking and repeating rows copies no probabilities.
 *
 * @param width numbers of a row: positions x letters
 * @param table {@code width} numbers for each different row
 * @param at the number in the table for each row
 */
record MaskedDenoised(int width, double[] table, int[] at) implements Batch<MaskedDenoised> {

  @Override
  public int count() {
    return at.length;
  }

  @Override
  public MaskedDenoised rows(int[] rows) {
    return new MaskedDenoised(width, table, Arrays.stream(rows).map(row -> at[row]).toArray());
  }
}
