package svdd.model;

/**
 * How a Gaussian chain steps back: {@code x[s] = pull x0 + keep x[t] + sd z}, where x0 is the
 * denoiser's mean.
 *
 * <p>DDIM (Song, Meng, Ermon 2021, Denoising Diffusion Implicit Models, eq. 12 and 16) draws from
 * the posterior {@code q(x[s] | x[t], x[0])} of a forward process that has the variance {@code
 * eta^2 b}, with
 *
 * <pre>
 * b = (1 - abar[s]) / (1 - abar[t]) (1 - abar[t] / abar[s])
 * </pre>
 *
 * <p>For eta = 1 it is the ancestral sampling of DDPM (Ho et al. 2020, eq. 7), whose variance may
 * also be the larger {@code beta = 1 - abar[t] / abar[s]}. The last step draws nothing: it takes
 * the mean.
 *
 * @param eta above 0, at most 1
 * @param large whether the variance of the draw is beta; only with eta = 1
 */
public record Sampler(double eta, boolean large) {
  public static final Sampler DDPM = new Sampler(1, false);

  public Sampler {
    if (!(eta > 0 && eta <= 1) || large && eta != 1) {
      throw new IllegalArgumentException("eta " + eta + ", large " + large);
    }
  }

  /**
   * A step.
   *
   * @param pull the weight of the denoiser's mean
   * @param keep the weight of the state
   * @param truth the standard deviation of the true posterior
   * @param sd the standard deviation of the draw
   */
  record Step(double pull, double keep, double truth, double sd) {}

  Step step(NoiseLevel from, NoiseLevel to) {
    double beta = 1 - from.signal() / to.signal();
    double truth = eta * Math.sqrt(to.noise() / from.noise() * beta);
    double keep = Math.sqrt(Math.max(0, to.noise() - truth * truth) / from.noise());
    double pull = Math.sqrt(to.signal()) - keep * Math.sqrt(from.signal());
    return new Step(pull, keep, truth, large && to.step() > 0 ? Math.sqrt(beta) : truth);
  }
}
