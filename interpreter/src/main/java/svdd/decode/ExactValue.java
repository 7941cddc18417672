package svdd.decode;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import svdd.spi.Aim;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder.Before;
import svdd.spi.Enumeration;
import svdd.spi.Merits;
import svdd.spi.ModelHeader;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Schedule;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.tensor.Rows;

/**
 * The soft value itself, by backward recursion over all states: {@code v_0 = r, v_t(x) = alpha log
 * sum_y p(y | x) exp(v_{t-1}(y) / alpha)} (Li et al. 2024, eq. 5); for alpha 0 the mean reward.
 * Where alpha changes over the steps, each step of the recursion has the alpha of that step.
 */
record ExactValue() implements Valuation {

  @Override
  public Signature signature() {
    return Signature.of("exact", "its exact soft value, where all states can be listed");
  }

  @Override
  public String text(Settings settings) {
    return "exact value";
  }

  @Override
  public void check(Settings settings, ModelHeader model, int steps, Aim aim) throws Refusal {
    if (aim.requirements()) {
      throw DecodeRefusals.exactWithRequirements();
    }
    if (model.space().continuous()) {
      throw DecodeRefusals.statesOfNumbers(model);
    }
    if (aim.goals() > 1) {
      throw DecodeRefusals.goals("value = exact", aim.goals()).about("value");
    }
    if (!Enumeration.fits(model.kind(), model.space(), steps)) {
      throw DecodeRefusals.tooManyStates(model, steps);
    }
  }

  @Override
  public Cost cost(Settings settings, ModelHeader.Kind kind, int t) {
    return new Cost(false, 1, 0, 0, 0);
  }

  @Override
  public Before before(Settings settings, ModelHeader model, int steps) {
    long states = (long) Enumeration.values(model.kind(), model.space(), 0);
    long items = (long) Math.pow(model.space().symbols(), model.space().positions());
    // masked states that are all decided are not denoised, the others once for all times
    long forwards = states == items ? states * steps : states - items;
    return new Before("all states, listed", forwards, states);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> SoftValue<S, D> prepare(
      Settings settings, Schedule alpha, Problem<S, D> problem) {
    Chain<S, D> chain = problem.chain();
    Enumeration<S> all = chain.enumeration().orElseThrow();
    double[][] values = new double[chain.steps() + 1][];
    values[0] =
        Arrays.stream(problem.objective().merits(all.ends(), Rows.items(0, all.count())).score())
            .map(score -> Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score)
            .toArray();
    for (int t = 1; t <= chain.steps(); t++) {
      values[t] = all.back(values[t - 1], t, alpha.at(t, chain.steps()));
    }
    DoubleUnaryOperator level = levels(values[0]);
    return (states, t, rows, draws) -> {
      double[] scores =
          Arrays.stream(all.indices(states))
              .mapToDouble(state -> values[t][state])
              .map(level)
              .toArray();
      return new SoftValue.Valued<>(Merits.of(scores), Optional.empty());
    };
  }

  /**
   * Rounds values to 2^-40 of the range of the reward, so that values which are equal but for
   * rounding are equal: else the best of many equal candidates would not be the first of them.
   */
  private static DoubleUnaryOperator levels(double[] rewards) {
    double[] finite = Arrays.stream(rewards).filter(Double::isFinite).toArray();
    double low = Arrays.stream(finite).min().orElse(0);
    double quantum = (Arrays.stream(finite).max().orElse(0) - low) * 0x1p-40;
    return value ->
        Double.isInfinite(value)
            ? value
            : quantum == 0 ? low : low + Math.rint((value - low) / quantum) * quantum;
  }
}
