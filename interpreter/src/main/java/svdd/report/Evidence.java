package svdd.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import svdd.core.Design;
import svdd.diagnostic.Layout;
import svdd.report.Grid.Side;
import svdd.run.Account;
import svdd.run.Result;
import svdd.spi.Fit;
import svdd.spi.Population;
import svdd.tensor.Statistics;

/** What is to be said of a result beside its rewards, in lines that fit the terminal. */
public final class Evidence {
  /** Of each of ten numbers in a line. */
  private static final int ROOM = 6;

  private static final int SHORTEST_REQUIREMENT = 16;
  private static final int LINE = 7 + 10 * (ROOM + 1);

  private Evidence() {}

  /**
   * How often requirements were broken, the front, novelty, particles, how good the value estimate
   * was, and a verdict; what there is nothing of is left out.
   *
   * @param width columns of the terminal
   */
  public static String text(Result result, int width) {
    Account account = result.account();
    if (result.items().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append(bounds(account.bounds(), result.items().size(), width));
    account.front().ifPresent(front -> out.append(front(front, width)));
    account.novelty().ifPresent(novelty -> out.append(novelty(novelty, width)));
    if (!account.populations().isEmpty()) {
      out.append(particles(account.populations(), width));
    }
    out.append(calibration(account.calibration(), width));
    account.fits().forEach(fit -> out.append(fit(fit, width)));
    for (Design.Judge judge : result.design().care().judges()) {
      judge
          .sameRows()
          .ifPresent(
              guide -> out.append(Cells.wrapped(Words.sameRows(judge.name(), guide), width)));
    }
    String verdict = Words.verdict(account.verdict());
    return out.append(verdict.isEmpty() ? "" : Cells.wrapped(verdict, width)).toString();
  }

  private static String bounds(List<Account.Bound> bounds, int items, int width) {
    if (bounds.isEmpty()) {
      return "";
    }
    List<String> candidates =
        bounds.stream()
            .map(b -> b.scored() == 0 ? "" : Figures.percent((double) b.candidates() / b.scored()))
            .toList();
    List<String> finished =
        bounds.stream()
            .map(b -> Figures.grouped(b.items()) + " of " + Figures.grouped(items))
            .toList();
    Grid numbers = new Grid();
    numbers.column(Side.RIGHT, "of candidates", candidates);
    numbers.column(Side.RIGHT, "of items", finished);
    int room = width - numbers.width();
    if (room < SHORTEST_REQUIREMENT) {
      room = Math.clamp(width - (long) numbers.widest() - 2, 4, SHORTEST_REQUIREMENT);
    }
    int fitting = room;
    Grid grid = new Grid();
    String heading = "requirement broken by";
    grid.column(
        Side.LEFT,
        Layout.isNarrow(width) ? Cells.shorten(heading, fitting) : heading,
        bounds.stream().map(b -> Cells.shorten(b.text(), fitting)).toList());
    grid.column(Side.RIGHT, "of candidates", candidates);
    grid.column(Side.RIGHT, "of items", finished);
    return grid.text(width);
  }

  private static String novelty(Account.Novelty novelty, int width) {
    double median = Statistics.quantile(novelty.distances(), 0.5);
    return Cells.wrapped(Words.novelty(novelty, median), width);
  }

  private static String front(Account.Front front, int width) {
    List<String> places =
        IntStream.range(0, front.reference().length)
            .mapToObj(i -> Figures.of(front.reference()[i]))
            .toList();
    String numbers =
        IntStream.of(front.numbers()).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    return Cells.wrapped(Words.front(front, String.join(", ", places)), width)
        + Cells.shorten("  items " + numbers, width)
        + "\n";
  }

  private static String particles(List<Population> populations, int width) {
    double least = 1;
    double last = 0;
    double ancestors = 0;
    double normaliser = 0;
    int particles = 0;
    for (Population population : populations) {
      int size = Math.max(1, population.particles().count());
      double[] effective = population.effective();
      particles += population.particles().count();
      for (double each : effective) {
        least = Math.min(least, each / size);
      }
      last += effective.length == 0 ? 1 : effective[effective.length - 1] / size;
      ancestors +=
          population.lineage().isEmpty()
              ? size
              : Arrays.stream(population.lineage().getFirst()).distinct().count();
      normaliser += population.logNormaliser();
    }
    int count = populations.size();
    String told = Words.particles(count, least, last / count, ancestors / count, particles);
    return Cells.wrapped(told, width)
        + (Double.isFinite(normaliser)
            ? Cells.wrapped(Words.normaliser(normaliser / count), width)
            : "");
  }

  private static String calibration(List<Account.Tenth> tenths, int width) {
    if (tenths.stream().allMatch(tenth -> tenth.values() == 0)) {
      return "";
    }
    double[] ranks = tenths.stream().mapToDouble(Account.Tenth::ranks).toArray();
    double[] bias = tenths.stream().mapToDouble(Account.Tenth::bias).toArray();
    var manner = Figures.narrow(ROOM, bias);
    Map<String, List<String>> numbers = new LinkedHashMap<>();
    numbers.put("rank", Arrays.stream(ranks).mapToObj(Evidence::hundredths).toList());
    numbers.put(
        "bias",
        Arrays.stream(bias).mapToObj(b -> Double.isNaN(b) ? "-" : manner.apply(b)).toList());
    return Layout.fit(Words.CALIBRATION, width) + byTenth(numbers, width);
  }

  private static String fit(Fit fit, int width) {
    return Cells.wrapped(Words.fit(fit), width)
        + byTenth(
            Map.of("R^2", Arrays.stream(fit.explained()).mapToObj(Evidence::hundredths).toList()),
            width);
  }

  private static String hundredths(double number) {
    if (Double.isNaN(number)) {
      return "-";
    }
    String text = String.format(Locale.ROOT, "%.2f", number);
    return Cells.width(text) <= ROOM ? text : Figures.narrow(ROOM, number).apply(number);
  }

  /** Ten numbers in a line each; in a column each where there is no room for such lines. */
  private static String byTenth(Map<String, List<String>> numbers, int width) {
    if (width >= LINE) {
      return numbers.entrySet().stream()
          .map(row -> line(row.getKey(), row.getValue()))
          .collect(Collectors.joining());
    }
    Grid grid = new Grid();
    int tenths = numbers.values().iterator().next().size();
    grid.column(
        Side.RIGHT, "tenth", IntStream.rangeClosed(1, tenths).mapToObj(Integer::toString).toList());
    numbers.forEach((name, column) -> grid.column(Side.RIGHT, name, column));
    return grid.text();
  }

  private static String line(String name, List<String> numbers) {
    return "  "
        + Cells.left(name, 5)
        + numbers.stream().map(n -> Cells.right(n, ROOM + 1)).collect(Collectors.joining())
        + "\n";
  }
}
