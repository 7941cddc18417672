package svdd.plan;

import java.util.List;
import svdd.core.Program;
import svdd.plan.DecodingPlan.PlannedCompare;
import svdd.plan.DecodingPlan.PlannedEntry;

/** A comparison: what each design asks for, and what was raised. */
final class CompareLines {
  private static final String DECODER = "decoder";
  private static final String FORWARDS = "forwards an item";
  private static final String CALLS = "calls an item";
  private static final String SIZE = "size";

  private CompareLines() {}

  /**
   * @param narrow whether there is no room for a table: then each design has its own lines
   */
  static void print(PlannedCompare planned, boolean narrow, StringBuilder out) {
    Program.Compare compare = planned.compare();
    List<Long> seeds = compare.seedValues();
    out.append("compare ").append(planned.entries().size()).append(" designs · ");
    out.append(
        seeds.size() == 1
            ? "seed " + seeds.getFirst()
            : seeds.size() + " seeds, " + seeds.getFirst() + " to " + seeds.getLast());
    out.append(" · ").append(equal(planned)).append('\n');
    Tree tree = new Tree();
    if (!narrow) {
      tree.add("  design", DECODER, FORWARDS, CALLS, SIZE);
    }
    for (PlannedEntry entry : planned.entries()) {
      String label = "  " + entry.label();
      String decoder = entry.run().outline().summary();
      String forwards = Amounts.grouped(entry.run().outline().forwards());
      String calls = Amounts.grouped(entry.run().callsPerItem());
      String size = size(planned, entry);
      if (narrow) {
        tree.add(label, "");
        tree.add("    " + DECODER, decoder);
        tree.add("    " + FORWARDS, forwards);
        tree.add("    " + CALLS, calls);
        tree.add("    " + SIZE, size);
      } else {
        tree.add(label, decoder, forwards, calls, size);
      }
    }
    compare.rows().ifPresent(path -> tree.add("  rows", path.toString()));
    tree.add("  cost", cost(planned));
    tree.print(out);
  }

  private static String equal(PlannedCompare planned) {
    Program.Equal equal = planned.compare().equal();
    if (equal == Program.Equal.NONE) {
      return "each at its own cost";
    }
    if (planned.waits()) {
      return "at equal time: sizes follow a measurement";
    }
    PlannedEntry dearest = planned.entries().getFirst();
    for (PlannedEntry entry : planned.entries()) {
      if (EqualCost.cost(equal, entry.run()) > EqualCost.cost(equal, dearest.run())) {
        dearest = entry;
      }
    }
    double most = EqualCost.cost(equal, dearest.run());
    String amount =
        equal == Program.Equal.TIME ? Amounts.duration(most) : Amounts.grouped((long) most);
    return "at equal " + equal.word() + ": " + amount + " an item, as `" + dearest.label() + '`';
  }

  private static String size(PlannedCompare planned, PlannedEntry entry) {
    String seconds =
        planned.compare().equal() == Program.Equal.TIME && !planned.waits()
            ? Amounts.duration(entry.run().secondsPerItem().orElseThrow()) + ", "
            : "";
    return seconds
        + (entry.own()
            ? "its own cost"
            : entry
                .scaled()
                .map(
                    scaled -> scaled.setting() + " " + scaled.from() + ", raised to " + scaled.to())
                .orElse("as written"));
  }

  private static String cost(PlannedCompare planned) {
    return "<= "
        + Amounts.grouped(planned.total(DecodingPlan.PlannedRun::allForwards))
        + " forwards, <= "
        + Amounts.grouped(planned.total(DecodingPlan.PlannedRun::allCalls))
        + " reward calls; equal states are computed once";
  }
}
