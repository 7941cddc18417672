package svdd.stdlib;

import java.util.Optional;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.View;
import svdd.type.Alphabet;
import svdd.type.Space;

/**
 * Makes a sequence of each sequence, position by position.
 *
 * @param space the sequences that it is for
 * @param made the alphabet of those that it makes
 * @param complement whether each letter becomes that of the other strand
 */
record SequenceView(Space space, Alphabet made, boolean complement, Layout layout) implements View {

  /** Where each position of what is made comes from. */
  interface Layout {
    /** Of a sequence of so many positions. */
    int positions(int length);

    /** A position from 0, or the complement (~) of the token that always stands there. */
    int source(int at, int length);

    /** Why it makes nothing of so many positions, where that is so. */
    default Optional<Refusal> misfit(int length) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Refusal> misfit(int positions) {
    return layout.misfit(positions);
  }

  @Override
  public int positions(int positions) {
    return layout.positions(positions);
  }

  @Override
  public Items of(Items items) {
    int length = items.length();
    int positions = positions(length);
    Space of = Space.of(made, positions);
    if (items instanceof Items.Relaxed relaxed) {
      return new Items.Relaxed(of, positions, relaxed.symbols(), soft(relaxed, positions));
    }
    byte[] tokens = new byte[items.count() * positions];
    for (int i = 0; i < tokens.length; i++) {
      int source = layout.source(i % positions, length);
      tokens[i] =
          source < 0 ? (byte) ~source : letter(items.tokens()[i / positions * length + source]);
    }
    return new Items.Discrete(of, positions, tokens);
  }

  /** What is not decided stays so. */
  private byte letter(byte token) {
    return complement && token < made.size() ? (byte) (made.size() - 1 - token) : token;
  }

  /** A letter that always stands there has probability 1; of an open position all have 0. */
  private double[] soft(Items.Relaxed items, int positions) {
    int letters = items.symbols();
    double[] numbers = new double[items.count() * positions * letters];
    for (int i = 0; i < numbers.length; i++) {
      int letter = i % letters;
      int from = from(i, items, positions);
      int source = layout.source(i / letters % positions, items.length());
      numbers[i] = source < 0 ? (~source == letter ? 1 : 0) : items.numbers()[from];
    }
    return numbers;
  }

  /** Which number of the items becomes the number i of what is made. */
  private int from(int i, Items.Relaxed items, int positions) {
    int letters = items.symbols();
    int row = i / letters / positions;
    int source = layout.source(i / letters % positions, items.length());
    return (row * items.length() + source) * letters + letter((byte) (i % letters));
  }

  @Override
  public double[] back(double[] gradient, Items items) {
    Items.Relaxed relaxed = (Items.Relaxed) items;
    int positions = positions(items.length());
    double[] out = new double[items.numbers().length];
    for (int i = 0; i < gradient.length; i++) {
      if (layout.source(i / relaxed.symbols() % positions, items.length()) >= 0) {
        out[from(i, relaxed, positions)] += gradient[i];
      }
    }
    return out;
  }
}
