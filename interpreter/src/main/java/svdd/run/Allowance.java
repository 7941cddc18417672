package svdd.run;

import java.util.OptionalLong;
import svdd.core.Design;
import svdd.plan.DecodingPlan.PlannedRun;
import svdd.reward.Scaling;
import svdd.spi.Refusal;

/**
 * How many items the budget of a design is enough for, by what the plan says that they ask for. It
 * is settled before anything is spent, so that no batch is begun that cannot be finished.
 */
final class Allowance {
  private Allowance() {}

  /**
   * Items, in whole groups.
   *
   * @throws Refusal where it is not enough for the first
   */
  static int items(PlannedRun planned) throws Refusal {
    Design design = planned.run().design();
    Design.Budget budget = design.effort().budget();
    long forwards = planned.outline().forwards();
    long calls = planned.callsPerItem();
    long before = 0;
    if (Scaling.needed(design.wanted().combination())) {
      before = samples(design);
    } else if (planned.plain()) {
      forwards += forwardsOfASample(design);
      calls += 1;
    }
    return Math.min(
        enough(
            planned, "forwards", budget.forwards(), before * forwardsOfASample(design), forwards),
        enough(planned, "calls", budget.calls(), before, calls));
  }

  /** Plain samples that a scale is made of. */
  static int samples(Design design) {
    return Math.max(Scaling.FEWEST_SAMPLES, design.count());
  }

  private static long forwardsOfASample(Design design) {
    return (long) design.taken() + design.model().header().kind().lastForwards();
  }

  private static int enough(
      PlannedRun planned, String what, OptionalLong budget, long before, long each) throws Refusal {
    Design design = planned.run().design();
    if (budget.isEmpty() || each == 0) {
      return design.count();
    }
    long left = budget.getAsLong() - before;
    if (left / each >= design.count()) {
      return design.count();
    }
    int group = planned.outline().group();
    long items = Math.max(0, left / each) / group * group;
    if (items == 0) {
      int first = Math.min(group, design.count());
      throw Messages.tooSmall(
          planned.run(), what, budget.getAsLong(), before + first * each, first);
    }
    return Math.toIntExact(items);
  }
}
