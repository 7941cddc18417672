package svdd.decode;

import svdd.spi.Aim;
import svdd.spi.Batch;
import svdd.spi.Decoder.Before;
import svdd.spi.ModelHeader;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Schedule;
import svdd.spi.Settings;
import svdd.spi.Signature;

/** A way to value states: one word of the setting {@code value}, with settings of its own. */
interface Valuation {

  /** Its word, with its settings; its documentation goes on from "how a candidate is valued:". */
  Signature signature();

  /** How plans call it, such as {@code posterior mean}. */
  default String text(Settings settings) {
    return signature().name().replace('_', ' ');
  }

  /**
   * Refuses a model or objective that it does not fit.
   *
   * @param settings its own, defaults filled in
   */
  default void check(Settings settings, ModelHeader model, int steps, Aim aim) throws Refusal {}

  /** What valuing one state costs, t steps before the end. */
  Cost cost(Settings settings, ModelHeader.Kind kind, int t);

  /** What getting ready costs, once. */
  default Before before(Settings settings, ModelHeader model, int steps) {
    return Before.NOTHING;
  }

  /**
   * Gets ready for a problem.
   *
   * @param alpha over the steps of the problem's chain; states at time t are chosen in step t + 1
   */
  <S extends Batch<S>, D extends Batch<D>> SoftValue<S, D> prepare(
      Settings settings, Schedule alpha, Problem<S, D> problem);

  /**
   * What valuing one state costs.
   *
   * @param denoises whether the state itself is denoised, so that the winner's forward is at hand
   * @param rows the most rows that it has in flight
   * @param forwards rows denoised besides
   * @param calls items scored
   * @param draws further steps of the chain that a batch takes for it
   */
  record Cost(boolean denoises, int rows, long forwards, long calls, long draws) {}

  /** Alpha at the step that chooses among states at time t. */
  static double alpha(Schedule alpha, int t, int steps) {
    return alpha.at(Math.min(t + 1, steps), steps);
  }
}
