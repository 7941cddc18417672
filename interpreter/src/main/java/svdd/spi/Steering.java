package svdd.spi;

/**
 * Steering of a chain by gradients of a reward.
 *
 * @param <S> states of a batch
 * @param <D> what the denoiser says of them
 */
public interface Steering<S extends Batch<S>, D extends Batch<D>> {

  /** The gradient of a reward, in the layout of the items that it is taken at. */
  @FunctionalInterface
  interface Gradient {
    double[] at(Items soft);
  }

  /** The estimate of the end as something that gradients are taken at: numbers or probabilities. */
  Items soft(S states, D denoised, int t);

  /**
   * Asks the denoiser, as {@link Chain#denoise} does, and moves the kernel along a gradient. One
   * forward for each state, and where the denoiser has a derivative one way back through that same
   * forward.
   *
   * @param reward its gradient at {@link #soft}, asked for once
   * @param scale how far
   */
  D steer(S states, int t, Gradient reward, double scale);
}
