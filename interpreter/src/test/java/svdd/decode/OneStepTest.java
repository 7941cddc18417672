package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import svdd.model.MaskedModel;
import svdd.spi.Decoder;
import svdd.spi.Settings;
import svdd.type.Space;

/**
 * One position, one step: decoding is a choice among M draws, whose laws are known. 60,000 chains;
 * frequencies get four standard deviations, distances four of {@code 1 / (2 sqrt(n))}.
 */
class OneStepTest {
  private static final int CHAINS = 60_000;
  private static final double ALPHA = 0.5;
  private static final double SPREAD = 4 / (2 * Math.sqrt(CHAINS));
  private static final double[] P = {0.5, 0.25, 0.15, 0.08, 0.02};
  private static final double[] R = {0, 0.4, 1, 1.5, 2};

  private static Law run(Decoder decoder, Settings settings, long seed) {
    MaskedModel model = new MaskedModel(Space.tokens(1, 5), new Joint(1, 5, P));
    Bench bench = Bench.of(model, 1, Bench.table(R, 5), seed);
    return Law.of(bench.run(decoder, settings, CHAINS), 5);
  }

  @Test
  void theTargetIsTheTiltedLaw() {
    Law law = new Law(P);
    assertThat(law.logMean(R, ALPHA)).isCloseTo(0.79088, within(5e-6));
    double[] target = {0.1028, 0.1144, 0.2279, 0.3304, 0.2245};
    assertThat(law.tilted(R, ALPHA).p()).containsExactly(target, within(5e-5));
  }

  @Test
  void theBestOfEightFollowsThePowerOfTheDistributionFunction() {
    Decoder[] decoders = {new Svdd(), new BestOf()};
    Settings[] settings = {Bench.svdd("posterior_mean", 8, 0), Bench.bestOf(8)};
    double[] published = {0.0039, 0.0962, 0.3304, 0.4203, 0.1492};
    for (int i = 0; i < 2; i++) {
      Law law = run(decoders[i], settings[i], 1 + i);
      double below = 0;
      for (int a = 0; a < 5; a++) {
        double expected = Math.pow(below + P[a], 8) - Math.pow(below, 8);
        assertThat(expected).isCloseTo(published[a], within(5e-5));
        double spread = 4 * Math.sqrt(expected * (1 - expected) / CHAINS);
        assertThat(law.p()[a]).isCloseTo(expected, within(spread));
        below += P[a];
      }
    }
  }

  @Test
  void softSelectionComesNearerTheTargetLikeOneOverM() {
    int[] candidates = {2, 4, 8, 32};
    double[] published = {0.389, 0.280, 0.175, 0.048};
    Law target = new Law(P).tilted(R, ALPHA);
    for (int i = 0; i < candidates.length; i++) {
      Law law = run(new Svdd(), Bench.svdd("posterior_mean", candidates[i], ALPHA), 10 + i);
      assertThat(law.distance(target)).isCloseTo(published[i], within(SPREAD + 0.0005));
    }
  }
}
