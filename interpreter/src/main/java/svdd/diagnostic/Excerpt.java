package svdd.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import svdd.diagnostic.Diagnostic.Label;
import svdd.source.Source;
import svdd.source.Span;

/** The lines of one source that a message shows, with their marks. */
final class Excerpt {
  private final Source source;
  private final Style style;
  private final int digits;
  private final boolean error;

  Excerpt(Source source, Style style, int digits, boolean error) {
    this.source = source;
    this.style = style;
    this.digits = digits;
    this.error = error;
  }

  /**
   * Prints the lines of these labels in the order in which they come, labels of one line together;
   * {@code primary} is the one to mark with {@code ^}.
   */
  void print(StringBuilder out, List<Label> labels, @Nullable Label primary) {
    Map<Integer, List<Mark>> lines = new LinkedHashMap<>();
    for (Label label : labels) {
      for (Mark mark : marks(label, label == primary)) {
        lines.computeIfAbsent(mark.line(), line -> new ArrayList<>()).add(mark);
      }
    }
    int previous = 0;
    for (Map.Entry<Integer, List<Mark>> line : lines.entrySet()) {
      boolean continues = line.getValue().stream().anyMatch(Mark::continues);
      if (!continues) {
        gutter(out).append('\n');
      } else if (line.getKey() > previous + 1) {
        out.append(style.quiet("...")).append('\n');
      }
      line(out, line.getKey(), line.getValue());
      previous = line.getKey();
    }
  }

  /** A label on one line is one mark; on several lines it marks the first and the last. */
  private List<Mark> marks(Label label, boolean primary) {
    Span span = label.span();
    int start = Math.min(span.start(), source.text().length());
    int end = Math.clamp(span.end(), start, source.text().length());
    int first = source.line(start);
    int last = source.line(Math.max(start, end - 1));
    int from = start - source.start(first);
    if (first == last) {
      int to = Math.min(end - source.start(first), source.lineText(first).length());
      return List.of(new Mark(first, from, Math.max(from, to), label.text(), primary, false));
    }
    String text = source.lineText(last);
    int indent = text.length() - text.stripLeading().length();
    int to = Math.min(end - source.start(last), text.length());
    return List.of(
        new Mark(first, from, source.lineText(first).length(), "", primary, false),
        new Mark(last, Math.min(indent, to), to, label.text(), primary, true));
  }

  private void line(StringBuilder out, int number, List<Mark> marks) {
    Window window = Window.of(source.lineText(number), marks);
    String padded = " ".repeat(digits - Integer.toString(number).length()) + number;
    out.append(' ').append(style.quiet(padded + " |"));
    out.append(window.text().isEmpty() ? "" : " " + window.text()).append('\n');

    List<Mark> ordered = new ArrayList<>(marks);
    ordered.sort(Comparator.comparingInt(Mark::from).thenComparing(m -> !m.primary()));
    List<Mark> named = new ArrayList<>(ordered.stream().filter(m -> !m.text().isEmpty()).toList());
    gutter(out).append(' ').append(underlines(window, ordered, named)).append('\n');
    hanging(out, window, named);
  }

  /** The row of {@code ^^^} and {@code ---}, and behind it the words of the last mark. */
  private String underlines(Window window, List<Mark> marks, List<Mark> named) {
    int end = marks.stream().mapToInt(m -> window.end(m)).max().orElse(0);
    char[] row = new char[end];
    java.util.Arrays.fill(row, ' ');
    for (boolean primary : new boolean[] {false, true}) {
      for (Mark mark : marks) {
        if (mark.primary() == primary) {
          java.util.Arrays.fill(row, window.start(mark), window.end(mark), primary ? '^' : '-');
        }
      }
    }
    StringBuilder out = new StringBuilder();
    for (int from = 0; from < row.length; ) {
      int to = from;
      while (to < row.length && row[to] == row[from]) {
        to++;
      }
      String run = new String(row, from, to - from);
      out.append(row[from] == ' ' ? run : colour(row[from] == '^', run));
      from = to;
    }
    // words behind the row belong to its last mark; those of any other stand below it
    if (!named.isEmpty() && window.end(named.getLast()) == row.length) {
      Mark last = named.removeLast();
      out.append(' ').append(colour(last.primary(), oneLine(last.text())));
    }
    return out.toString();
  }

  /** The words of the other marks, each under its own, the last first. */
  private void hanging(StringBuilder out, Window window, List<Mark> named) {
    while (!named.isEmpty()) {
      bars(out, window, named);
      out.append('\n');
      Mark last = named.removeLast();
      int column = bars(out, window, named);
      out.append(" ".repeat(Math.max(1, window.start(last) - column)));
      out.append(colour(last.primary(), oneLine(last.text()))).append('\n');
    }
  }

  /**
   * The gutter and a bar under each mark; returns the column after them, -1 right at the gutter.
   */
  private int bars(StringBuilder out, Window window, List<Mark> named) {
    gutter(out);
    int column = -1;
    for (Mark mark : named) {
      int at = window.start(mark);
      if (at >= column) {
        out.append(" ".repeat(at - column)).append(colour(mark.primary(), "|"));
        column = at + 1;
      }
    }
    return column;
  }

  private StringBuilder gutter(StringBuilder out) {
    return out.append(" ".repeat(digits + 2)).append(style.quiet("|"));
  }

  private String colour(boolean primary, String text) {
    if (!primary) {
      return style.quiet(text);
    }
    return error ? style.error(text) : style.warning(text);
  }

  private static String oneLine(String text) {
    return Columns.harmless(text).replace('\n', ' ');
  }
}
