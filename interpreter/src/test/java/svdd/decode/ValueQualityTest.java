package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import svdd.spi.Items;

/**
 * How close decoding comes to the tilted law, by the number of candidates and by the value: with
 * the exact soft value the distance falls like 1 / M, with the posterior mean it stays, since the
 * bias of that estimate does not depend on M.
 *
 * <p>60,000 chains of {@link Toy}. An estimated total variation distance has a standard deviation
 * below {@code 1 / (2 sqrt(n)) = 0.0021} (each chain moves it by at most 1 / n) and a floor of
 * about .006 where the distance is 0; a mean reward one of {@code sd / sqrt(n) <= 0.0046}. Bounds
 * are four of them, and half of the last digit of the published table.
 */
class ValueQualityTest {
  private static final int CHAINS = 60_000;
  private static final int[] CANDIDATES = {1, 4, 16, 64};
  private static final double SPREAD = 4 / (2 * Math.sqrt(CHAINS));

  private record Cell(double distance, double reward) {}

  private static Cell cell(String value, int candidates, long seed) {
    Items items = Toy.bench(seed).run(new Svdd(), Bench.svdd(value, candidates, Toy.ALPHA), CHAINS);
    Law law = Law.of(items, Toy.SYMBOLS);
    Law target = ToyChain.law().tilted(Toy.REWARD, Toy.ALPHA);
    return new Cell(law.distance(target), law.mean(Toy.REWARD));
  }

  @Test
  void theTableOfTheMethodComesOut() {
    double[] exactDistance = {0.58, 0.133, 0.023, 0.008};
    double[] meanDistance = {0.58, 0.259, 0.305, 0.321};
    double[] exactReward = {0.280, 1.353, 1.538, 1.561};
    double[] meanReward = {0.280, 1.307, 1.499, 1.527};
    StringBuilder table = new StringBuilder("candidates   exact soft value   posterior mean\n");
    for (int i = 0; i < CANDIDATES.length; i++) {
      Cell exact = cell("exact", CANDIDATES[i], 100 + i);
      Cell mean = cell("posterior_mean", CANDIDATES[i], 200 + i);
      table.append(
          String.format(
              Locale.ROOT,
              "%10d   %.3f (%.3f)      %.3f (%.3f)%n",
              CANDIDATES[i],
              exact.distance,
              exact.reward,
              mean.distance,
              mean.reward));
      double rounding = i == 0 ? 0.005 : 0.0005;
      double rewardSpread = 4 * ToyChain.law().sd(Toy.REWARD) / Math.sqrt(CHAINS);
      assertThat(exact.distance).isCloseTo(exactDistance[i], within(SPREAD + rounding));
      assertThat(mean.distance).isCloseTo(meanDistance[i], within(SPREAD + rounding));
      assertThat(exact.reward).isCloseTo(exactReward[i], within(rewardSpread + 0.0005));
      assertThat(mean.reward).isCloseTo(meanReward[i], within(rewardSpread + 0.0005));
    }
    System.out.println(table);
  }
}
