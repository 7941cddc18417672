package svdd.model;

/**
 * The noise that a Gaussian diffusion was made with, step by step (Ho et al. 2020, Denoising
 * Diffusion Probabilistic Models, eq. 4).
 *
 * @param signal abar after each step of training; the number at 0 is 1, before the first
 */
public record NoiseSchedule(double[] signal) {

  /** Betas from low to high in equal parts; abar is the product of {@code 1 - beta}. */
  public static NoiseSchedule linear(int steps, double low, double high) {
    double[] signal = new double[steps + 1];
    signal[0] = 1;
    for (int i = 1; i <= steps; i++) {
      double share = steps == 1 ? 1 : (i - 1.0) / (steps - 1);
      signal[i] = signal[i - 1] * (1 - (low + share * (high - low)));
    }
    return new NoiseSchedule(signal);
  }

  /** Steps of training. */
  public int steps() {
    return signal.length - 1;
  }

  /**
   * The level when t steps of a chain remain that takes {@code taken} of the steps of training,
   * spread evenly, the noisiest among them.
   */
  NoiseLevel level(int t, int taken) {
    int step = (int) ((long) t * steps() / taken);
    return new NoiseLevel(step, steps(), signal[step]);
  }
}
