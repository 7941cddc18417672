package svdd.parse;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import svdd.diagnostic.DidYouMean;

/** The units that a number may carry. */
final class Units {
  /** Nanoseconds in each unit of time. */
  static final Map<String, BigDecimal> TIMES =
      ordered("ms", "1e6", "s", "1e9", "min", "6e10", "h", "36e11", "d", "864e11");

  /** Bytes in each unit of size. */
  static final Map<String, BigDecimal> SIZES =
      ordered(
          "B",
          "1",
          "kB",
          "1e3",
          "MB",
          "1e6",
          "GB",
          "1e9",
          "TB",
          "1e12",
          "KiB",
          "1024",
          "MiB",
          "1048576",
          "GiB",
          "1073741824",
          "TiB",
          "1099511627776");

  /** What people write for them. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("msec", "ms"),
          Map.entry("millis", "ms"),
          Map.entry("sec", "s"),
          Map.entry("secs", "s"),
          Map.entry("second", "s"),
          Map.entry("seconds", "s"),
          Map.entry("m", "min"),
          Map.entry("mins", "min"),
          Map.entry("minute", "min"),
          Map.entry("minutes", "min"),
          Map.entry("hr", "h"),
          Map.entry("hrs", "h"),
          Map.entry("hour", "h"),
          Map.entry("hours", "h"),
          Map.entry("day", "d"),
          Map.entry("days", "d"),
          Map.entry("millisecond", "ms"),
          Map.entry("milliseconds", "ms"),
          Map.entry("percent", "%"),
          Map.entry("kilobytes", "kB"),
          Map.entry("megabytes", "MB"),
          Map.entry("gigabytes", "GB"),
          Map.entry("terabytes", "TB"),
          Map.entry("tb", "TB"),
          Map.entry("byte", "B"),
          Map.entry("bytes", "B"),
          Map.entry("gb", "GB"),
          Map.entry("mb", "MB"),
          Map.entry("kb", "kB"));

  private Units() {}

  static boolean isUnit(String word) {
    return TIMES.containsKey(word) || SIZES.containsKey(word) || word.equals("%");
  }

  /** Whether a word behind a number can only have been meant as its unit. */
  static boolean looksLikeUnit(String word) {
    return isUnit(word) || USUAL.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /** The unit that was meant, if that can be told. */
  static Optional<String> meant(String word) {
    if (isUnit(word)) {
      return Optional.of(word);
    }
    String usual = USUAL.get(word.toLowerCase(Locale.ROOT));
    // of two letters one is too many to be wrong: `2gc` is no `2GB`
    return usual != null
        ? Optional.of(usual)
        : word.length() < 3 ? Optional.empty() : DidYouMean.of(word, known());
  }

  static List<String> known() {
    List<String> all = new java.util.ArrayList<>(List.of("%"));
    all.addAll(TIMES.keySet());
    all.addAll(SIZES.keySet());
    return all;
  }

  private static Map<String, BigDecimal> ordered(String... namesAndFactors) {
    Map<String, BigDecimal> units = new LinkedHashMap<>();
    for (int i = 0; i < namesAndFactors.length; i += 2) {
      units.put(namesAndFactors[i], new BigDecimal(namesAndFactors[i + 1]));
    }
    return java.util.Collections.unmodifiableMap(units);
  }
}
