package svdd.snippet;

import java.util.List;
import svdd.source.Block;
import svdd.source.Span;

/** The text of a snippet by lines, and where they stand in the script. */
record Text(Block block, List<String> lines) {

  static Text of(Block block) {
    return new Text(block, List.of(block.content().split("\r\n|\r|\n", -1)));
  }

  String line(int line) {
    return lines.get(line - 1);
  }

  /** A line without the blanks around its text. */
  Spot line(int line, int fallbackColumn) {
    String text = line < 1 || line > lines.size() ? "" : line(line).stripTrailing();
    int column = text.length() - text.stripLeading().length() + 1;
    return text.isEmpty()
        ? new Spot(line, fallbackColumn, 1)
        : new Spot(line, column, text.length() - column + 1);
  }

  /** The end of the last line, not counting blank ones, that stands before this line. */
  Spot endBefore(int line) {
    int last = Math.min(line - 1, lines.size());
    while (last > 1 && line(last).isBlank()) {
      last--;
    }
    return new Spot(last, line(last).stripTrailing().length() + 1, 1);
  }

  /** The place in the script; the end of the text for what lies behind it. */
  Span span(Spot spot) {
    Spot inside = spot.line() > lines.size() ? endBefore(spot.line()) : spot;
    return block.place(inside.line(), inside.column(), inside.length());
  }

  /** The block, or where it opens if it has several lines. */
  Span span() {
    Span whole = block.span();
    boolean oneLine = whole.line() == whole.source().line(whole.end() - 1);
    return oneLine ? whole : whole.source().span(whole.start(), whole.start() + 3);
  }
}
