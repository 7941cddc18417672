package svdd.model;

import svdd.spi.Items;

/** How items go into a network. */
sealed interface OracleInput {
  String name();

  /** Rows {@code from} to {@code from + rows - 1} of the items. */
  Network.Input of(Items items, int from, int rows);

  /**
   * float32, one at the item's letter; all zeros where a position is not decided.
   *
   * @param lettersFirst [batch, letters, positions] rather than [batch, positions, letters]
   */
  record OneHot(String name, int letters, boolean lettersFirst) implements OracleInput {
    @Override
    public Network.Input of(Items items, int from, int rows) {
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
      long[] shape =
          lettersFirst ? new long[] {rows, letters, length} : new long[] {rows, length, letters};
      return new Network.Input.Floats(name, shape, values);
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
