package svdd.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import svdd.diagnostic.Layout;
import svdd.report.Grid.Side;
import svdd.run.Account;
import svdd.run.Result;
import svdd.run.ScoredItem;
import svdd.tensor.Statistics;

/** The items of a result beside plain samples of its model, and what they cost. */
public final class Comparison {
  private static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};
  private static final int WIDEST_TITLE = 24;
  private static final int NARROWEST_TITLE = 8;
  private static final int SHORTEST_NAME = 8;
  private static final int SHORTEST_OF_ALL = 4;

  /** The items, plain samples and the difference. */
  private static final int MOST_NUMBERS = 3;

  /** A measure of the items and of the plain samples. */
  private record Pair(String measure, double ours, double theirs) {}

  private final Result result;
  private final List<String> names = new ArrayList<>();
  private final List<String> measures = new ArrayList<>();
  private final List<String> ours = new ArrayList<>();
  private final List<String> theirs = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();

  private Comparison(Result result) {
    this.result = result;
    if (!result.design().goals().isEmpty()) {
      block(Shown.SCORE, quantiles());
      numbers();
    }
    for (Shown reward : Shown.rewards(result.design())) {
      block(reward, List.of(mean(reward)));
    }
    for (Shown judge : Shown.judges(result.design())) {
      block(judge, List.of(mean(judge)));
    }
    account(result.account());
    if (!result.design().requirements().isEmpty()) {
      row("feasible", "", feasible(result.items()), feasible(result.plain()), "");
    }
  }

  /**
   * Mean and quantiles of the combined reward and the mean of each declared one, of the items and
   * of plain samples, with the difference; values that are NaN do not count. Of a condition the
   * share of items that it holds for. Empty without items.
   *
   * @param width columns of the terminal
   */
  public static String text(Result result, int width) {
    return result.items().isEmpty() ? "" : new Comparison(result).text(width);
  }

  /**
   * What the items cost, asked for and computed, and where the time went.
   *
   * @param width columns of the terminal
   */
  public static String cost(Result result, int width) {
    var cost = result.cost();
    double share = cost.seconds() > 0 ? cost.denoiserSeconds() / cost.seconds() : 0;
    return Layout.fit(
        Words.forwards(cost.forwards(), cost.computedForwards())
            + Words.calls(cost.calls(), cost.computedCalls())
            + likelihood(result.account().likelihood())
            + Words.time(cost.seconds(), Math.min(1, share)),
        width);
  }

  private static String likelihood(Account.Likelihood likelihood) {
    return likelihood.forwards() == 0
        ? ""
        : Words.likelihood(likelihood.times(), likelihood.forwards());
  }

  private void account(Account account) {
    double[] ours = account.likelihood().items();
    if (ours.length > 0) {
      double[] theirs = account.likelihood().plain();
      numbers("likelihood", "mean", Statistics.mean(ours), Statistics.mean(theirs));
    }
    if (account.spread().paired() > 1) {
      numbers("diversity", "", account.spread().diversity(), account.plainSpread().diversity());
    }
    if (account.spread().paired() > 0) {
      double unique = account.spread().unique();
      double others = account.plainSpread().unique();
      row("unique", "", Figures.percent(unique), Figures.percent(others), "");
    }
  }

  private void numbers(String name, String measure, double mine, double other) {
    DoubleFunction<String> manner = Figures.manner(mine, other);
    String difference = manner.apply(mine - other);
    row(
        name,
        measure,
        manner.apply(mine),
        manner.apply(other),
        mine > other ? "+" + difference : difference);
  }

  private List<Pair> quantiles() {
    List<Pair> all = new ArrayList<>(List.of(mean(Shown.SCORE)));
    for (double share : QUANTILES) {
      all.add(pair(Shown.SCORE, Figures.percent(share), v -> Statistics.quantile(v, share)));
    }
    return all;
  }

  /** How many have a score, where some have none and are left out above. */
  private void numbers() {
    if (numbers(result.items()) + numbers(result.plain())
        < result.items().size() + result.plain().size()) {
      row(
          "",
          "numbers",
          share(numbers(result.items()), result.items()),
          share(numbers(result.plain()), result.plain()),
          "");
    }
  }

  private static long numbers(List<ScoredItem> items) {
    return items.stream().filter(item -> !Double.isNaN(item.score())).count();
  }

  private Pair mean(Shown shown) {
    return pair(shown, shown.condition() ? "share" : "mean", Statistics::mean);
  }

  private Pair pair(Shown shown, String measure, ToDoubleFunction<double[]> of) {
    return new Pair(
        measure,
        of.applyAsDouble(shown.values(result.items())),
        of.applyAsDouble(shown.values(result.plain())));
  }

  private void block(Shown shown, List<Pair> pairs) {
    double[] all =
        pairs.stream()
            .flatMap(p -> List.of(p.ours, p.theirs).stream())
            .mapToDouble(x -> x)
            .toArray();
    DoubleFunction<String> manner = shown.condition() ? Figures::percent : Figures.manner(all);
    for (Pair pair : pairs) {
      String difference = manner.apply(pair.ours - pair.theirs);
      row(
          pair == pairs.getFirst() ? shown.name() : "",
          pair.measure,
          manner.apply(pair.ours),
          manner.apply(pair.theirs),
          pair.ours > pair.theirs ? "+" + difference : difference);
    }
  }

  private void row(String name, String measure, String mine, String other, String difference) {
    names.add(name);
    measures.add(measure);
    ours.add(mine);
    theirs.add(other);
    differences.add(difference);
  }

  /** Names get what the numbers leave; of these a narrow terminal shows fewer. */
  private String text(int width) {
    int title =
        Layout.isNarrow(width)
            ? Math.clamp(width / 4L, NARROWEST_TITLE, WIDEST_TITLE)
            : WIDEST_TITLE;
    int columns = result.plain().isEmpty() ? 1 : MOST_NUMBERS;
    while (columns > 1 && numbers(new Grid(), title, columns).width() + SHORTEST_NAME > width) {
      columns--;
    }
    int room = Math.max(SHORTEST_OF_ALL, width - numbers(new Grid(), title, columns).width());
    List<String> fitting = names.stream().map(name -> Cells.shorten(name, room)).toList();
    return numbers(new Grid().column(Side.LEFT, "", fitting), title, columns).text();
  }

  private Grid numbers(Grid grid, int title, int columns) {
    grid.column(Side.RIGHT, "", measures);
    grid.column(Side.RIGHT, Cells.shorten(Words.title(result), title), ours);
    if (columns > 1) {
      grid.column(Side.RIGHT, Words.plain(result.plain().size()), theirs);
    }
    if (columns == MOST_NUMBERS) {
      grid.column(Side.RIGHT, "difference", differences);
    }
    return grid;
  }

  private static String feasible(List<ScoredItem> items) {
    return share(items.stream().filter(ScoredItem::feasible).count(), items);
  }

  private static String share(long count, List<ScoredItem> items) {
    return Figures.grouped(count) + " of " + Figures.grouped(items.size());
  }
}
