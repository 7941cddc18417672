package svdd.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import svdd.core.Design;
import svdd.diagnostic.Layout;
import svdd.report.Grid.Side;
import svdd.run.Result;
import svdd.run.ScoredItem;

/** The best items of a result as a table for people. */
public final class Tables {
  private static final int WIDEST_HEADING = 16;
  private static final int SHORTEST_ITEM = 11;

  private Tables() {}

  /**
   * What was run, in one line if there is room for it, and whether it came to its end.
   *
   * @param width columns of the terminal
   */
  public static String headline(Result result, int width) {
    String title = headline(result.name(), result.design());
    String text =
        result.complete()
            ? title
            : title
                + Words.ended(result.ending(), result.items().size(), result.design().count())
                + "\n";
    return Layout.fit(text, width);
  }

  /** What a run would be, in one line. */
  public static String headline(String name, Design design) {
    String decoder =
        design
            .decoder()
            .decoder()
            .outline(design.decoder().settings(), design.model().header(), design.steps())
            .summary();
    return "%s · %s · %s · %s · %s · seed %d\n"
        .formatted(
            Cells.printable(name),
            design.model().header().space(),
            Words.items(design.count()),
            decoder,
            Words.steps(design.steps()),
            design.seed());
  }

  /**
   * The best items, from best to worst: number, combined reward, each declared reward, feasibility
   * where there are requirements, and the item, shortened in its middle.
   *
   * @param rows the most items to show
   * @param width columns of the terminal
   */
  public static String best(Result result, int rows, int width) {
    List<ScoredItem> ranked = result.chosen();
    if (ranked.isEmpty()) {
      return Layout.fit(Words.NO_ITEMS + "\n" + kept(result), width);
    }
    List<ScoredItem> shown = ranked.subList(0, Math.min(rows, ranked.size()));
    Grid grid = new Grid();
    grid.column(
        Side.RIGHT, "number", shown.stream().map(i -> Integer.toString(i.number())).toList());
    boolean required = !result.design().requirements().isEmpty();
    if (required) {
      grid.column(Side.LEFT, "feasible", shown.stream().map(Words::feasible).toList());
    }
    List<String> leftOut = new ArrayList<>();
    for (Shown number : Shown.all(result.design())) {
      String heading = Cells.shorten(number.name(), WIDEST_HEADING);
      List<String> cells = cells(number, shown);
      int widest = cells.stream().mapToInt(Cells::width).max().orElse(0);
      int needed = Math.max(widest, Cells.width(heading)) + 2;
      if (grid.width() + needed + SHORTEST_ITEM > width) {
        leftOut.add(number.name());
      } else {
        grid.column(Side.RIGHT, heading, cells);
      }
    }
    int room = Math.max(SHORTEST_ITEM, width - grid.width());
    boolean numbers = result.design().model().header().space().continuous();
    grid.column(
        Side.LEFT,
        "item",
        shown.stream()
            .map(item -> numbers ? rounded(item.text()) : item.text())
            .map(text -> Cells.shorten(text, room))
            .toList());
    String rest = Words.more(ranked.size() - shown.size());
    return grid.text(width) + Layout.fit(rest + Words.leftOut(leftOut) + kept(result), width);
  }

  private static String kept(Result result) {
    String dropped = Words.dropped(result.dropped(), result.items().size());
    return result.design().care().keep().isEmpty()
        ? dropped
        : dropped
            + Words.kept(
                result.kept().size(), result.items().size(), result.design().care().keep().get());
  }

  /** The numbers of an item as people read them; files have all digits. */
  private static String rounded(String numbers) {
    return Arrays.stream(numbers.split(" ", -1))
        .map(number -> Figures.of(Double.parseDouble(number)))
        .collect(Collectors.joining(" "));
  }

  private static List<String> cells(Shown number, List<ScoredItem> items) {
    double[] values = number.values(items);
    DoubleFunction<String> manner = Figures.manner(values);
    return items.stream()
        .mapToDouble(number.of())
        .mapToObj(x -> number.condition() ? Words.answer(x) : manner.apply(x))
        .toList();
  }
}
