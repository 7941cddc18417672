package svdd.tensor;

/**
 * Random numbers as a pure function of (seed, item, step, candidate, purpose, position). No order
 * of calls, batch size or thread can change one.
 *
 * @param seed the seed of the design
 */
public record Draws(long seed) {

  /** What a random number is for: numbers of different purposes are independent. */
  public enum Purpose {
    /** The draw from a model's kernel. */
    KERNEL(0),
    /** The choice among candidates. */
    SELECT(1),
    /** The start of the chain. */
    PRIOR(2);

    private final int number;

    Purpose(int number) {
      this.number = number;
    }
  }

  /**
   * Fills {@code out} with {@code width} uniforms for each row, row after row; each lies strictly
   * between 0 and 1.
   *
   * @param step the number of steps that remain
   */
  public void uniforms(Rows rows, int step, Purpose purpose, int width, double[] out) {
    int[] words = new int[4];
    for (int row = 0; row < rows.count(); row++) {
      int at = row * width;
      for (int position = 0; position < width; position++) {
        if ((position & 3) == 0) {
          int block = purpose.number << 26 | position >>> 2;
          Philox.words(seed, rows.item()[row], step, rows.candidate()[row], block, words);
        }
        out[at + position] = ((words[position & 3] & 0xFFFFFFFFL) + 0.5) * 0x1p-32;
      }
    }
  }

  /** One uniform for each row. */
  public double[] uniforms(Rows rows, int step, Purpose purpose) {
    double[] out = new double[rows.count()];
    uniforms(rows, step, purpose, 1, out);
    return out;
  }
}
