package svdd.reward;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import svdd.spi.DataFile;
import svdd.spi.Refusal;

/**
 * The lines of a table, one at a time. Cells are separated by tabs where the header line has one,
 * otherwise by commas; with commas a cell may stand in double quotes. Blank lines are passed over.
 */
final class TableLines implements AutoCloseable {
  private final DataFile file;
  private final BufferedReader reader;
  private final char separator;
  private final List<String> header;
  private List<String> cells;
  private int line;

  private TableLines(DataFile file, BufferedReader reader, String first) throws Refusal {
    this.file = file;
    this.reader = reader;
    this.line = 1;
    this.separator = first.indexOf('\t') >= 0 ? '\t' : ',';
    this.header = split(first.startsWith("\uFEFF") ? first.substring(1) : first);
    this.cells = header;
  }

  /** Opens a table and reads its header line. */
  static TableLines open(DataFile file) throws Refusal {
    var reader = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8));
    try {
      String first = reader.readLine();
      if (first == null || first.isBlank()) {
        reader.close();
        throw TableRefusals.empty(file.title());
      }
      return new TableLines(file, reader, first);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** The names of the columns. */
  List<String> header() {
    return header;
  }

  /** Goes to the next line of data; false at the end. */
  boolean next() throws Refusal {
    try {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        line++;
        if (!text.isBlank()) {
          cells = split(text);
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** The number of the line, the header's being 1. */
  int line() {
    return line;
  }

  /** The cell of this line in a column (from 0), without space around it. */
  String cell(int column) throws Refusal {
    if (column >= cells.size()) {
      String reason = "has only %d of the %d columns".formatted(cells.size(), header.size());
      throw TableRefusals.brokenLine(file.title(), line, reason);
    }
    return cells.get(column);
  }

  @Override
  public void close() throws Refusal {
    try {
      reader.close();
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private List<String> split(String text) throws Refusal {
    boolean quoted = separator == ',' && text.indexOf('"') >= 0;
    return quoted ? splitQuoted(text) : splitPlain(text);
  }

  private List<String> splitPlain(String text) {
    List<String> out = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
      out.add(text.substring(from, to).strip());
      from = to + 1;
    }
    out.add(text.substring(from).strip());
    return out;
  }

  private List<String> splitQuoted(String text) throws Refusal {
    List<String> out = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && inside && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        inside = !inside;
      } else if (c == separator && !inside) {
        out.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (inside) {
      throw TableRefusals.brokenLine(file.title(), line, "has a quote that is never closed");
    }
    out.add(cell.toString().strip());
    return out;
  }
}
