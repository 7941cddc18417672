package svdd.stdlib;

import java.util.List;
import java.util.Optional;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.RewardHeader;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;

/**
 * A native that scores one sequence at a time.
 *
 * @param signature its name begins with that of its module
 * @param result a number or a condition
 * @param maker makes the score out of the settings
 */
record SequenceNative(Alphabet alphabet, Signature signature, Type result, Maker maker)
    implements RewardSource {

  /** The settings that are positions of an item. */
  private static final List<String> PLACES = List.of("position", "first", "last");

  /** Makes a score out of settings, or refuses them. */
  @FunctionalInterface
  interface Maker {
    Score of(Settings settings) throws Refusal;
  }

  /**
   * A number for a sequence, the tokens {@code from..to - 1}; a condition is 1 or 0. A token is the
   * number of a letter in its alphabet; one past the last is a position that is not decided.
   */
  @FunctionalInterface
  interface Score {
    double of(byte[] tokens, int from, int to);

    /** The sequences that it scores, where they are fewer than all of the alphabet. */
    default Space space(Alphabet alphabet) {
      return Space.of(alphabet);
    }

    /** Why it does not suit sequences of so many positions, where that is so. */
    default Optional<Refusal> misfit(int positions) {
      return Optional.empty();
    }
  }

  /** A score that also knows sequences of which only the probabilities of letters are given. */
  interface Soft extends Score {
    /** The same number, expected; {@code numbers} has {@code letters} for each position. */
    double expected(double[] numbers, int from, int positions, int letters);

    /** The slope by the numbers of one sequence, into the same places. */
    void slope(double[] into, int from, int positions, int letters);
  }

  static SequenceNative number(Alphabet alphabet, Signature signature, Maker maker) {
    return new SequenceNative(alphabet, signature, Type.REAL, maker);
  }

  /** A score without settings. */
  static SequenceNative plain(Alphabet alphabet, String name, String doc, Score score) {
    return number(alphabet, named(alphabet, name, doc), settings -> score);
  }

  /** A signature in the module of the alphabet: {@code dna.name}. */
  static Signature named(
      Alphabet alphabet, String name, String doc, Signature.Parameter... parameters) {
    return Signature.of(module(alphabet) + "." + name, doc, parameters);
  }

  static String module(Alphabet alphabet) {
    return switch (alphabet) {
      case DNA -> "dna";
      case RNA -> "rna";
      case PROTEIN -> "protein";
    };
  }

  /** What the settings are checked with is cheap, so that a wrong one is told before the run. */
  @Override
  public RewardHeader header(Settings settings) throws Refusal {
    Score score = maker.of(settings);
    return new RewardHeader(
        score.space(alphabet),
        result,
        "host",
        score instanceof Soft ? RewardHeader.Smoothness.GRADIENT : RewardHeader.Smoothness.NONE);
  }

  @Override
  public Optional<Refusal> misfit(Settings settings, int positions) {
    for (String name : PLACES) {
      if (settings.has(name) && Math.abs(settings.integer(name)) > positions) {
        return Optional.of(LibraryRefusals.beyond(name, settings.integer(name), positions));
      }
    }
    try {
      return maker.of(settings).misfit(positions);
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  @Override
  public Reward open(Settings settings, Resources resources) throws Refusal {
    return maker.of(settings) instanceof Soft soft
        ? new SoftReward(soft)
        : hard(maker.of(settings));
  }

  private static Reward hard(Score score) {
    return items -> scores(score, items);
  }

  private static double[] scores(Score score, Items items) {
    double[] scores = new double[items.count()];
    for (int row = 0; row < scores.length; row++) {
      int from = row * items.length();
      scores[row] = score.of(items.tokens(), from, from + items.length());
    }
    return scores;
  }

  /** Scores letters and probabilities of letters. */
  private record SoftReward(Soft soft) implements Reward {
    @Override
    public double[] score(Items items) {
      if (!(items instanceof Items.Relaxed relaxed)) {
        return scores(soft, items);
      }
      double[] scores = new double[items.count()];
      for (int row = 0; row < scores.length; row++) {
        int from = row * items.length() * relaxed.symbols();
        scores[row] = soft.expected(items.numbers(), from, items.length(), relaxed.symbols());
      }
      return scores;
    }

    @Override
    public double[] gradient(Items items) {
      int letters = ((Items.Relaxed) items).symbols();
      double[] gradient = new double[items.numbers().length];
      for (int row = 0; row < items.count(); row++) {
        soft.slope(gradient, row * items.length() * letters, items.length(), letters);
      }
      return gradient;
    }
  }
}
