package svdd.plan;

import java.util.ArrayList;
import java.util.List;

/** Lines of a plan, laid out in columns. */
final class Tree {
  private final List<Line> lines = new ArrayList<>();

  /**
   * A line.
   *
   * @param label the stage
   * @param what it does
   * @param amount how much of it
   * @param where what does it
   * @param time an estimate, or nothing
   */
  private record Line(String label, String what, String amount, String where, String time) {}

  void add(String label, String what) {
    add(label, what, "", "", "");
  }

  void add(String label, String what, String amount, String where) {
    add(label, what, amount, where, "");
  }

  void add(String label, String what, String amount, String where, String time) {
    lines.add(new Line(label, what, amount, where, time));
  }

  void print(StringBuilder out) {
    int label = lines.stream().mapToInt(l -> l.label().length()).max().orElse(0) + 3;
    int what =
        width(
            lines.stream()
                .filter(l -> !l.amount().isEmpty() || !l.where().isEmpty())
                .map(Line::what)
                .toList());
    int amount = width(lines.stream().map(Line::amount).toList());
    int where = width(lines.stream().map(Line::where).toList());
    for (Line line : lines) {
      String text =
          pad(line.label(), label)
              + pad(line.what(), what)
              + pad(line.amount(), amount)
              + pad(line.where(), where)
              + line.time();
      out.append(text.stripTrailing()).append('\n');
    }
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0) + 3;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
