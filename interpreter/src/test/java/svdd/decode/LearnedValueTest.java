package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import svdd.model.ValueLearner;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Diary;
import svdd.spi.Items;
import svdd.spi.Learner;
import svdd.spi.Meter;
import svdd.spi.Objective;
import svdd.spi.Problem;
import svdd.spi.Settings;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Value;

/**
 * How close decoding with a learned value comes to the tilted law. What is regressed decides: the
 * mean reward leaves a bias that no number of candidates removes, the soft value does not.
 *
 * <p>20,000 chains of {@link Toy}: an estimated distance has a standard deviation below {@code 1 /
 * (2 sqrt(n)) = 0.0036}, and a floor of about .01; bounds are four of them. The network learned
 * from 8,000 roll-outs, and its own error may add .01 to the distance of the exact soft value.
 */
class LearnedValueTest {
  private static final int CHAINS = 20_000;
  private static final double SPREAD = 4 / (2 * Math.sqrt(CHAINS));
  private static final Law TARGET = ToyChain.law().tilted(Toy.REWARD, Toy.ALPHA);

  private static Settings svdd(int rollouts, int candidates) {
    Map<String, Value> learned =
        Map.of("rollouts", new Value.Int(rollouts), "states", new Value.Int(Toy.STEPS));
    return Bench.with(
        Bench.svdd("state", candidates, Toy.ALPHA),
        Map.of("value", new Value.Word("learned", learned)));
  }

  private static <S extends Batch<S>, D extends Batch<D>> Items decode(
      Chain<S, D> chain, Settings settings, Learner learner) {
    Objective reward = Bench.table(Toy.REWARD, Toy.SYMBOLS);
    Decoder.Decoding ready =
        new Svdd().prepare(settings, new Problem<>(chain, reward, Diary.SILENT, learner));
    return ready.decode(Rows.items(0, CHAINS), new Draws(31));
  }

  private static double distance(int candidates, Learner learner) {
    Items items =
        decode(Toy.model().chain(Toy.STEPS, new Meter()), svdd(8_000, candidates), learner);
    return Law.of(items, Toy.SYMBOLS).distance(TARGET);
  }

  /** The same fit for every number of candidates. */
  private static Learner once(Settings changed) {
    List<Learner.Learned> fitted = new ArrayList<>();
    return (settings, examples) -> {
      if (fitted.isEmpty()) {
        Settings all = Bench.with(settings, changed.values());
        fitted.add(ValueLearner.forgetful().fit(all, examples));
      }
      return fitted.getFirst();
    };
  }

  @Test
  void theMeanRewardGivesTheTableOfTheMethod() {
    Learner mean = once(new Settings(Map.of("alpha", new Value.Real(0))));
    assertThat(distance(4, mean)).isLessThan(0.238 + SPREAD);
    assertThat(distance(64, mean)).isLessThan(0.124 + SPREAD);
  }

  @Test
  void theSoftValueComesAsCloseAsTheExactOneDoes() {
    Learner soft = once(Settings.NONE);
    double error = 0.01;
    assertThat(distance(4, soft)).isLessThan(0.133 + SPREAD + error);
    assertThat(distance(64, soft)).isLessThan(0.008 + SPREAD + error);
  }
}
