package svdd.stdlib;

import java.util.Optional;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.type.Alphabet;

/**
 * The mean of a number for each letter over the decided positions of a part.
 *
 * @param values one for each letter, in the order of the alphabet
 */
record LetterMean(double[] values, Stretch part) implements SequenceNative.Soft {

  static LetterMean of(Alphabet alphabet, Settings settings) throws Refusal {
    return new LetterMean(values(alphabet, settings), Stretch.of(settings));
  }

  /** A number for each letter. */
  static double[] values(Alphabet alphabet, Settings settings) throws Refusal {
    double[] values = settings.reals("values");
    if (values.length != alphabet.size()) {
      throw LibraryRefusals.valuesForLetters(values.length, alphabet);
    }
    return values;
  }

  @Override
  public Optional<Refusal> misfit(int positions) {
    return part.misfit(positions);
  }

  /** NaN where nothing of the part is decided. */
  @Override
  public double of(byte[] tokens, int start, int end) {
    return mean(values, tokens, start + part.begin(end - start), start + part.end(end - start));
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
    for (int i = part.begin(positions); i < part.end(positions); i++) {
      for (int letter = 0; letter < letters; letter++) {
        sum += numbers[start + i * letters + letter] * values[letter];
      }
    }
    return sum / (part.end(positions) - part.begin(positions));
  }

  @Override
  public void slope(double[] into, int start, int positions, int letters) {
    int length = part.end(positions) - part.begin(positions);
    for (int i = part.begin(positions); i < part.end(positions); i++) {
      for (int letter = 0; letter < letters; letter++) {
        into[start + i * letters + letter] = values[letter] / length;
      }
    }
  }
}
