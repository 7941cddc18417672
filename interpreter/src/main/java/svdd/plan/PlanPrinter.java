package svdd.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import svdd.core.Design;
import svdd.core.Scorer;
import svdd.core.Term;
import svdd.core.Terms;
import svdd.spi.Decoder;
import svdd.type.Space;

/** Plans as text: a tree with a line for each stage. */
final class PlanPrinter {
  private PlanPrinter() {}

  /**
   * A line of the tree.
   *
   * @param label the stage
   * @param what it does
   * @param amount how much of it
   * @param where what does it
   * @param time an estimate, or nothing
   */
  private record Line(String label, String what, String amount, String where, String time) {}

  static String print(DecodingPlan plan) {
    StringBuilder out = new StringBuilder();
    out.append(guarantee(plan)).append('\n');
    for (DecodingPlan.PlannedRun run : plan.runs()) {
      out.append('\n');
      print(run, out);
    }
    return out.toString();
  }

  private static String guarantee(DecodingPlan plan) {
    return "plan of "
        + plan.program().source().name()
        + " · the same items at any --batch and --threads, bit for bit on one kind of CPU";
  }

  private static void print(DecodingPlan.PlannedRun planned, StringBuilder out) {
    Design design = planned.run().design();
    out.append("design ").append(planned.run().name());
    if (!planned.run().name().equals(design.name())) {
      out.append(" (").append(design.name()).append(')');
    }
    out.append(" · ").append(design.model().header().space());
    out.append(" · ").append(count(design.count(), "item"));
    out.append(" · ").append(planned.outline().summary());
    out.append(" · ").append(count(design.steps(), "step"));
    out.append(" · seed ").append(design.seed()).append('\n');
    layout(lines(planned), out);
  }

  private static List<Line> lines(DecodingPlan.PlannedRun planned) {
    Design design = planned.run().design();
    Decoder.Outline outline = planned.outline();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("  step x" + design.steps(), "", "", "", ""));
    lines.add(
        new Line(
            "    propose",
            outline.propose() + " from the " + design.model().header().kind() + " posterior",
            "",
            "host",
            ""));
    int rows = planned.batch() * outline.denoised();
    lines.add(
        new Line(
            "    denoise",
            design.model().header().title() + "  " + shape(rows, design.model().header().space()),
            "<= " + grouped(planned.forwards()) + " forwards",
            design.model().header().engine(),
            time(planned.pace(), planned.forwards())));
    if (outline.scored() > 0) {
      scores(design, planned.batch() * outline.scored() + " a step", "    score", lines);
    }
    if (!outline.select().isEmpty()) {
      lines.add(new Line("    select", outline.select(), "", "host", ""));
    }
    lines.add(new Line("  final", outline.last(), "", "", ""));
    if (outline.scored() == 0 && planned.calls() > 0) {
      scores(design, grouped(planned.calls()) + " in all", "    score", lines);
    }
    if (planned.plain()) {
      lines.add(
          new Line(
              "  plain",
              count(design.count(), "sample") + " of the model, to compare",
              "<= " + grouped(planned.plainForwards()) + " forwards",
              "",
              time(planned.pace(), planned.plainForwards())));
    }
    lines.add(new Line("  batches", batches(planned), "", "", ""));
    if (!design.defaults().isEmpty()) {
      lines.add(
          new Line(
              "  defaults",
              design.defaults().entrySet().stream()
                  .map(entry -> entry.getKey() + " " + entry.getValue())
                  .collect(Collectors.joining(", ")),
              "",
              "",
              ""));
    }
    lines.add(new Line("  cost", cost(planned), "", "", ""));
    return lines;
  }

  private static String batches(DecodingPlan.PlannedRun planned) {
    int count = planned.run().design().count();
    int batches = (count + planned.batch() - 1) / planned.batch();
    return count(batches, "batch", "batches") + " of " + count(planned.batch(), "item");
  }

  private static String cost(DecodingPlan.PlannedRun planned) {
    long forwards = planned.forwards() + planned.plainForwards();
    String cost = "<= " + grouped(forwards) + " forwards";
    if (planned.calls() > 0) {
      cost += ", <= " + grouped(planned.calls()) + " reward calls";
    }
    String total = time(planned.pace(), forwards);
    return cost
        + "; equal states are computed once"
        + (total.isEmpty() ? "" : "; " + total + " in all");
  }

  /** The rewards by where they are computed, and the requirements. */
  private static void scores(Design design, String amount, String label, List<Line> lines) {
    Map<String, List<String>> byPlace = new LinkedHashMap<>();
    for (Term.Named named : design.shown()) {
      place(named, named.name(), byPlace);
    }
    design
        .goals()
        .forEach(goal -> Terms.leaves(goal.term()).forEach(leaf -> leaf(leaf, design, byPlace)));
    design
        .requirements()
        .forEach(line -> Terms.leaves(line.holds()).forEach(leaf -> leaf(leaf, design, byPlace)));
    String name = label;
    for (Map.Entry<String, List<String>> entry : byPlace.entrySet()) {
      lines.add(new Line(name, String.join(", ", entry.getValue()), amount, entry.getKey(), ""));
      name = "";
    }
    for (Design.Requirement requirement : design.requirements()) {
      lines.add(
          new Line(
              "    require",
              requirement.text(),
              "shortfall " + Terms.scales(requirement.shortfall()),
              "host",
              ""));
    }
  }

  private static void place(Term term, String name, Map<String, List<String>> byPlace) {
    List<Term.Leaf> leaves = Terms.leaves(term).distinct().toList();
    String where =
        leaves.stream()
            .map(leaf -> leaf.scorer().header().where())
            .distinct()
            .findFirst()
            .orElse("host");
    String guest =
        leaves.size() == 1 && leaves.getFirst().scorer() instanceof Scorer.Guest g
            ? " (" + g.label() + ")"
            : "";
    byPlace.computeIfAbsent(where, w -> new ArrayList<>()).add(name + guest);
  }

  /** A reward that is used without a name of its own. */
  private static void leaf(Term.Leaf leaf, Design design, Map<String, List<String>> byPlace) {
    boolean named = design.shown().stream().anyMatch(n -> Terms.leaves(n).anyMatch(leaf::equals));
    List<String> here =
        byPlace.computeIfAbsent(leaf.scorer().header().where(), w -> new ArrayList<>());
    if (!named && !here.contains(leaf.scorer().label())) {
      here.add(leaf.scorer().label());
    }
    if (here.isEmpty()) {
      byPlace.remove(leaf.scorer().header().where());
    }
  }

  private static String shape(int rows, Space space) {
    return switch (space) {
      case Space.Sequence sequence -> "[" + rows + ", " + sequence.length().orElse(0) + "]";
      case Space.Tokens tokens -> "[" + rows + ", " + tokens.length().orElse(0) + "]";
      case Space.Vector vector -> "[" + rows + ", " + vector.size().orElse(0) + "]";
      case Space.Image image ->
          "[%d, %d, %d, %d]"
              .formatted(
                  rows,
                  image.channels().orElse(0),
                  image.height().orElse(0),
                  image.width().orElse(0));
      case Space.Any any -> "[" + rows + "]";
    };
  }

  private static String time(Optional<Pace> pace, long rows) {
    return pace.map(p -> "est. " + duration(p.forward() * rows)).orElse("");
  }

  private static String duration(double seconds) {
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    if (seconds < 120) {
      return Math.round(seconds) + " s";
    }
    return seconds < 7200
        ? Math.round(seconds / 60) + " min"
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }

  private static String count(long count, String unit) {
    return count(count, unit, unit + "s");
  }

  private static String count(long count, String one, String many) {
    return grouped(count) + " " + (count == 1 ? one : many);
  }

  /** A count with its thousands apart: {@code 20 480}. */
  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  private static void layout(List<Line> lines, StringBuilder out) {
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
