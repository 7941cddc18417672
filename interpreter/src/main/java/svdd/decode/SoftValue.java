package svdd.decode;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Enumeration;
import svdd.spi.Merits;
import svdd.spi.Objective;
import svdd.tensor.Rows;

/**
 * How promising a state is: an estimate of the soft value {@code v_t(x) = alpha log E[exp(r(x_0) /
 * alpha) | x_t = x]} (Li et al. 2024, eq. 4).
 */
@FunctionalInterface
interface SoftValue<S extends Batch<S>, D extends Batch<D>> {

  /**
   * Values the states of a batch, t steps before the end.
   *
   * @param rows whose states they are
   */
  Valued<D> of(S states, int t, Rows rows);

  /**
   * Values, and the forward where the estimate needed one, so that it can be carried on.
   *
   * @param denoised what the denoiser said of the same rows
   */
  record Valued<D>(Merits merits, Optional<D> denoised) {}

  /** SVDD-PM: the reward of the posterior mean, {@code r(E[x_0 | x_t])} (Algorithm 2, eq. 8). */
  static <S extends Batch<S>, D extends Batch<D>> SoftValue<S, D> posteriorMean(
      Chain<S, D> chain, Objective objective) {
    return (states, t, rows) -> {
      D denoised = chain.denoise(states, t);
      Merits merits = objective.merits(chain.estimate(states, denoised, t), rows);
      return new Valued<>(merits, Optional.of(denoised));
    };
  }

  /** The reward of the state itself, open positions left open: no forward, and no theory. */
  static <S extends Batch<S>, D extends Batch<D>> SoftValue<S, D> state(
      Chain<S, D> chain, Objective objective) {
    return (states, t, rows) ->
        new Valued<>(objective.merits(chain.partial(states), rows), Optional.empty());
  }

  /** The soft value itself, by backward recursion over all states; for alpha 0 the mean reward. */
  static <S extends Batch<S>, D extends Batch<D>> SoftValue<S, D> exact(
      Chain<S, D> chain, Objective objective, double alpha) {
    Enumeration<S> all = chain.enumeration().orElseThrow();
    double[][] values = new double[chain.steps() + 1][];
    values[0] =
        Arrays.stream(objective.merits(all.ends(), Rows.items(0, all.count())).score())
            .map(score -> Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score)
            .toArray();
    for (int t = 1; t <= chain.steps(); t++) {
      values[t] = all.back(values[t - 1], t, alpha);
    }
    DoubleUnaryOperator level = levels(values[0]);
    return (states, t, rows) -> {
      double[] scores =
          Arrays.stream(all.indices(states))
              .mapToDouble(state -> values[t][state])
              .map(level)
              .toArray();
      return new Valued<>(Merits.of(scores), Optional.empty());
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
