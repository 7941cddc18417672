package svdd.report;

import java.util.ArrayList;
import java.util.List;
import svdd.run.Event;

/** How far a run is, in one line. */
public final class Progress {
  private static final int WIDEST_NAME = 24;
  private static final int WIDEST_BAR = 24;
  private static final int NARROWEST_BAR = 6;
  private static final String BETWEEN = "  ";

  private Progress() {}

  /**
   * Name, bar, share, steps, time left, best and mean reward, forwards a second. Where the line is
   * too narrow the bar goes first, then what stands last.
   *
   * @param width columns that may be used
   */
  public static String line(Event.Stepped step, int width) {
    String name = Cells.shorten(Cells.printable(step.name()), WIDEST_NAME);
    String share = Cells.right(percent(step), 5);
    List<String> parts = parts(step);
    parts.addFirst(share);
    String rest = String.join(BETWEEN, parts);
    int room = width - Cells.width(name) - Cells.width(rest) - 2 * BETWEEN.length() - 2;
    if (room >= NARROWEST_BAR) {
      return name + BETWEEN + bar(step, Math.min(room, WIDEST_BAR)) + BETWEEN + rest;
    }
    String line = name + BETWEEN + rest;
    while (Cells.width(line) > width && parts.size() > 1) {
      parts.removeLast();
      line = name + BETWEEN + String.join(BETWEEN, parts);
    }
    return Cells.width(line) <= width ? line : Cells.shorten(share.strip(), width);
  }

  /** The same as a line of a log: without bar and of any length. */
  public static String log(Event.Stepped step) {
    List<String> parts = parts(step);
    parts.addFirst(percent(step));
    return Cells.printable(step.name()) + ": " + String.join(", ", parts);
  }

  private static List<String> parts(Event.Stepped step) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "step %s of %s".formatted(Figures.grouped(step.done()), Figures.grouped(step.total())));
    if (step.done() > 0 && step.done() < step.total()) {
      double left = step.seconds() / step.done() * (step.total() - step.done());
      parts.add("ETA " + Figures.wholeSeconds((long) Math.ceil(left)));
    }
    if (!Double.isNaN(step.best())) {
      parts.add("best " + Figures.of(step.best()));
    }
    if (!Double.isNaN(step.mean())) {
      parts.add("mean " + Figures.of(step.mean()));
    }
    if (step.forwards() > 0 && step.seconds() > 0) {
      parts.add(Figures.grouped(Math.round(step.forwards() / step.seconds())) + " forwards/s");
    }
    return parts;
  }

  private static String percent(Event.Stepped step) {
    return (int) Math.floor(100 * share(step)) + " %";
  }

  private static String bar(Event.Stepped step, int width) {
    int full = (int) Math.floor(width * share(step));
    return "[" + "#".repeat(full) + "-".repeat(width - full) + "]";
  }

  /** 0 to 1. */
  public static double share(Event.Stepped step) {
    return step.total() <= 0 ? 1 : Math.clamp((double) step.done() / step.total(), 0, 1);
  }
}
