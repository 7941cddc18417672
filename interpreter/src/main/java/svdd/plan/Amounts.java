package svdd.plan;

import java.util.Locale;
import java.util.Optional;

/** Counts and times as plans write them. */
final class Amounts {
  private Amounts() {}

  /** An estimate, or nothing where nothing was measured. */
  static String time(Optional<Pace> pace, long rows) {
    return pace.map(p -> "est. " + duration(p.forward() * rows)).orElse("");
  }

  static String duration(double seconds) {
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    if (seconds < 120) {
      return Math.round(seconds) + " s";
    }
    return seconds < 7200
        ? Math.round(seconds / 60) + " min"
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }

  static String count(long count, String unit) {
    return count(count, unit, unit + "s");
  }

  static String count(long count, String one, String many) {
    return grouped(count) + " " + (count == 1 ? one : many);
  }

  /** A count with its thousands apart: {@code 20 480}. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }
}
