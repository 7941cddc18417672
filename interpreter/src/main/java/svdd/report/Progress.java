package svdd.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
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
    String share = Cells.right(percent(step), 4);
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
    parts.addFirst(Cells.right(percent(step), 4));
    return Cells.printable(step.name()) + BETWEEN + String.join(BETWEEN, parts);
  }

  /** Of the same width through a run, so that a line that is drawn again does not dance. */
  private static List<String> parts(Event.Stepped step) {
    List<String> parts = new ArrayList<>();
    String total = Figures.grouped(step.total());
    parts.add(Cells.right(Figures.grouped(step.done()), total.length()) + "/" + total);
    parts.add("ETA " + (step.done() > 0 ? Figures.clock(left(step)) : "-:--"));
    // With the half among them the two are never written as whole numbers.
    DoubleFunction<String> manner = Figures.manner(step.best(), step.mean(), 0.5);
    if (!Double.isNaN(step.best())) {
      parts.add("best " + manner.apply(step.best()));
    }
    if (!Double.isNaN(step.mean())) {
      parts.add("mean " + manner.apply(step.mean()));
    }
    if (step.forwards() > 0 && step.seconds() > 0) {
      parts.add(Figures.grouped(Math.round(step.forwards() / step.seconds())) + " forwards/s");
    }
    return parts;
  }

  private static long left(Event.Stepped step) {
    return (long) Math.ceil(step.seconds() / step.done() * (step.total() - step.done()));
  }

  private static String percent(Event.Stepped step) {
    return (int) Math.floor(100 * share(step)) + "%";
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
