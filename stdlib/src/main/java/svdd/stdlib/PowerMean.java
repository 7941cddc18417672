package svdd.stdlib;

import java.util.Optional;
import svdd.spi.Refusal;
import svdd.type.Numbers;

/**
 * The weighted mean of powers, (sum w x^p / sum w)^(1/p); with p = 0 its limit, the geometric mean.
 * The arguments are n numbers, n weights and p.
 */
final class PowerMean {
  private PowerMean() {}

  static double of(double... a) {
    int count = a.length / 2;
    double power = a[2 * count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += a[count + i] == 0 ? 0 : a[count + i] * raised(a[i], power);
    }
    double mean = sum / weights(a);
    return power == 1 ? mean : power == 0 ? Math.exp(mean) : Math.pow(mean, 1 / power);
  }

  /** What is known must have a mean: no negative weight, not only zeros, no root of a negative. */
  static Optional<Refusal> demand(double... a) {
    int count = a.length / 2;
    boolean known = true;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double weight = a[count + i];
      if (weight < 0) {
        return Optional.of(LibraryRefusals.uselessWeights("one is " + Numbers.text(weight)));
      }
      if (a[i] < 0 && a[2 * count] != 1) {
        return Optional.of(LibraryRefusals.outside("xs", a[i], 0, Double.POSITIVE_INFINITY));
      }
      known &= !Double.isNaN(weight);
      sum += weight;
    }
    return known && sum == 0
        ? Optional.of(LibraryRefusals.uselessWeights("all are 0"))
        : Optional.empty();
  }

  /** By a number or by a weight; the power is none that anything depends on. */
  static double slope(int argument, double... a) {
    int count = a.length / 2;
    double power = a[2 * count];
    if (argument == 2 * count) {
      return Double.NaN;
    }
    double mean = of(a);
    double share = 1 / weights(a);
    if (argument < count) {
      double slope = a[count + argument] * share;
      return power == 1 || slope == 0 ? slope : slope * steepness(mean, a[argument], power);
    }
    double x = a[argument - count];
    if (power == 0) {
      return mean * (Math.log(x) - Math.log(mean)) * share;
    }
    return power == 1 ? (x - mean) * share : mean / power * (Math.pow(x / mean, power) - 1) * share;
  }

  /** Where the mean is 0 it stays there, whatever one of several zeros does. */
  private static double steepness(double mean, double x, double power) {
    return mean == 0 ? 0 : Math.pow(x / mean, power - 1);
  }

  /** A negative number has no power but the first. */
  private static double raised(double x, double power) {
    if (power == 1) {
      return x;
    }
    return x < 0 ? Double.NaN : power == 0 ? Math.log(x) : Math.pow(x, power);
  }

  private static double weights(double... a) {
    double sum = 0;
    for (int i = a.length / 2; i < a.length - 1; i++) {
      sum += a[i];
    }
    return sum;
  }
}
