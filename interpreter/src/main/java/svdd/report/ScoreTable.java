package svdd.report;

import java.util.List;
import java.util.function.DoubleFunction;
import svdd.diagnostic.Layout;
import svdd.report.Grid.Side;
import svdd.run.Ending;
import svdd.run.Scores;
import svdd.type.Type;

/** The scores of a file's items as a table for people. */
public final class ScoreTable {
  private static final int WIDEST_HEADING = 16;
  private static final int SHORTEST_ITEM = 11;

  private ScoreTable() {}

  /**
   * The first items in the order of the file: line, name, each reward, and the item, shortened in
   * its middle.
   *
   * @param most items to show
   * @param width columns of the terminal
   */
  public static String text(Scores scores, int most, int width) {
    List<Scores.Row> rows = scores.rows();
    List<Scores.Row> shown = rows.subList(0, Math.min(most, rows.size()));
    Grid grid = new Grid();
    grid.column(
        Side.RIGHT, "line", shown.stream().map(row -> Integer.toString(row.line())).toList());
    if (rows.stream().anyMatch(row -> !row.name().isEmpty())) {
      grid.column(
          Side.LEFT,
          "name",
          shown.stream().map(row -> Cells.shorten(row.name(), WIDEST_HEADING)).toList());
    }
    List<String> names = scores.rewards();
    for (int i = 0; i < names.size(); i++) {
      grid.column(Side.RIGHT, Cells.shorten(names.get(i), WIDEST_HEADING), cells(scores, i, shown));
    }
    int room = Math.max(SHORTEST_ITEM, width - grid.width());
    grid.column(
        Side.LEFT, "item", shown.stream().map(row -> Cells.shorten(row.item(), room)).toList());
    String title =
        Cells.printable(scores.title())
            + " · "
            + scores.score().space()
            + " · "
            + Words.items(rows.size());
    String ended = scores.ending() == Ending.COMPLETE ? "" : " · " + scores.ending().word();
    return Layout.fit(title + ended + "\n\n", width)
        + grid.text(width)
        + Layout.fit(Words.more(rows.size() - shown.size()), width);
  }

  private static List<String> cells(Scores scores, int reward, List<Scores.Row> rows) {
    boolean condition =
        scores.score().rewards().get(reward).type() instanceof Type.Scores type
            && type.result() == Type.BOOL;
    double[] values = rows.stream().mapToDouble(row -> row.numbers()[reward]).toArray();
    DoubleFunction<String> manner = Figures.manner(values);
    return rows.stream()
        .mapToDouble(row -> row.numbers()[reward])
        .mapToObj(x -> condition ? Words.answer(x) : manner.apply(x))
        .toList();
  }
}
