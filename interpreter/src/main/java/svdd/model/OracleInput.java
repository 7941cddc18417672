package svdd.model;

import java.util.Arrays;
import svdd.spi.Items;
import svdd.type.Space;

/** How items go into a network. */
sealed interface OracleInput {
  String name();

  /** Rows {@code from} to {@code from + rows - 1} of the items. */
  Network.Input of(Items items, int from, int rows);

  /**
   * A gradient in the layout of the input as one in the layout of {@code items.numbers()}.
   *
   * @param length positions (or numbers) of an item
   */
  default double[] back(float[] gradient, int length) {
    throw new IllegalStateException("whole numbers have no gradient");
  }

  /**
   * float32, one at the item's letter; all zeros where a position is not decided.
   *
   * <p>Of relaxed items, the probabilities of the letters.
   *
   * @param lettersFirst [batch, letters, positions] rather than [batch, positions, letters]
   */
  record OneHot(String name, int letters, boolean lettersFirst) implements OracleInput {
    @Override
    public Network.Input of(Items items, int from, int rows) {
      return items instanceof Items.Relaxed relaxed
          ? soft(relaxed, from, rows)
          : hard(items, from, rows);
    }

    private Network.Input soft(Items.Relaxed items, int from, int rows) {
      int width = letters * items.length();
      float[] values = new float[rows * width];
      for (int i = 0; i < values.length; i++) {
        values[place(i, items.length())] = (float) items.numbers()[from * width + i];
      }
      return new Network.Input.Floats(name, shape(rows, items.length()), values);
    }

    @Override
    public double[] back(float[] gradient, int length) {
      double[] out = new double[gradient.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = gradient[place(i, length)];
      }
      return out;
    }

    /** Where the number that stands at i, position after position, goes in the input. */
    private int place(int i, int length) {
      int width = letters * length;
      int within = i % width;
      return lettersFirst ? i - within + within % letters * length + within / letters : i;
    }

    private long[] shape(int rows, int length) {
      return lettersFirst ? new long[] {rows, letters, length} : new long[] {rows, length, letters};
    }

    private Network.Input hard(Items items, int from, int rows) {
      int length = items.length();
      int perLetter = lettersFirst ? length : 1;
      int perPosition = lettersFirst ? 1 : letters;
      float[] values = new float[rows * letters * length];
      for (int row = 0; row < rows; row++) {
        int start = row * letters * length;
        for (int i = 0; i < length; i++) {
          int token = items.tokens()[(from + row) * length + i];
          if (token < letters) {
            values[start + token * perLetter + i * perPosition] = 1;
          }
        }
      }
      return new Network.Input.Floats(name, shape(rows, length), values);
    }
  }

  /**
   * float32: the numbers of vectors and images.
   *
   * @param sizes of an item
   */
  record Numbers(String name, long[] sizes) implements OracleInput {

    /** As it fits a space with all its sizes. */
    static Numbers of(String name, Space space) {
      return new Numbers(
          name,
          space instanceof Space.Image image
              ? new long[] {
                image.channels().orElseThrow(),
                image.height().orElseThrow(),
                image.width().orElseThrow()
              }
              : new long[] {space.positions()});
    }

    @Override
    public Network.Input of(Items items, int from, int rows) {
      int start = from * items.length();
      return of(Arrays.copyOfRange(items.numbers(), start, start + rows * items.length()), rows);
    }

    /** All these numbers, row after row. */
    Network.Input of(double[] numbers, int rows) {
      float[] values = new float[numbers.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) numbers[i];
      }
      long[] shape = new long[sizes.length + 1];
      shape[0] = rows;
      System.arraycopy(sizes, 0, shape, 1, sizes.length);
      return new Network.Input.Floats(name, shape, values);
    }

    @Override
    public double[] back(float[] gradient, int length) {
      double[] out = new double[gradient.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = gradient[i];
      }
      return out;
    }
  }

  /** int64 [batch, positions]; the number after the last letter where a position is not decided. */
  record Tokens(String name) implements OracleInput {
    @Override
    public Network.Input of(Items items, int from, int rows) {
      int length = items.length();
      long[] values = new long[rows * length];
      for (int i = 0; i < values.length; i++) {
        values[i] = items.tokens()[from * length + i];
      }
      return new Network.Input.Longs(name, new long[] {rows, length}, values);
    }
  }
}
