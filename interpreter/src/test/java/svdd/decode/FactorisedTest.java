package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import svdd.model.MaskedModel;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Objective;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/**
 * Independent letters and a reward that adds up over positions have a tilted law that is a product,
 * at any length: the number of G and C is binomial, with tilted chance. The soft value of a state
 * is the reward of what is decided and {@code alpha log E exp(r / alpha)} for each open position.
 */
class FactorisedTest {
  private static final int LENGTH = 40;
  private static final int ITEMS = 4000;
  private static final double SPREAD = 4 * 0.5 / Math.sqrt(ITEMS);
  private static final double ALPHA = 0.5;
  private static final double REWARD = 0.4;

  private static final double TILTED = 1 / (1 + Math.exp(-REWARD / ALPHA));

  /** G and C are worth something; an open position is worth its soft value. */
  private static final Objective GC =
      (items, rows) -> {
        double open = ALPHA * Math.log(0.5 + 0.5 * Math.exp(REWARD / ALPHA));
        double[] worth = {0, REWARD, REWARD, 0, open};
        double[] scores = new double[items.count()];
        for (int i = 0; i < items.tokens().length; i++) {
          scores[i / items.length()] += worth[items.tokens()[i]];
        }
        return Merits.of(scores);
      };

  private static double[] binomial(int n, double p) {
    double[] law = new double[n + 1];
    law[0] = Math.pow(1 - p, n);
    for (int k = 1; k <= n; k++) {
      law[k] = law[k - 1] * (n - k + 1) / k * p / (1 - p);
    }
    return law;
  }

  private static double[] counts(Items items) {
    double[] law = new double[items.length() + 1];
    int[] count = new int[items.count()];
    for (int i = 0; i < items.tokens().length; i++) {
      count[i / items.length()] += items.tokens()[i] == 1 || items.tokens()[i] == 2 ? 1 : 0;
    }
    Arrays.stream(count).forEach(gc -> law[gc] += 1.0 / count.length);
    return law;
  }

  private static double[] run(int length, int steps, String value, int candidates) {
    Settings settings = Bench.svdd(value, candidates, ALPHA);
    return run(length, steps, new Svdd(), settings, ITEMS);
  }

  private static double[] run(
      int length, int steps, Decoder decoder, Settings settings, int items) {
    double[] weights = {0.25, 0.25, 0.25, 0.25};
    MaskedModel model = new MaskedModel(Space.of(Alphabet.DNA, length), Iid.of(weights));
    return counts(Bench.of(model, steps, GC, 21).run(decoder, settings, items));
  }

  private static double[] valued(Value value, int items) {
    Settings settings = Bench.with(Bench.svdd("state", 8, ALPHA), Map.of("value", value));
    return run(LENGTH, 8, new Svdd(), settings, items);
  }

  private static double distance(double[] law, double[] target) {
    double[] order = new double[law.length];
    Arrays.setAll(order, k -> k);
    return new Law(law).kolmogorovSmirnov(new Law(target), order);
  }

  @Test
  void theCountOfALongSequenceIsATiltedBinomial() {
    double[] target = binomial(LENGTH, TILTED);
    double few = distance(run(LENGTH, LENGTH, "state", 8), target);
    double many = distance(run(LENGTH, LENGTH, "state", 64), target);
    assertThat(distance(binomial(LENGTH, 0.5), target)).isGreaterThan(0.7);
    // the bias of M draws falls like 1 / M
    assertThat(few).isCloseTo(0.13, within(SPREAD));
    assertThat(many).isLessThan(few / 8 + SPREAD);
  }

  @Test
  void theExactValueOfAShortOneLeadsToItsTiltedBinomial() {
    assertThat(distance(run(8, 8, "exact", 64), binomial(8, TILTED))).isLessThan(SPREAD);
  }

  @Test
  void particlesFollowTheTiltedBinomialOfALongSequence() {
    double[] target = binomial(LENGTH, TILTED);
    Settings smc = Crowd.with(Crowd.smc(64, ALPHA), "value", "state");
    Settings nested = Crowd.with(Crowd.nested(16, 4, ALPHA), "value", "state");
    double spread = 4 * 0.5 / Math.sqrt(400);
    assertThat(distance(run(LENGTH, LENGTH, new Smc(), smc, 400), target)).isLessThan(spread);
    assertThat(distance(run(LENGTH, LENGTH, new Nested(), nested, 400), target)).isLessThan(spread);
  }

  /**
   * Values from samples at length 40, in 8 steps, where 8 candidates are too few for any value.
   * What is drawn comes nearer the tilted law than the likeliest letters, which count every open
   * position as an A, and not as near as the soft value itself. Letters are independent, so that
   * guesses and roll-outs have one law. A distance of n items has a standard deviation below {@code
   * 0.5 / sqrt(n)}, .011 of 2,000 and .025 of 400.
   */
  @Test
  void samplesValueLongSequencesBetterThanTheLikeliestLetters() {
    double[] target = binomial(LENGTH, TILTED);
    double exact = distance(valued(new Value.Word("state"), 2000), target);
    double likeliest = distance(valued(new Value.Word("posterior_mean"), 2000), target);
    double guessed = distance(valued(Bench.guesses("sample", 16), 2000), target);
    double rolledOut = distance(valued(Bench.rollouts(16), 400), target);
    System.out.printf(
        Locale.ROOT,
        "length 40: exact %.3f, guesses %.3f, roll-outs %.3f, likeliest %.3f%n",
        exact,
        guessed,
        rolledOut,
        likeliest);
    assertThat(guessed).isBetween(exact, likeliest - 0.03);
    assertThat(rolledOut).isCloseTo(guessed, within(4 * Math.hypot(0.011, 0.025)));
  }
}
