package svdd.spi;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import svdd.tensor.Distinct;
import svdd.type.Numbers;
import svdd.type.Space;

/** Items of one space and one length, row after row. */
public sealed interface Items {

  /** The space that they are of. */
  Space space();

  /** Positions (or numbers) of an item. */
  int length();

  int count();

  /** An item as text: its letters, or its numbers with spaces between. */
  String text(int row);

  /** All items as text, in their order. */
  default List<String> texts() {
    return IntStream.range(0, count()).mapToObj(this::text).toList();
  }

  /** The rows of these numbers, in this order. */
  Items rows(int[] rows);

  /** These items and then those, of the same kind, space and length. */
  Items and(Items more);

  /** The rows as bytes, {@code count x (bytes of a row)}: equal items have equal bytes. */
  byte[] bytes();

  /** The different items among them. */
  default Distinct distinct() {
    byte[] bytes = bytes();
    return Distinct.of(bytes, count(), count() == 0 ? 0 : bytes.length / count());
  }

  /**
   * The tokens of discrete items, {@code count x length}, row-major; the number one past the
   * alphabet stands for a position that is not decided yet. Who scores a discrete space is given
   * discrete items only.
   */
  byte[] tokens();

  /** The numbers of continuous items, {@code count x length}, row-major. */
  double[] numbers();

  /** Sequences of letters or of whole numbers. */
  record Discrete(Space space, int length, byte[] tokens) implements Items {

    @Override
    public int count() {
      return length == 0 ? 0 : tokens.length / length;
    }

    @Override
    public byte[] bytes() {
      return tokens;
    }

    @Override
    public double[] numbers() {
      throw new IllegalStateException("items of " + space + " have no numbers");
    }

    @Override
    public String text(int row) {
      StringBuilder out = new StringBuilder(length);
      for (int i = 0; i < length; i++) {
        int token = tokens[row * length + i];
        if (space instanceof Space.Sequence sequence) {
          out.append(sequence.alphabet().letter(token));
        } else {
          out.append(i == 0 ? "" : " ").append(token);
        }
      }
      return out.toString();
    }

    @Override
    public Discrete rows(int[] rows) {
      byte[] out = new byte[rows.length * length];
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(tokens, rows[i] * length, out, i * length, length);
      }
      return new Discrete(space, length, out);
    }

    @Override
    public Discrete and(Items more) {
      byte[] rest = more.tokens();
      byte[] out = Arrays.copyOf(tokens, tokens.length + rest.length);
      System.arraycopy(rest, 0, out, tokens.length, rest.length);
      return new Discrete(space, length, out);
    }
  }

  /** Vectors and images. */
  record Continuous(Space space, int length, double[] numbers) implements Items {

    @Override
    public int count() {
      return length == 0 ? 0 : numbers.length / length;
    }

    @Override
    public byte[] bytes() {
      ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
      for (double number : numbers) {
        bytes.putDouble(number);
      }
      return bytes.array();
    }

    @Override
    public byte[] tokens() {
      throw new IllegalStateException("items of " + space + " have no letters");
    }

    @Override
    public String text(int row) {
      return Arrays.stream(numbers, row * length, (row + 1) * length)
          .mapToObj(Numbers::text)
          .collect(Collectors.joining(" "));
    }

    @Override
    public Continuous rows(int[] rows) {
      double[] out = new double[rows.length * length];
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(numbers, rows[i] * length, out, i * length, length);
      }
      return new Continuous(space, length, out);
    }

    @Override
    public Continuous and(Items more) {
      double[] rest = more.numbers();
      double[] out = Arrays.copyOf(numbers, numbers.length + rest.length);
      System.arraycopy(rest, 0, out, numbers.length, rest.length);
      return new Continuous(space, length, out);
    }
  }

  /**
   * Sequences of which only the probabilities of letters are known. Rewards whose header says so
   * score them; no other is given one.
   *
   * @param symbols letters of the alphabet
   * @param numbers {@code count x length x symbols}, row-major, each position summing to 1
   */
  record Relaxed(Space space, int length, int symbols, double[] numbers) implements Items {

    @Override
    public int count() {
      return length == 0 ? 0 : numbers.length / (length * symbols);
    }

    @Override
    public byte[] bytes() {
      return new Continuous(space, length * symbols, numbers).bytes();
    }

    @Override
    public byte[] tokens() {
      throw new IllegalStateException("probabilities of letters are no letters");
    }

    @Override
    public String text(int row) {
      return new Continuous(space, length * symbols, numbers).text(row);
    }

    @Override
    public Relaxed rows(int[] rows) {
      return new Relaxed(
          space,
          length,
          symbols,
          new Continuous(space, length * symbols, numbers).rows(rows).numbers);
    }

    @Override
    public Relaxed and(Items more) {
      Continuous mine = new Continuous(space, length * symbols, numbers);
      return new Relaxed(
          space,
          length,
          symbols,
          mine.and(new Continuous(space, length * symbols, more.numbers())).numbers);
    }
  }

  /** One item from its text, as {@link #text} writes it. */
  static Items of(Space space, String text) {
    if (space instanceof Space.Sequence sequence) {
      byte[] tokens = new byte[text.length()];
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = (byte) sequence.alphabet().token(text.charAt(i));
      }
      return new Discrete(space, tokens.length, tokens);
    }
    String[] words = text.trim().split("\\s+", -1);
    if (space.continuous()) {
      double[] numbers = Arrays.stream(words).mapToDouble(Double::parseDouble).toArray();
      return new Continuous(space, numbers.length, numbers);
    }
    byte[] tokens = new byte[words.length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = Byte.parseByte(words[i]);
    }
    return new Discrete(space, tokens.length, tokens);
  }
}
