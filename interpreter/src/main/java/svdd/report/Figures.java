package svdd.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers for people: as many digits as tell them apart, in one manner for all that are compared.
 */
public final class Figures {
  private static final int DIGITS = 4;

  private Figures() {}

  /** How to write these numbers, and others of their kind, so that they can be compared. */
  static DoubleFunction<String> manner(double... numbers) {
    double[] finite = Arrays.stream(numbers).filter(Double::isFinite).toArray();
    double largest = DoubleStream.of(finite).map(Math::abs).max().orElse(0);
    boolean whole = DoubleStream.of(finite).allMatch(x -> x == Math.rint(x));
    if (largest >= 1e7 || largest > 0 && largest < 1e-4) {
      return x -> special(x, "%." + (DIGITS - 1) + "e");
    }
    int before = largest < 1 ? 1 : (int) Math.floor(Math.log10(largest)) + 1;
    int leadingZeros = largest == 0 || largest >= 0.1 ? 0 : (int) -Math.ceil(Math.log10(largest));
    int decimals = whole ? 0 : Math.max(1, DIGITS - before) + leadingZeros;
    return x -> special(x, "%." + decimals + "f");
  }

  /**
   * {@link #manner} where no number then takes more than these columns, else with fewer digits.
   *
   * @param columns at least 6, which hold any number
   */
  static DoubleFunction<String> narrow(int columns, double... numbers) {
    Stream<DoubleFunction<String>> decimals =
        IntStream.of(3, 2, 1, 0).mapToObj(places -> x -> special(x, "%." + places + "f"));
    double largest =
        DoubleStream.of(numbers).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    Stream<DoubleFunction<String>> powers =
        IntStream.of(1, 0).mapToObj(places -> x -> power(x, places));
    return Stream.of(
            Stream.of(manner(numbers)),
            largest < 0.01 ? Stream.<DoubleFunction<String>>empty() : decimals,
            powers)
        .flatMap(manners -> manners)
        .filter(
            manner -> DoubleStream.of(numbers).allMatch(x -> manner.apply(x).length() <= columns))
        .findFirst()
        .orElseThrow();
  }

  /** {@code -1.2e5}, {@code 3e-7}. */
  private static String power(double number, int places) {
    if (Math.abs(number) < 1e-99) {
      return "0";
    }
    return special(number, "%." + places + "e").replaceAll("e\\+?(-?)0*(\\d)", "e$1$2");
  }

  /** One number alone. */
  static String of(double number) {
    return manner(number).apply(number);
  }

  /** A whole number in groups of three: {@code 20 480}. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  static String seconds(double seconds) {
    if (seconds < 60) {
      return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? "%d min %02d s".formatted(whole / 60, whole % 60)
        : "%d h %02d min".formatted(whole / 3600, whole % 3600 / 60);
  }

  /** Seconds as a clock shows them: {@code 0:36}, {@code 1:02:03}. */
  static String clock(long seconds) {
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds % 3600 / 60, seconds % 60);
  }

  static String percent(double share) {
    return Double.isNaN(share) ? "NaN" : Math.round(100 * share) + " %";
  }

  private static String special(double number, String format) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    String text = String.format(Locale.ROOT, format, number);
    boolean minusZero = text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return minusZero ? text.substring(1) : text;
  }
}
