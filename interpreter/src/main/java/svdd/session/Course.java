package svdd.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import svdd.run.Event;

/** How a run went: its numbers step by step. */
final class Course {
  private final List<Event.Stepped> steps = new ArrayList<>();

  void add(Event.Stepped step) {
    steps.add(step);
  }

  /**
   * The mean combined reward of the items scored at each step, over all batches; steps that scored
   * none are left out.
   */
  double[] means() {
    List<List<Event.Stepped>> batches = new ArrayList<>(List.of(new ArrayList<>()));
    int finished = 0;
    for (Event.Stepped step : steps) {
      batches.getLast().add(step);
      // the items of a batch are finished together, with its last step
      if (step.finished() > finished) {
        batches.add(new ArrayList<>());
        finished = step.finished();
      }
    }
    int longest = batches.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, longest)
        .mapToDouble(
            at ->
                batches.stream()
                    .filter(batch -> at < batch.size())
                    .mapToDouble(batch -> batch.get(at).mean())
                    .filter(Double::isFinite)
                    .average()
                    .orElse(Double.NaN))
        .filter(Double::isFinite)
        .toArray();
  }
}
