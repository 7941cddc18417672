package svdd.decode;

import java.util.Arrays;
import svdd.model.GaussianMixture;
import svdd.model.GaussianModel;
import svdd.model.NoiseSchedule;
import svdd.model.Sampler;
import svdd.spi.Items;
import svdd.type.Space;

/**
 * A normal law.
 *
 * @param mean of it
 * @param variance of it
 */
record Normal(double mean, double variance) {
  static final int STEPS = 50;
  static final NoiseSchedule SCHEDULE = NoiseSchedule.linear(STEPS, 1e-4, 0.2);

  /** What the model of these tests was made from: N(.3, .8). */
  static final Normal DATA = new Normal(0.3, 0.8);

  static GaussianModel model(Sampler sampler) {
    double[][] mean = {{DATA.mean}};
    double[][] sd = {{Math.sqrt(DATA.variance)}};
    GaussianMixture law = GaussianMixture.of(mean, sd, new double[] {1});
    return new GaussianModel(Space.vector(1), SCHEDULE, sampler, law);
  }

  /** The mean and the variance of items that are single numbers. */
  static Normal of(Items items) {
    double mean = Arrays.stream(items.numbers()).average().orElseThrow();
    double variance =
        Arrays.stream(items.numbers()).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    return new Normal(mean, variance);
  }

  /** The mean and variance of the end of a state, by Bayes. */
  Normal given(double x, double signal) {
    double whole = signal * variance + 1 - signal;
    return new Normal(
        mean + Math.sqrt(signal) * variance / whole * (x - Math.sqrt(signal) * mean),
        variance * (1 - signal) / whole);
  }

  /**
   * One step of a chain of exact means, {@code y = pull E[x0 | x] + keep x + sd z}, which is affine
   * in x: {@code y = slope x + offset + sd z}. Written down once more, for DDIM in general.
   */
  private record Affine(double slope, double offset, double variance) {
    static Affine step(int t, int steps, double eta, boolean large) {
      double now = SCHEDULE.signal()[STEPS * t / steps];
      double next = SCHEDULE.signal()[STEPS * (t - 1) / steps];
      double sigma2 = eta * eta * (1 - next) / (1 - now) * (1 - now / next);
      double keep = Math.sqrt((1 - next - sigma2) / (1 - now));
      double pull = Math.sqrt(next) - keep * Math.sqrt(now);
      double offset = DATA.given(0, now).mean;
      double slope = DATA.given(1, now).mean - offset;
      double drawn = large && t > 1 ? 1 - now / next : sigma2;
      return new Affine(pull * slope + keep, pull * offset, drawn);
    }

    Normal of(Normal x) {
      return new Normal(slope * x.mean + offset, slope * slope * x.variance + variance);
    }
  }

  /** The law of what a chain of exact means makes. */
  static Normal induced(int steps, double eta, boolean large) {
    Normal law = new Normal(0, 1);
    for (int t = steps; t > 0; t--) {
      law = Affine.step(t, steps, eta, large).of(law);
    }
    return law;
  }

  /** The law of the end of the whole chain's state at time t. */
  static Normal end(double x, int t) {
    Normal law = new Normal(x, 0);
    for (int u = t; u > 0; u--) {
      law = Affine.step(u, STEPS, 1, false).of(law);
    }
    return law;
  }

  /** Proportional to this law times {@code exp(b x / alpha)}. */
  Normal tilted(double b, double alpha) {
    return new Normal(mean + b * variance / alpha, variance);
  }

  /** Proportional to this law times {@code exp(-(x - mu)^2 / (2 tau2 alpha))}. */
  Normal drawn(double mu, double tau2, double alpha) {
    double precision = 1 / variance + 1 / (alpha * tau2);
    return new Normal((mean / variance + mu / (alpha * tau2)) / precision, 1 / precision);
  }
}
