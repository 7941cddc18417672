package svdd.session;

import java.util.ArrayList;
import java.util.List;
import svdd.run.Event;

/** How a run went: its numbers step by step. */
final class Courses {
  private final List<Event.Stepped> steps = new ArrayList<>();

  void add(Event.Stepped step) {
    steps.add(step);
  }

  long total() {
    return steps.isEmpty() ? 0 : steps.getLast().total();
  }

  /** The mean combined reward of the items scored last, at each step that scored some. */
  double[] means() {
    return steps.stream().mapToDouble(Event.Stepped::mean).filter(Double::isFinite).toArray();
  }
}
