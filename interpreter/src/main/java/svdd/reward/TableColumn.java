package svdd.reward;

import java.util.ArrayList;
import java.util.List;
import svdd.spi.DataFile;
import svdd.spi.Refusal;
import svdd.type.Value;

/** One column of a table, cell by cell. */
public final class TableColumn {
  private TableColumn() {}

  /**
   * A cell.
   *
   * @param line of the file, the header's being 1
   */
  public record Cell(int line, String text) {}

  /** Every cell of a column below its heading. */
  public static List<Cell> read(DataFile file, Value.Column column) throws Refusal {
    List<Cell> cells = new ArrayList<>();
    try (TableLines lines = TableLines.open(file)) {
      int at = TableKeys.column(column, lines.header(), file.title(), "column");
      while (lines.next()) {
        cells.add(new Cell(lines.line(), lines.cell(at)));
      }
    }
    return cells;
  }
}
