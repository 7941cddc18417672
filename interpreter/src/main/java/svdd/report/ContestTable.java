package svdd.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import svdd.core.Design;
import svdd.diagnostic.Layout;
import svdd.plan.DecodingPlan.PlannedEntry;
import svdd.report.Grid.Side;
import svdd.run.Contest;
import svdd.run.Contest.Entrant;
import svdd.run.Result;
import svdd.run.ScoredItem;
import svdd.tensor.Bootstrap;
import svdd.tensor.Bootstrap.Interval;
import svdd.tensor.Statistics;

/**
 * A comparison as tables that fit 80 columns: what the designs reached, with intervals over seeds
 * and items, and what that took.
 */
public final class ContestTable {
  private static final double DECILE = 0.9;
  private static final int SHORTEST_LABEL = 8;
  private static final int SHORTEST_OF_ALL = 4;

  private ContestTable() {}

  /**
   * @param width columns of the terminal
   */
  public static String text(Contest contest, int width) {
    List<Entrant> entrants =
        contest.entrants().stream().filter(entrant -> entrant.items() > 0).toList();
    String title = Words.contest(contest);
    if (entrants.isEmpty()) {
      return Layout.fit(title + Words.NO_ITEMS + "\n", width);
    }
    StringBuilder out = new StringBuilder(Layout.fit(title, width)).append('\n');
    out.append(labelled(entrants, rewards(entrants), width)).append('\n');
    judges(entrants).ifPresent(grid -> out.append(labelled(entrants, grid, width)).append('\n'));
    out.append(labelled(entrants, nature(entrants), width)).append('\n');
    out.append(labelled(entrants, costs(entrants), width));
    for (Entrant entrant : contest.entrants()) {
      out.append(Layout.fit(note(entrant.entry()), width));
    }
    contest.entrants().stream()
        .flatMap(entrant -> entrant.entry().run().run().design().care().judges().stream())
        .filter(judge -> judge.sameRows().isPresent())
        .map(judge -> Words.sameRows(judge.name(), judge.sameRows().orElseThrow()))
        .distinct()
        .forEach(line -> out.append(Cells.wrapped(line, width)));
    return out.toString();
  }

  /** The label takes what the numbers leave; they come in parts where they leave nothing. */
  private static String labelled(List<Entrant> entrants, List<Column> columns, int width) {
    Grid numbers = new Grid();
    columns.forEach(column -> numbers.column(Side.RIGHT, column.heading, column.cells));
    int room = width - numbers.width();
    if (room < SHORTEST_LABEL) {
      // in parts; a label leaves room for two columns
      int beside = Math.min(width / 4, width - numbers.widest() - 2);
      room = Math.clamp(beside, SHORTEST_OF_ALL, SHORTEST_LABEL);
    }
    int label = room;
    Grid grid = new Grid();
    grid.column(
        Side.LEFT, "", entrants.stream().map(e -> Cells.shorten(e.label(), label)).toList());
    columns.forEach(column -> grid.column(Side.RIGHT, column.heading, column.cells));
    return grid.text(width);
  }

  private record Column(String heading, List<String> cells) {}

  /** Median and upper decile of the score with their intervals. */
  private static List<Column> rewards(List<Entrant> entrants) {
    double[] all = entrants.stream().flatMapToDouble(e -> Arrays.stream(scores(e))).toArray();
    DoubleFunction<String> manner = Figures.manner(all);
    List<Column> columns = new ArrayList<>();
    columns.add(column("items", entrants, e -> Figures.grouped(e.items())));
    columns.add(quantile("median", 0.5, entrants, manner));
    columns.add(interval(0.5, entrants, manner));
    columns.add(quantile("90 %", DECILE, entrants, manner));
    columns.add(interval(DECILE, entrants, manner));
    return columns;
  }

  private static Column quantile(
      String heading, double share, List<Entrant> entrants, DoubleFunction<String> manner) {
    return column(heading, entrants, e -> manner.apply(Statistics.quantile(scores(e), share)));
  }

  private static Column interval(
      double share, List<Entrant> entrants, DoubleFunction<String> manner) {
    return column(
        "95 % interval",
        entrants,
        e -> {
          Interval interval = interval(e, share);
          return manner.apply(interval.low()) + " to " + manner.apply(interval.high());
        });
  }

  /** Over seeds, and items within each. */
  static Interval interval(Entrant entrant, double share) {
    double[][] bySeed =
        entrant.results().stream()
            .map(result -> Shown.SCORE.values(result.items()))
            .toArray(double[][]::new);
    return Bootstrap.of(bySeed, values -> Statistics.quantile(values, share));
  }

  private static double[] scores(Entrant entrant) {
    return Shown.SCORE.values(items(entrant));
  }

  private static List<ScoredItem> items(Entrant entrant) {
    return entrant.results().stream().flatMap(result -> result.items().stream()).toList();
  }

  /** The mean of each judge that all designs have. */
  private static Optional<List<Column>> judges(List<Entrant> entrants) {
    Design first = entrants.getFirst().entry().run().run().design();
    List<Column> columns = new ArrayList<>();
    for (Shown judge : Shown.judges(first)) {
      List<Double> means = new ArrayList<>();
      for (Entrant entrant : entrants) {
        Design design = entrant.entry().run().run().design();
        Optional<Shown> same =
            Shown.judges(design).stream().filter(j -> j.name().equals(judge.name())).findFirst();
        means.add(same.map(j -> Statistics.mean(j.values(items(entrant)))).orElse(Double.NaN));
      }
      DoubleFunction<String> manner =
          Figures.manner(means.stream().mapToDouble(mean -> mean).toArray());
      columns.add(
          new Column(Cells.shorten(judge.name(), 16), means.stream().map(manner::apply).toList()));
    }
    return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
  }

  /** How natural and how different the items are: means over the seeds. */
  private static List<Column> nature(List<Entrant> entrants) {
    List<Column> columns = new ArrayList<>();
    columns.add(
        numbers("likelihood", entrants, r -> Statistics.mean(r.account().likelihood().items())));
    columns.add(numbers("diversity", entrants, r -> r.account().spread().diversity()));
    columns.add(
        column(
            "unique", entrants, e -> Figures.percent(mean(e, r -> r.account().spread().unique()))));
    columns.add(
        column(
            "feasible",
            entrants,
            e ->
                Figures.percent(
                    (double) items(e).stream().filter(ScoredItem::feasible).count() / e.items())));
    return columns;
  }

  /** What an item took. */
  private static List<Column> costs(List<Entrant> entrants) {
    List<Column> columns = new ArrayList<>();
    columns.add(each("forwards/item", entrants, r -> r.cost().forwards()));
    columns.add(each("computed", entrants, r -> r.cost().computedForwards()));
    columns.add(each("scores/item", entrants, r -> r.cost().calls()));
    columns.add(each("computed", entrants, r -> r.cost().computedCalls()));
    columns.add(
        column("s/item", entrants, e -> Figures.of(sum(e, r -> r.cost().seconds()) / e.items())));
    return columns;
  }

  private static Column each(
      String heading, List<Entrant> entrants, ToDoubleFunction<Result> amount) {
    return column(heading, entrants, e -> Figures.grouped(Math.round(sum(e, amount) / e.items())));
  }

  private static Column numbers(
      String heading, List<Entrant> entrants, ToDoubleFunction<Result> number) {
    double[] means = entrants.stream().mapToDouble(e -> mean(e, number)).toArray();
    DoubleFunction<String> manner = Figures.manner(means);
    return column(heading, entrants, e -> manner.apply(mean(e, number)));
  }

  private static Column column(
      String heading, List<Entrant> entrants, Function<Entrant, String> cell) {
    return new Column(heading, entrants.stream().map(cell).toList());
  }

  private static double mean(Entrant entrant, ToDoubleFunction<Result> number) {
    return Statistics.mean(entrant.results().stream().mapToDouble(number).toArray());
  }

  private static double sum(Entrant entrant, ToDoubleFunction<Result> number) {
    return entrant.results().stream().mapToDouble(number).sum();
  }

  private static String note(PlannedEntry entry) {
    return entry.scaled().map(scaled -> Words.raised(entry.label(), scaled)).orElse("")
        + (entry.own() ? Words.ownCost(entry.label()) : "");
  }
}
