package svdd.model;

import svdd.spi.Batch;

/**
 * Sequences, with open positions where the noise is a mask.
 *
 * @param length positions of a row
 * @param tokens {@code count x length} token numbers; the number one past the alphabet is open
 * @param known what the denoiser said of rows that did not change in the last step
 */
record DiscreteStates(int length, byte[] tokens, Denoised known) implements Batch<DiscreteStates> {

  /** States of which nothing is known yet. */
  static DiscreteStates of(int length, byte[] tokens) {
    return new DiscreteStates(length, tokens, Denoised.nothing(tokens.length / length));
  }

  @Override
  public int count() {
    return known.count();
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
