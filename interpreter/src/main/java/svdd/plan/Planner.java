package svdd.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import svdd.core.Design;
import svdd.core.Program;
import svdd.spi.Decoder;
import svdd.spi.Refusal;

/** Makes plans. */
public final class Planner {
  /** Rows that a call of an engine should have; more gain nothing on a CPU and cost memory. */
  private static final int ROWS = 256;

  private Planner() {}

  /**
   * Plans every run and comparison of a program; a program without commands gets a plan of its
   * designs.
   *
   * @param batch items in flight at once, where the user says so
   */
  public static DecodingPlan plan(Program program, OptionalInt batch, int threads) {
    List<DecodingPlan.PlannedRun> runs = new ArrayList<>();
    List<DecodingPlan.PlannedCompare> compares = new ArrayList<>();
    for (Program.Action action : program.actions()) {
      if (action instanceof Program.Run run) {
        runs.add(plan(run, batch));
      } else if (action instanceof Program.Compare compare) {
        compares.add(plan(compare, batch));
      }
    }
    if (program.actions().isEmpty()) {
      for (Design design : program.designs()) {
        runs.add(plan(new Program.Run(design, design.name(), design.span()), batch));
      }
    }
    return new DecodingPlan(program, List.copyOf(runs), List.copyOf(compares), threads);
  }

  private static DecodingPlan.PlannedRun plan(Program.Run run, OptionalInt batch) {
    Design design = run.design();
    boolean plain = !design.goals().isEmpty() && design.decoder().decoder().needsGoal();
    return planned(run, batch, plain, Optional.empty());
  }

  private static DecodingPlan.PlannedCompare plan(Program.Compare compare, OptionalInt batch) {
    List<DecodingPlan.PlannedEntry> entries = new ArrayList<>();
    for (Program.Entry entry : compare.entries()) {
      Program.Run run = new Program.Run(entry.design(), entry.label(), entry.span());
      entries.add(
          new DecodingPlan.PlannedEntry(
              planned(run, batch, false, Optional.empty()), Optional.empty(), false));
    }
    return EqualCost.of(new DecodingPlan.PlannedCompare(compare, List.copyOf(entries)));
  }

  /**
   * The same plan in other batches.
   *
   * @param batch items in flight at once
   */
  public static DecodingPlan batched(DecodingPlan plan, int batch) {
    return new DecodingPlan(
        plan.program(),
        plan.runs().stream().map(run -> batched(run, batch)).toList(),
        plan.compares().stream()
            .map(
                compare ->
                    new DecodingPlan.PlannedCompare(
                        compare.compare(),
                        compare.entries().stream()
                            .map(
                                entry ->
                                    new DecodingPlan.PlannedEntry(
                                        batched(entry.run(), batch), entry.scaled(), entry.own()))
                            .toList()))
            .toList(),
        plan.threads());
  }

  private static DecodingPlan.PlannedRun batched(DecodingPlan.PlannedRun run, int batch) {
    return planned(run.run(), OptionalInt.of(batch), run.plain(), run.pace());
  }

  /** A run that differs from a planned one in the settings of its decoder. */
  static DecodingPlan.PlannedRun run(Program.Run run, DecodingPlan.PlannedRun like) {
    return planned(run, like.asked(), like.plain(), like.pace());
  }

  private static DecodingPlan.PlannedRun planned(
      Program.Run run, OptionalInt batch, boolean plain, Optional<Pace> pace) {
    Design design = run.design();
    Decoder.Outline outline =
        design
            .decoder()
            .decoder()
            .outline(design.decoder().settings(), design.model().header(), design.taken());
    int fitting = Math.max(1, ROWS / Math.max(1, outline.candidates()));
    int group = outline.group();
    int whole = (Math.max(1, batch.orElse(fitting)) + group - 1) / group * group;
    int items = Math.min(design.count(), whole);
    return new DecodingPlan.PlannedRun(run, outline, items, batch, plain, pace);
  }

  /**
   * The same plan with times measured on this machine; opens models, and the rewards that equal
   * time is measured by.
   */
  public static DecodingPlan measured(DecodingPlan plan) throws Refusal {
    Stopwatch stopwatch = new Stopwatch(plan.threads());
    List<DecodingPlan.PlannedRun> runs = new ArrayList<>();
    for (DecodingPlan.PlannedRun run : plan.runs()) {
      runs.add(run.at(stopwatch.forwards(run.run().design())));
    }
    List<DecodingPlan.PlannedCompare> compares = new ArrayList<>();
    for (DecodingPlan.PlannedCompare compare : plan.compares()) {
      compares.add(measured(compare, stopwatch));
    }
    return new DecodingPlan(
        plan.program(), List.copyOf(runs), List.copyOf(compares), plan.threads());
  }

  /** A comparison with times measured and, where time is to be equal, sizes that follow. */
  public static DecodingPlan.PlannedCompare measured(
      DecodingPlan.PlannedCompare compare, int threads) throws Refusal {
    return measured(compare, new Stopwatch(threads));
  }

  private static DecodingPlan.PlannedCompare measured(
      DecodingPlan.PlannedCompare compare, Stopwatch stopwatch) throws Refusal {
    boolean timed = compare.compare().equal() == Program.Equal.TIME;
    List<DecodingPlan.PlannedEntry> entries = new ArrayList<>();
    for (DecodingPlan.PlannedEntry entry : compare.entries()) {
      Design design = entry.run().run().design();
      Pace pace = timed ? stopwatch.whole(design) : stopwatch.forwards(design);
      entries.add(new DecodingPlan.PlannedEntry(entry.run().at(pace), entry.scaled(), entry.own()));
    }
    DecodingPlan.PlannedCompare measured =
        new DecodingPlan.PlannedCompare(compare.compare(), List.copyOf(entries));
    return timed ? EqualCost.of(measured) : measured;
  }
}
