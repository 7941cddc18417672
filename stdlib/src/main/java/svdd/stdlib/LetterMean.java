package svdd.stdlib;

import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.type.Alphabet;

/**
 * The mean of a number for each letter over the decided positions of a part.
 *
 * @param values one for each letter, in the order of the alphabet
 * @param first first position, from 1; below 0 it counts from the end
 * @param last last position, counted likewise
 */
record LetterMean(double[] values, int first, int last) implements SequenceNative.Soft {

  static LetterMean of(Alphabet alphabet, Settings settings) throws Refusal {
    return new LetterMean(
        values(alphabet, settings), position(settings, "first"), position(settings, "last"));
  }

  /** A number for each letter. */
  static double[] values(Alphabet alphabet, Settings settings) throws Refusal {
    double[] values = settings.reals("values");
    if (values.length != alphabet.size()) {
      throw LibraryRefusals.valuesForLetters(values.length, alphabet);
    }
    return values;
  }

  private static int position(Settings settings, String name) throws Refusal {
    int position = settings.integer(name);
    if (position == 0) {
      throw LibraryRefusals.positionZero(name);
    }
    return position;
  }

  /** NaN where nothing of the part is decided. */
  @Override
  public double of(byte[] tokens, int start, int end) {
    return mean(values, tokens, start + begin(end - start), start + end(end - start));
  }

  private int begin(int length) {
    return Math.max(0, first > 0 ? first - 1 : length + first);
  }

  /** One past the last. */
  private int end(int length) {
    return Math.min(length, last > 0 ? last : length + last + 1);
  }

  static double mean(double[] values, byte[] tokens, int start, int end) {
    double sum = 0;
    int decided = 0;
    for (int i = start; i < end; i++) {
      if (tokens[i] < values.length) {
        sum += values[tokens[i]];
        decided++;
      }
    }
    return decided == 0 ? Double.NaN : sum / decided;
  }

  @Override
  public double expected(double[] numbers, int start, int positions, int letters) {
    double sum = 0;
    for (int i = begin(positions); i < end(positions); i++) {
      for (int letter = 0; letter < letters; letter++) {
        sum += numbers[start + i * letters + letter] * values[letter];
      }
    }
    return sum / (end(positions) - begin(positions));
  }

  @Override
  public void slope(double[] into, int start, int positions, int letters) {
    int part = end(positions) - begin(positions);
    for (int i = begin(positions); i < end(positions); i++) {
      for (int letter = 0; letter < letters; letter++) {
        into[start + i * letters + letter] = values[letter] / part;
      }
    }
  }
}
