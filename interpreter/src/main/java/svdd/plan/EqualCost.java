package svdd.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import svdd.core.DecoderUse;
import svdd.core.Program;
import svdd.plan.DecodingPlan.PlannedCompare;
import svdd.plan.DecodingPlan.PlannedEntry;
import svdd.plan.DecodingPlan.PlannedRun;
import svdd.plan.DecodingPlan.Scaled;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.type.Value;

/**
 * Brings the designs of a comparison to equal cost. The cost is what is asked for, per item that is
 * returned, so that what is computed once does not tilt it. The dearest design sets the budget; the
 * others get the largest size that keeps within it. Sizes are only raised.
 */
final class EqualCost {
  private EqualCost() {}

  static PlannedCompare of(PlannedCompare planned) {
    Program.Equal equal = planned.compare().equal();
    if (equal == Program.Equal.NONE || planned.waits()) {
      return planned;
    }
    double budget =
        planned.entries().stream().mapToDouble(e -> cost(equal, e.run())).max().orElse(0);
    List<PlannedEntry> entries = new ArrayList<>();
    for (PlannedEntry entry : planned.entries()) {
      entries.add(scaled(entry, run -> cost(equal, run), budget));
    }
    return new PlannedCompare(planned.compare(), List.copyOf(entries));
  }

  /** What one item costs. */
  static double cost(Program.Equal equal, PlannedRun run) {
    return switch (equal) {
      case NONE -> 0;
      case FORWARDS -> run.outline().forwards();
      case CALLS -> run.callsPerItem();
      case TIME -> run.secondsPerItem().orElseThrow();
    };
  }

  private static PlannedEntry scaled(
      PlannedEntry entry, ToDoubleFunction<PlannedRun> cost, double budget) {
    PlannedRun run = entry.run();
    double own = cost.applyAsDouble(run);
    if (own >= budget) {
      return entry;
    }
    DecoderUse use = run.run().design().decoder();
    Optional<Signature.Parameter> size = size(use);
    if (size.isEmpty()) {
      return new PlannedEntry(run, Optional.empty(), true);
    }
    String name = size.get().name();
    Value from = use.settings().values().getOrDefault(name, new Value.Int(1));
    long low = first(from);
    long high = (long) size.get().range().map(Value.Range::high).orElse(1e9).doubleValue();
    // a size that costs nothing would grow for ever
    if (low >= high || cost.applyAsDouble(at(run, use, name, from, high)) == own) {
      return new PlannedEntry(run, Optional.empty(), true);
    }
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (cost.applyAsDouble(at(run, use, name, from, middle)) <= budget) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Value to = grown(from, low);
    return to.equals(from)
        ? entry
        : new PlannedEntry(
            at(run, use, name, from, low),
            Optional.of(new Scaled(name, from.toString(), to.toString())),
            false);
  }

  private static Optional<Signature.Parameter> size(DecoderUse use) {
    return use.decoder()
        .size()
        .flatMap(
            name ->
                use.decoder().signature().parameters().stream()
                    .filter(parameter -> parameter.name().equals(name))
                    .findFirst());
  }

  private static PlannedRun at(PlannedRun run, DecoderUse use, String name, Value from, long size) {
    Map<String, Value> values = new LinkedHashMap<>(use.settings().values());
    values.put(name, grown(from, size));
    DecoderUse other = new DecoderUse(use.decoder(), new Settings(values), use.span());
    return Planner.run(
        new Program.Run(run.run().design().decodedBy(other), run.run().name(), run.run().span()),
        run);
  }

  private static long first(Value size) {
    return switch (size) {
      case Value.Int whole -> whole.value();
      case Value.Schedule schedule -> Math.max(first(schedule.from()), first(schedule.to()));
      case Value other -> throw new IllegalArgumentException("a size of " + other);
    };
  }

  /** The size itself, or a schedule whose larger end it is. */
  private static Value grown(Value from, long size) {
    if (!(from instanceof Value.Schedule schedule)) {
      return new Value.Int(size);
    }
    double factor = (double) size / first(from);
    return new Value.Schedule(times(schedule.from(), factor), times(schedule.to(), factor));
  }

  private static Value times(Value end, double factor) {
    return new Value.Int(Math.max(1, Math.round(first(end) * factor)));
  }
}
