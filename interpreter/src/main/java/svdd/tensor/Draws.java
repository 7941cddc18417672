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
    PRIOR(2),
    /** The forward process: noise put on an item. */
    NOISE(3),
    /** The choice of particles that go on. */
    RESAMPLE(4),
    /** Items drawn from a denoiser's belief. */
    GUESS(5),
    /** Changes to items that no model makes. */
    MUTATE(6),
    /** Which draws a further stream of draws has. */
    DERIVE(7);

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

  /**
   * Fills {@code out} with {@code width} standard normal numbers for each row, row after row, two
   * from two uniforms (Box and Muller 1958).
   */
  public void normals(Rows rows, int step, Purpose purpose, int width, double[] out) {
    int even = width + (width & 1);
    double[] uniforms = new double[rows.count() * even];
    uniforms(rows, step, purpose, even, uniforms);
    for (int row = 0; row < rows.count(); row++) {
      for (int i = 0; i < width; i += 2) {
        double radius = Math.sqrt(-2 * Math.log(uniforms[row * even + i]));
        double angle = 2 * Math.PI * uniforms[row * even + i + 1];
        out[row * width + i] = radius * Math.cos(angle);
        if (i + 1 < width) {
          out[row * width + i + 1] = radius * Math.sin(angle);
        }
      }
    }
  }

  /** A further stream, independent of this one and of the streams of other numbers. */
  public Draws stream(int number) {
    int[] words = new int[4];
    Philox.words(seed, number, 0, 0, Purpose.DERIVE.number << 26, words);
    return new Draws((words[0] & 0xFFFFFFFFL) << 32 | words[1] & 0xFFFFFFFFL);
  }

  /** One uniform for each row. */
  public double[] uniforms(Rows rows, int step, Purpose purpose) {
    double[] out = new double[rows.count()];
    uniforms(rows, step, purpose, 1, out);
    return out;
  }
}
