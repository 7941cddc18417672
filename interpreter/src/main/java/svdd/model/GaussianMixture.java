package svdd.model;

import java.util.Arrays;
import svdd.spi.Fixed;

/**
 * The exact denoiser of a mixture of normal laws with independent numbers. With x the state, abar
 * the signal, and {@code mu}, {@code s} of a component, the mean of its end is, number by number,
 *
 * <pre>
 * mu + sqrt(abar) s^2 / (abar s^2 + 1 - abar) (x - sqrt(abar) mu)
 * </pre>
 *
 * <p>and the components count by their weights times {@code N(x; sqrt(abar) mu, abar s^2 + 1 -
 * abar)}.
 *
 * @param means a row for each component
 * @param sds a row for each component; 0 where a number is given
 * @param logWeights up to a constant
 */
public record GaussianMixture(double[][] means, double[][] sds, double[] logWeights)
    implements SlopingDenoiser {

  /**
   * @param means a row for each component
   * @param sds a row for each component, above 0
   * @param weights one for each component, above 0; their sum may be any
   */
  public static GaussianMixture of(double[][] means, double[][] sds, double[] weights) {
    return new GaussianMixture(means, sds, Arrays.stream(weights).map(Math::log).toArray());
  }

  @Override
  public void means(double[] states, int rows, NoiseLevel level, double[] out) {
    int length = means[0].length;
    double[] shares = new double[means.length];
    for (int row = 0; row < rows; row++) {
      int from = row * length;
      shares(states, from, level, shares);
      Arrays.fill(out, from, from + length, 0);
      for (int k = 0; k < means.length; k++) {
        for (int i = 0; i < length; i++) {
          double variance = sds[k][i] * sds[k][i];
          double whole = level.signal() * variance + level.noise();
          double away = states[from + i] - Math.sqrt(level.signal()) * means[k][i];
          double end = means[k][i] + Math.sqrt(level.signal()) * variance / whole * away;
          out[from + i] += shares[k] * end;
        }
      }
    }
  }

  @Override
  public WayBack meansAndBack(double[] states, int rows, NoiseLevel level, double[] out) {
    means(states, rows, level, out);
    return (pull, pulled) -> pull(states, rows, level, pull, pulled);
  }

  /**
   * With w the share of a component and m its mean of the end, {@code d w / d x = w (s - sum of w
   * s)}, where s is the slope of its log-density, and {@code d m / d x = sqrt(abar) s^2 / (abar s^2
   * + 1 - abar)}.
   */
  private void pull(double[] states, int rows, NoiseLevel level, double[] pull, double[] out) {
    int length = means[0].length;
    double[] shares = new double[means.length];
    double[][] slopes = new double[means.length][length];
    double[] along = new double[means.length];
    for (int row = 0; row < rows; row++) {
      int from = row * length;
      shares(states, from, level, shares);
      Arrays.fill(out, from, from + length, 0);
      for (int k = 0; k < means.length; k++) {
        along[k] = 0;
        for (int i = 0; i < length; i++) {
          double variance = sds[k][i] * sds[k][i];
          double whole = level.signal() * variance + level.noise();
          double away = states[from + i] - Math.sqrt(level.signal()) * means[k][i];
          double keep = Math.sqrt(level.signal()) * variance / whole;
          slopes[k][i] = -away / whole;
          along[k] += pull[from + i] * (means[k][i] + keep * away);
          out[from + i] += shares[k] * keep * pull[from + i];
        }
      }
      shift(shares, slopes, along, out, from);
    }
  }

  /** Adds what comes of the shares, which change with the state as well. */
  private static void shift(
      double[] shares, double[][] slopes, double[] along, double[] out, int from) {
    for (int i = 0; i < slopes[0].length; i++) {
      double mean = 0;
      for (int k = 0; k < shares.length; k++) {
        mean += shares[k] * slopes[k][i];
      }
      for (int k = 0; k < shares.length; k++) {
        out[from + i] += shares[k] * (slopes[k][i] - mean) * along[k];
      }
    }
  }

  /** How much each component counts for the row that starts at {@code from}. */
  private void shares(double[] states, int from, NoiseLevel level, double[] shares) {
    double top = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < shares.length; k++) {
      shares[k] = logWeights[k];
      for (int i = 0; i < means[k].length; i++) {
        double mean = Math.sqrt(level.signal()) * means[k][i];
        double variance = level.signal() * sds[k][i] * sds[k][i] + level.noise();
        shares[k] += logDensity(states[from + i], mean, variance);
      }
      top = Math.max(top, shares[k]);
    }
    double sum = 0;
    for (int k = 0; k < shares.length; k++) {
      shares[k] = Math.exp(shares[k] - top);
      sum += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= sum;
    }
  }

  /**
   * The mixture conditioned on what is given: components count by how likely it is under them, and
   * its numbers are certain.
   */
  @Override
  public GaussianMixture given(Fixed fixed) {
    if (fixed.isNothing()) {
      return this;
    }
    double[][] conditioned = new double[means.length][];
    double[][] certain = new double[means.length][];
    double[] weights = logWeights.clone();
    for (int k = 0; k < means.length; k++) {
      conditioned[k] = means[k].clone();
      certain[k] = sds[k].clone();
      for (int i = 0; i < means[k].length; i++) {
        if (fixed.held()[i]) {
          double value = fixed.values().numbers()[i];
          weights[k] += logDensity(value, means[k][i], sds[k][i] * sds[k][i]);
          conditioned[k][i] = value;
          certain[k][i] = 0;
        }
      }
    }
    return new GaussianMixture(conditioned, certain, weights);
  }

  /** Up to a constant. */
  private static double logDensity(double x, double mean, double variance) {
    return -(Math.log(variance) + (x - mean) * (x - mean) / variance) / 2;
  }
}
