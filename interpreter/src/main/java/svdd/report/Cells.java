package svdd.report;

import svdd.diagnostic.Columns;
import svdd.diagnostic.Layout;

/** Texts that fit into the columns of a terminal, which are not its characters. */
final class Cells {
  private static final String GAP = "…";

  private Cells() {}

  static int width(String text) {
    return Columns.of(text).width();
  }

  /** The text in one line, without what a terminal might obey. */
  static String printable(String text) {
    return Columns.harmless(text.replace('\n', ' '));
  }

  /** At most this wide, by leaving out the middle. */
  static String shorten(String text, int width) {
    Columns columns = Columns.of(text);
    if (columns.width() <= width) {
      return text;
    }
    if (width < 1) {
      return "";
    }
    int left = width - 1;
    int head = 0;
    while (columns.at(text.offsetByCodePoints(head, 1)) <= (left + 1) / 2) {
      head = text.offsetByCodePoints(head, 1);
    }
    int room = left - columns.at(head);
    int tail = text.length();
    while (columns.width() - columns.at(text.offsetByCodePoints(tail, -1)) <= room) {
      tail = text.offsetByCodePoints(tail, -1);
    }
    return text.substring(0, head) + GAP + text.substring(tail);
  }

  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /** A sentence in lines of at most this width, broken at spaces; further lines are indented. */
  static String wrapped(String sentence, int width) {
    return String.join("\n", Layout.lines(printable(sentence), width, "  ")) + "\n";
  }
}
