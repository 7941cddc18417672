package svdd;

import svdd.spi.Failure;
import svdd.spi.Items;
import svdd.spi.NumberFunction;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.RewardHeader;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.type.Type;

/** A reward of the program around; what goes wrong in there is told with its name. */
record LentReward(String name, Type.Scores type, BatchScore score) implements RewardSource {

  @Override
  public Signature signature() {
    return Signature.of(name, "A reward of the program around.");
  }

  @Override
  public RewardHeader header(Settings settings) {
    return new RewardHeader(type.space(), type.result(), "host");
  }

  @Override
  public Reward open(Settings settings, Resources resources) {
    return this::scores;
  }

  @SuppressWarnings("IllegalCatch")
  private double[] scores(Items items) throws Refusal {
    double[] scores;
    try {
      scores = score.of(items);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (Exception e) {
      throw LentRefusals.rewardFailed(name, e, items);
    }
    if (scores == null || scores.length != items.count()) {
      throw LentRefusals.otherLength(name, scores, items.count());
    }
    for (int row = 0; type.result() == Type.BOOL && row < scores.length; row++) {
      if (scores[row] != 0 && scores[row] != 1) {
        throw LentRefusals.noCondition(name, scores[row], items.text(row));
      }
    }
    return scores;
  }

  /** The same function; what goes wrong in it is told with its name. */
  static NumberFunction.Evaluation guarded(String name, NumberFunction.Evaluation evaluation) {
    return arguments -> {
      try {
        return evaluation.of(arguments);
      } catch (RuntimeException e) {
        throw new Failure(LentRefusals.functionFailed(name, e, arguments));
      }
    };
  }
}
