package svdd.model;

/**
 * How noisy a state is: {@code x = sqrt(signal) x[0] + sqrt(1 - signal) e}.
 *
 * @param step the step of training, from 0, no noise, to {@code steps}
 * @param steps all steps of training
 * @param signal the share of variance that is signal; abar in the literature
 */
public record NoiseLevel(int step, int steps, double signal) {

  /** The share of variance that is noise. */
  public double noise() {
    return 1 - signal;
  }
}
