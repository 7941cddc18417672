package svdd.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows under headings, in columns. */
final class Grid {
  private static final String BETWEEN = "  ";

  /** Where the texts of a column stand. */
  enum Side {
    LEFT,
    RIGHT
  }

  private record Column(Side side, List<String> cells) {
    int width() {
      return cells.stream().mapToInt(Cells::width).max().orElse(0);
    }
  }

  private final List<Column> columns = new ArrayList<>();

  /** One more column; all have the same number of cells. */
  Grid column(Side side, String heading, List<String> cells) {
    List<String> all = new ArrayList<>();
    all.add(Cells.printable(heading));
    cells.stream().map(Cells::printable).forEach(all::add);
    columns.add(new Column(side, all));
    return this;
  }

  /** How wide it is so far, with the space before one more column. */
  int width() {
    return columns.stream().mapToInt(c -> c.width() + BETWEEN.length()).sum();
  }

  /**
   * The same, in parts below each other where the lines would be wider than this: each has the
   * first column again, and as many of the others as fit beside it.
   */
  String text(int width) {
    StringBuilder out = new StringBuilder();
    Grid part = new Grid();
    for (Column column : columns) {
      if (part.columns.size() > 1 && part.width() + column.width() > width) {
        out.append(part.text()).append('\n');
        part = new Grid();
        part.columns.add(columns.getFirst());
      }
      part.columns.add(column);
    }
    return out.append(part.text()).toString();
  }

  /** The width of the widest column. */
  int widest() {
    return columns.stream().mapToInt(Column::width).max().orElse(0);
  }

  /** The lines, each with its line end and without spaces before it. */
  String text() {
    StringBuilder out = new StringBuilder();
    int rows = columns.isEmpty() ? 0 : columns.getFirst().cells.size();
    for (int i = 0; i < rows; i++) {
      int row = i;
      String line =
          columns.stream()
              .map(
                  column ->
                      switch (column.side) {
                        case LEFT -> Cells.left(column.cells.get(row), column.width());
                        case RIGHT -> Cells.right(column.cells.get(row), column.width());
                      })
              .collect(Collectors.joining(BETWEEN));
      out.append(line.stripTrailing()).append('\n');
    }
    return out.toString();
  }
}
