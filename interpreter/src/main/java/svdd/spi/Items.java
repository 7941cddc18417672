package svdd.spi;

import java.util.Arrays;
import svdd.type.Space;

/**
 * Items of one space and one length, row after row.
 *
 * @param space the space that they are of
 * @param length positions of an item
 * @param tokens {@code count x length} token numbers, row-major; the number one past the alphabet
 *     stands for a position that is not decided yet
 */
public record Items(Space space, int length, byte[] tokens) {

  /** One item from its letters. */
  public static Items of(Space space, String text) {
    if (space instanceof Space.Sequence sequence) {
      byte[] tokens = new byte[text.length()];
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = (byte) sequence.alphabet().token(text.charAt(i));
      }
      return new Items(space, tokens.length, tokens);
    }
    String[] numbers = text.trim().split("\\s+", -1);
    byte[] tokens = new byte[numbers.length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = Byte.parseByte(numbers[i]);
    }
    return new Items(space, tokens.length, tokens);
  }

  public int count() {
    return length == 0 ? 0 : tokens.length / length;
  }

  /** The letters of an item; numbers with spaces between where the space has no letters. */
  public String text(int row) {
    StringBuilder out = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int token = tokens[row * length + i];
      switch (space) {
        case Space.Sequence sequence -> out.append(sequence.alphabet().letter(token));
        case Space.Tokens numbers -> out.append(i == 0 ? "" : " ").append(token);
        case Space.Any any -> throw new IllegalStateException("items of no certain space");
      }
    }
    return out.toString();
  }

  public Items rows(int[] rows) {
    byte[] out = new byte[rows.length * length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(tokens, rows[i] * length, out, i * length, length);
    }
    return new Items(space, length, out);
  }

  /** These items and then those, of the same space and length. */
  public Items and(Items more) {
    byte[] out = Arrays.copyOf(tokens, tokens.length + more.tokens.length);
    System.arraycopy(more.tokens, 0, out, tokens.length, more.tokens.length);
    return new Items(space, length, out);
  }
}
