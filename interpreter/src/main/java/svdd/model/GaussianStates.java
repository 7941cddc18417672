package svdd.model;

import svdd.spi.Batch;

/**
 * Noisy numbers.
 *
 * @param length numbers of a row
 * @param numbers {@code count x length}, row-major
 */
record GaussianStates(int length, double[] numbers) implements Batch<GaussianStates> {

  @Override
  public int count() {
    return numbers.length / length;
  }

  @Override
  public GaussianStates rows(int[] rows) {
    double[] out = new double[rows.length * length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(numbers, rows[i] * length, out, i * length, length);
    }
    return new GaussianStates(length, out);
  }
}
