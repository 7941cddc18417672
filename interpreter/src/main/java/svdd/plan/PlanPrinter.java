package svdd.plan;

import svdd.core.Design;
import svdd.core.Program;

/** Plans as text: a tree with a line for each stage. */
final class PlanPrinter {
  private PlanPrinter() {}

  /**
   * @param narrow whether there is no room for several columns
   */
  static String print(DecodingPlan plan, boolean narrow) {
    StringBuilder out = new StringBuilder();
    out.append(guarantee(plan)).append('\n');
    for (DecodingPlan.PlannedRun run : plan.runs()) {
      out.append('\n');
      print(run, out);
    }
    for (Program.Action action : plan.program().actions()) {
      if (action instanceof Program.Score score) {
        out.append("\nscore ").append(score.file()).append(" · ").append(score.space());
        out.append('\n');
        Tree tree = new Tree();
        ScoreLines.add(score.rewards(), tree);
        tree.print(out);
      }
    }
    for (DecodingPlan.PlannedCompare compare : plan.compares()) {
      out.append('\n');
      CompareLines.print(compare, narrow, out);
    }
    return out.toString();
  }

  private static String guarantee(DecodingPlan plan) {
    boolean timed =
        plan.runs().stream()
            .anyMatch(run -> run.run().design().effort().budget().time().isPresent());
    return "plan of "
        + plan.program().source().name()
        + " · the same items at any --batch and --threads, bit for bit on one kind of CPU"
        + (timed ? ", and as many as there is time for" : "");
  }

  private static void print(DecodingPlan.PlannedRun planned, StringBuilder out) {
    Design design = planned.run().design();
    out.append("design ").append(planned.run().name());
    if (!planned.run().name().equals(design.name())) {
      out.append(" (").append(design.name()).append(')');
    }
    out.append(" · ").append(design.model().header().space());
    out.append(" · ").append(Amounts.count(design.count(), "item"));
    out.append(" · ").append(planned.outline().summary());
    if (planned.forwards() > 0) {
      out.append(" · ").append(Amounts.count(design.steps(), "step"));
    }
    out.append(" · seed ").append(design.seed()).append('\n');
    RunLines.of(planned).print(out);
  }
}
