package svdd.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Numbers of several rounds: the middle one, and the range that they lie in. */
record Spread(double low, double median, double high) {

  static Spread of(double... numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return new Spread(sorted[0], median, sorted[sorted.length - 1]);
  }

  static <T> Spread of(List<T> rounds, ToDoubleFunction<T> number) {
    return of(rounds.stream().mapToDouble(number).toArray());
  }

  /** {@code 1.12 (1.08 to 1.19)}. */
  String text(int decimals) {
    String number = "%." + decimals + "f";
    return String.format(
        Locale.ROOT, number + " (" + number + " to " + number + ")", median, low, high);
  }
}
