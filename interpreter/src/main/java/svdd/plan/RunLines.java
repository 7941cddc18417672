package svdd.plan;

import java.util.stream.Collectors;
import svdd.core.Combination;
import svdd.core.Design;
import svdd.core.Held;
import svdd.plan.DecodingPlan.PlannedRun;
import svdd.reward.Directions;
import svdd.spi.Decoder;
import svdd.spi.Decoder.Before;
import svdd.type.Numbers;
import svdd.type.Space;

/** The stages of one run. */
final class RunLines {
  private final PlannedRun planned;
  private final Design design;
  private final Decoder.Outline outline;
  private final Tree tree = new Tree();

  private RunLines(PlannedRun planned) {
    this.planned = planned;
    design = planned.run().design();
    outline = planned.outline();
  }

  static Tree of(PlannedRun planned) {
    RunLines lines = new RunLines(planned);
    lines.given();
    lines.goals();
    lines.steps();
    lines.ends();
    lines.costs();
    return lines.tree;
  }

  private void given() {
    design
        .given()
        .start()
        .ifPresent(
            start ->
                tree.add(
                    "  start",
                    "items of "
                        + start.file()
                        + ", noised by "
                        + Numbers.text(start.noise())
                        + ": the last "
                        + design.taken()
                        + " of "
                        + Amounts.count(design.steps(), "step")));
    if (!design.given().fixed().isNothing()) {
      int held = 0;
      for (boolean here : design.given().fixed().held()) {
        held += here ? 1 : 0;
      }
      tree.add(
          "  fix",
          Held.text(design.given().fixed())
              + ": "
              + held
              + " of "
              + Amounts.count(design.model().header().space().positions(), "position"));
    }
  }

  /** Several goals, and how they are combined; one is told with the rewards. */
  private void goals() {
    if (design.goals().size() < 2) {
      return;
    }
    String label = "  goals";
    for (Design.Goal goal : design.goals()) {
      tree.add(label, (goal.minimize() ? "minimize " : "maximize ") + goal.text());
      label = "";
    }
    tree.add("  combine", combination(design.wanted().combination(), design.goals().size()));
  }

  private static String combination(Combination combination, int goals) {
    return switch (combination) {
      case Combination.Only only -> "";
      case Combination.Pareto pareto -> {
        int directions = Directions.count(goals, pareto.points());
        yield pareto.text()
            + ": "
            + Amounts.count(directions, "direction")
            + (directions == pareto.points()
                ? ""
                : ", the smallest even set of at least " + pareto.points())
            + ", one an item, of scaled goals";
      }
      case Combination.Tchebycheff t -> t.text() + " of scaled goals";
      case Combination.Weighted weighted -> weighted.text();
      case Combination.Product product -> product.text();
      case Combination.Lexicographic lexicographic ->
          "lexicographic: the first goal decides, where it is equal the next";
    };
  }

  private void steps() {
    if (outline.forwards() == 0) {
      // a reference that needs no model
      tree.add("  search", "");
      tree.add("    propose", outline.propose(), "", "host");
    } else {
      tree.add("  step x" + design.taken(), "");
      denoised();
    }
    if (outline.scored() > 0) {
      ScoreLines.add(design, Numbers.times(planned.batch(), outline.scored()) + " a step", tree);
    }
    if (!outline.select().isEmpty()) {
      tree.add("    select", outline.select(), "", "host");
    }
  }

  private void denoised() {
    tree.add(
        "    propose",
        outline.propose() + " from the " + design.model().header().kind() + " posterior",
        "",
        "host");
    int rows = Numbers.times(planned.batch(), outline.denoised());
    tree.add(
        "    denoise",
        design.model().header().title() + "  " + shape(rows, design.model().header().space()),
        "<= " + Amounts.grouped(planned.forwards()) + " forwards",
        design.model().header().engine(),
        Amounts.time(planned.pace(), planned.forwards()));
  }

  private void ends() {
    tree.add("  final", outline.last());
    if (outline.scored() == 0 && planned.calls() > 0) {
      ScoreLines.add(design, Amounts.grouped(planned.calls()) + " in all", tree);
    }
    ScoreLines.judges(design, tree);
    design
        .care()
        .keep()
        .ifPresent(
            keep ->
                tree.add(
                    "    keep",
                    keep.count()
                        + " of "
                        + Amounts.count(design.count(), "item")
                        + (keep.diverse() ? ", far from each other" : ", the best")));
    design
        .care()
        .reference()
        .ifPresent(
            reference ->
                tree.add("    reference", "novelty is measured against " + reference.file()));
    Before before = outline.before();
    if (!before.text().isEmpty()) {
      tree.add(
          "  before",
          before.text(),
          "<= " + Amounts.grouped(before.forwards()) + " forwards",
          "",
          Amounts.time(planned.pace(), before.forwards()));
    }
    if (planned.plainSamples() > 0) {
      tree.add(
          "  plain",
          Amounts.count(planned.plainSamples(), "sample")
              + (planned.scales()
                  ? " of the model, first, to scale the goals"
                  : " of the model, to compare"),
          "<= " + Amounts.grouped(planned.plainForwards()) + " forwards",
          "",
          Amounts.time(planned.pace(), planned.plainForwards()));
    }
  }

  private void costs() {
    tree.add("  batches", batches());
    String settings = design.decoder().text();
    if (settings.endsWith(")")) {
      tree.add("  decode", settings);
    }
    if (!design.defaults().containsKey("invalid") && design.wanted().scored()) {
      tree.add("  invalid", design.wanted().invalid().word());
    }
    if (!design.defaults().isEmpty()) {
      tree.add(
          "  defaults",
          design.defaults().entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .collect(Collectors.joining(", ")));
    }
    if (!design.effort().budget().equals(Design.Budget.NONE)) {
      tree.add(
          "  budget", design.effort().budget().text() + "; what is finished by then is returned");
    }
    tree.add("  cost", cost());
  }

  private String batches() {
    int batches = Math.ceilDiv(design.count(), planned.batch());
    return Amounts.count(batches, "batch", "batches")
        + " of "
        + Amounts.count(planned.batch(), "item")
        + (outline.group() == 1 ? "" : ", made in groups of " + outline.group());
  }

  private String cost() {
    long forwards = planned.allForwards();
    String cost = "<= " + Amounts.grouped(forwards) + " forwards";
    if (planned.calls() > 0) {
      cost += ", <= " + Amounts.grouped(planned.allCalls()) + " reward calls";
    }
    String total = Amounts.time(planned.pace(), forwards);
    return cost
        + "; equal states are computed once"
        + (total.isEmpty() ? "" : "; " + total + " in all");
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
}
