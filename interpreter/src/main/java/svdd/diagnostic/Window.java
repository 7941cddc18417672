package svdd.diagnostic;

import java.util.List;

/** The part of a line that is shown: all of it, or of a very long one what is around a mark. */
record Window(String text, Columns columns, int offset, int first, int last) {
  private static final int WIDEST = 160;
  private static final int BEFORE = 60;
  private static final String CUT = "... ";

  static Window of(String line, List<Mark> marks) {
    if (line.length() <= WIDEST) {
      Columns columns = Columns.of(line);
      return new Window(columns.shown().stripTrailing(), columns, 0, 0, line.length());
    }
    int from =
        marks.stream().filter(Mark::primary).findFirst().orElse(marks.getFirst()).from() - BEFORE;
    int first = whole(line, Math.clamp(from, 0, line.length() - WIDEST));
    int last = whole(line, first + WIDEST);
    Columns columns = Columns.of(line.substring(first, last));
    String before = first > 0 ? CUT : "";
    String after = last < line.length() ? " ..." : "";
    return new Window(before + columns.shown() + after, columns, before.length(), first, last);
  }

  /** The first column of a mark, counted from 0. */
  int start(Mark mark) {
    return at(mark.from());
  }

  /** The column after a mark; a mark is at least one column wide. */
  int end(Mark mark) {
    return Math.max(at(mark.to()), start(mark) + 1);
  }

  private int at(int position) {
    return offset + columns.at(Math.clamp(position, first, last) - first);
  }

  /** Not between the halves of one character. */
  private static int whole(String line, int at) {
    boolean between = at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at));
    return between ? at - 1 : at;
  }
}
