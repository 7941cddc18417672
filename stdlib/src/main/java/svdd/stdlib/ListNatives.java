package svdd.stdlib;

import java.util.Arrays;
import java.util.List;
import svdd.spi.NumberFunction;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;

/**
 * Functions of lists of numbers, which the language cannot go through. The numbers come first, then
 * weights where there are some, then a setting. NaN goes in, NaN comes out.
 */
final class ListNatives {
  static final List<NumberFunction> ALL =
      List.of(
          of("sum", "The sum.", a -> Arrays.stream(a).sum()).sloping((i, a) -> 1),
          of("product", "The product.", a -> without(-1, a)).sloping(ListNatives::without),
          of("sd", "The standard deviation of a sample.", ListNatives::sd)
              .sloping((i, a) -> deviationSlope(a[i] - mean(a), sd(a), a.length)),
          of("quantile", "Numbers, then the share below.", ListNatives::quantile)
              .sloping(ListNatives::quantileSlope),
          of("log_mean_exp", "Numbers, then the scale of the soft maximum.", SoftMaximum::of)
              .sloping(SoftMaximum::slope),
          new NumberFunction(
                  Signature.of(
                      "stats.power_mean",
                      "Numbers, as many weights, then the power.",
                      list("xs"),
                      list("weights"),
                      Parameter.required("power", Type.REAL, "The power.")),
                  PowerMean::of)
              .sloping(PowerMean::slope)
              .demanding(PowerMean::demand));

  private ListNatives() {}

  private static Parameter list(String name) {
    return Parameter.required(name, new Type.ListOf(Type.REAL), "Numbers.");
  }

  private static NumberFunction of(String name, String doc, NumberFunction.Evaluation evaluation) {
    return new NumberFunction(Signature.of("stats." + name, doc), evaluation);
  }

  /** The product of all but one. */
  private static double without(int left, double... a) {
    double product = 1;
    for (int i = 0; i < a.length; i++) {
      product *= i == left ? 1 : a[i];
    }
    return product;
  }

  private static double mean(double... a) {
    return Arrays.stream(a).sum() / a.length;
  }

  private static double sd(double... a) {
    double mean = mean(a);
    double squares = 0;
    for (double x : a) {
      squares += (x - mean) * (x - mean);
    }
    return Math.sqrt(squares / (a.length - 1));
  }

  private static double deviationSlope(double distance, double sd, int count) {
    return sd == 0 ? 0 : distance / ((count - 1) * sd);
  }

  /** Where the last number says, among the others; NaN where it is no share. */
  private static double quantile(double... a) {
    double[] sorted = Arrays.copyOf(a, a.length - 1);
    double at = a[sorted.length] * (sorted.length - 1);
    if (!(at >= 0 && at <= sorted.length - 1) || Arrays.stream(sorted).anyMatch(Double::isNaN)) {
      return Double.NaN;
    }
    Arrays.sort(sorted);
    int low = (int) at;
    int high = Math.min(low + 1, sorted.length - 1);
    return low == at ? sorted[low] : sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }

  /** Of equal numbers the first ranks lower. */
  private static double quantileSlope(int argument, double... a) {
    int count = a.length - 1;
    if (argument == count) {
      return Double.NaN;
    }
    int rank = 0;
    for (int i = 0; i < count; i++) {
      rank += a[i] < a[argument] || a[i] == a[argument] && i < argument ? 1 : 0;
    }
    double distance = Math.abs(a[count] * (count - 1) - rank);
    return Math.max(0, 1 - distance);
  }

  /** The scale times log(mean(exp(x / scale))); the scale comes last. */
  private static final class SoftMaximum {
    private SoftMaximum() {}

    static double of(double... a) {
      int count = a.length - 1;
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < count; i++) {
        largest = Math.max(largest, a[i]);
      }
      if (Double.isInfinite(largest)) {
        return largest;
      }
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += Math.exp((a[i] - largest) / a[count]);
      }
      return largest + a[count] * Math.log(sum / count);
    }

    /** How much of the sum a number is. */
    static double slope(int argument, double... a) {
      int count = a.length - 1;
      return argument == count ? Double.NaN : Math.exp((a[argument] - of(a)) / a[count]) / count;
    }
  }
}
