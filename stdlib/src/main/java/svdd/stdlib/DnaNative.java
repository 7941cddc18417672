package svdd.stdlib;

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
 * A native that scores one DNA sequence at a time.
 *
 * @param result a number or a condition
 * @param maker makes the score out of the settings
 */
record DnaNative(Signature signature, Type result, Maker maker) implements RewardSource {

  /** Makes a score out of settings, or refuses them. */
  @FunctionalInterface
  interface Maker {
    Score of(Settings settings) throws Refusal;
  }

  /**
   * A number for a sequence; a condition is 1 or 0. The bases A, C, G, T are 0, 1, 2, 3; 4 is a
   * position that is not decided.
   */
  @FunctionalInterface
  interface Score {
    double of(byte[] bases, int from, int to);
  }

  /** What the settings are checked with is cheap, so that a wrong one is told before the run. */
  @Override
  public RewardHeader header(Settings settings) throws Refusal {
    maker.of(settings);
    return new RewardHeader(Space.of(Alphabet.DNA), result, "host");
  }

  @Override
  public Reward open(Settings settings, Resources resources) throws Refusal {
    Score score = maker.of(settings);
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
}
