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
