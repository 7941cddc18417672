package svdd.decode;

import java.util.Optional;
import svdd.spi.Batch;
import svdd.spi.Merits;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/**
 * How promising a state is: an estimate of the soft value {@code v_t(x) = alpha log E[exp(r(x_0) /
 * alpha) | x_t = x]} (Li et al. 2024, eq. 4), ready for one problem. {@link Valuation} makes them.
 */
@FunctionalInterface
interface SoftValue<S extends Batch<S>, D extends Batch<D>> {

  /**
   * Values the states of a batch, t steps before the end. At t = 0 the value is the reward.
   *
   * @param rows whose states they are
   */
  Valued<D> of(S states, int t, Rows rows, Draws draws);

  /**
   * Values, and the forward where the estimate needed one, so that it can be carried on.
   *
   * @param denoised what the denoiser said of the same rows
   */
  record Valued<D>(Merits merits, Optional<D> denoised) {}
}
