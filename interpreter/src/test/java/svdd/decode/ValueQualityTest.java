package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import svdd.spi.Items;
import svdd.spi.Settings;
import svdd.type.Value;

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
    return cell(new Value.Word(value), candidates, seed, CHAINS);
  }

  private static Cell cell(Value value, int candidates, long seed, int chains) {
    Settings settings =
        Bench.with(Bench.svdd("exact", candidates, Toy.ALPHA), Map.of("value", value));
    Items items = Toy.bench(seed).run(new Svdd(), settings, chains);
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

  /**
   * Ten thousand chains, whose distances have a standard deviation below .005, differences of two
   * below .0071, and a floor of about .015. Roll-outs come to the exact value as k grows; guesses,
   * which take positions for independent, come near it. One roll-out makes up in candidates what it
   * lacks in precision: {@code exp(value / alpha)} is unbiased at any k.
   */
  @Test
  void rollOutsComeToTheExactValueAndGuessesComeNear() {
    int chains = 10_000;
    double spread = 4 * Math.sqrt(2) / (2 * Math.sqrt(chains));
    double exact = cell(new Value.Word("exact"), 8, 300, chains).distance;
    double likeliest = cell(new Value.Word("posterior_mean"), 8, 301, chains).distance;
    int[] counts = {1, 4, 16};
    double[] rollouts = new double[counts.length];
    double[] guesses = new double[counts.length];
    StringBuilder table = new StringBuilder("   k   roll-outs   guesses   (8 candidates)\n");
    for (int i = 0; i < counts.length; i++) {
      rollouts[i] = cell(Bench.rollouts(counts[i]), 8, 310 + i, chains).distance;
      guesses[i] = cell(Bench.guesses("sample", counts[i]), 8, 320 + i, chains).distance;
      table.append(
          String.format(
              Locale.ROOT, "%4d   %.3f       %.3f%n", counts[i], rollouts[i], guesses[i]));
    }
    double many = cell(Bench.rollouts(1), 64, 330, chains).distance;
    table.append(
        String.format(
            Locale.ROOT,
            "exact %.3f, likeliest %.3f; 64 candidates and 1 roll-out %.3f%n",
            exact,
            likeliest,
            many));
    System.out.print(table);
    assertThat(rollouts[0]).isGreaterThan(exact + spread);
    assertThat(rollouts[2]).isCloseTo(exact, within(spread)).isLessThan(rollouts[0] - spread);
    assertThat(guesses[2]).isCloseTo(exact, within(spread));
    assertThat(many).isLessThan(exact - spread / 2);
    assertThat(likeliest).isGreaterThan(rollouts[0] + spread);
  }
}
