package svdd.spi;

/**
 * Steering of a chain by gradients of a reward.
 *
 * @param <S> states of a batch
 * @param <D> what the denoiser says of them
 */
public interface Steering<S extends Batch<S>, D extends Batch<D>> {

  /** The estimate of the end as something that gradients are taken at: numbers or probabilities. */
  Items soft(S states, D denoised, int t);

  /**
   * The denoiser's answer with its kernel moved along a gradient.
   *
   * @param gradient of the reward at {@link #soft}, in its layout
   * @param scale how far
   */
  D steer(S states, D denoised, int t, double[] gradient, double scale);
}
