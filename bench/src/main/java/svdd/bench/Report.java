package svdd.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The side-by-side in words and numbers. */
final class Report {
  private Report() {}

  /** Where and when it ran, and how busy the machine was. */
  static String machine() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    String processor =
        Files.exists(cpus)
            ? Files.readAllLines(cpus).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown")
            : System.getProperty("os.arch");
    Path load = Path.of("/proc/loadavg");
    return "%s, %d cores, Java %s, %s, load before the start %s"
        .formatted(
            processor,
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            LocalDate.now(ZoneOffset.UTC),
            Files.exists(load) ? Files.readString(load).split(" ", 2)[0] : "unknown");
  }

  /** One round in a line. */
  static String line(SideBySide.Round round) {
    return String.format(
        Locale.ROOT,
        "published %.2f s (%d forwards), svdd %.2f s (%d forwards), items a second x %.2f",
        round.published().seconds(),
        round.published().rows(),
        round.svdd().seconds(),
        round.svdd().rows(),
        round.speed());
  }

  /** All rounds with equally many items. */
  static String text(Settings settings, int items, List<SideBySide.Round> rounds) {
    StringBuilder out = new StringBuilder();
    out.append(
        "B = %d items; the median of %d rounds (and their range)%n"
            .formatted(items, rounds.size()));
    row(out, "", "published loop", "svdd", "ratio");
    row(
        out,
        "forwards computed",
        Spread.of(rounds, r -> r.published().rows()).text(0),
        Spread.of(rounds, r -> r.svdd().rows()).text(0),
        Spread.of(rounds, SideBySide.Round::forwards).text(2));
    row(
        out,
        "ms a forward, " + items + " rows a call",
        Spread.of(rounds, r -> r.publishedRow() * 1e3).text(2),
        Spread.of(rounds, r -> r.row() * 1e3).text(2),
        Spread.of(rounds, SideBySide.Round::engines).text(2));
    row(
        out,
        "ms a forward, in the run",
        Spread.of(rounds, r -> r.published().rowMillis()).text(2),
        Spread.of(rounds, r -> r.svdd().rowMillis()).text(2),
        Spread.of(rounds, r -> r.published().rowMillis() / r.svdd().rowMillis()).text(2));
    row(
        out,
        "items a second",
        Spread.of(rounds, r -> r.published().itemsPerSecond()).text(3),
        Spread.of(rounds, r -> r.svdd().itemsPerSecond()).text(3),
        Spread.of(rounds, SideBySide.Round::speed).text(2));
    row(
        out,
        "share of time in the network",
        Spread.of(rounds, r -> r.published().share()).text(3),
        Spread.of(rounds, r -> r.svdd().share()).text(3),
        "");
    row(
        out,
        "mean reward",
        Spread.of(rounds, r -> r.published().reward()).text(2),
        Spread.of(rounds, r -> r.svdd().reward()).text(2),
        "");
    row(
        out,
        "items a second / (forwards x engines)",
        "",
        "",
        Spread.of(rounds, SideBySide.Round::kept).text(2));
    out.append(
        "at most %d rows an item and step were computed in every round"
            .formatted(settings.candidates()));
    return out.toString();
  }

  private static void row(StringBuilder out, String what, String left, String right, String ratio) {
    out.append("  %-38s %-26s %-26s %s".formatted(what, left, right, ratio).stripTrailing())
        .append(System.lineSeparator());
  }
}
