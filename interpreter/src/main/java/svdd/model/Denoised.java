package svdd.model;

import java.util.Arrays;
import java.util.Optional;
import svdd.spi.Batch;

/**
 * What a denoiser said: probabilities of letters, or the expected end of numbers. Rows with equal
 * states share their place in the table, so that picking and repeating rows copies no numbers.
 *
 * @param width numbers of a row: positions x letters, or positions
 * @param table {@code width} numbers for each different row
 * @param at the number in the table for each row; -1 where nothing is known
 * @param unsteered what the denoiser really said, where this was moved along a gradient
 */
record Denoised(int width, double[] table, int[] at, Optional<Denoised> unsteered)
    implements Batch<Denoised> {

  Denoised(int width, double[] table, int[] at) {
    this(width, table, at, Optional.empty());
  }

  /** What the denoiser really said. */
  Denoised said() {
    return unsteered.orElse(this);
  }

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
    return new Denoised(
        width,
        table,
        Arrays.stream(rows).map(row -> at[row]).toArray(),
        unsteered.map(said -> said.rows(rows)));
  }

  /** Where the numbers of a row start in the table. */
  int from(int row) {
    return at[row] * width;
  }
}
