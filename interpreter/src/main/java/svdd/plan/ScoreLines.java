package svdd.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import svdd.core.Design;
import svdd.core.Scorer;
import svdd.core.Term;
import svdd.core.Terms;
import svdd.type.Numbers;

/** What scores items in a design: rewards by where they are computed, conditions, judges. */
final class ScoreLines {
  private ScoreLines() {}

  /** The rewards by where they are computed, and the conditions. */
  static void add(Design design, String amount, Tree tree) {
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
    design
        .wanted()
        .preferences()
        .forEach(
            line -> Terms.leaves(line.shortfall()).forEach(leaf -> leaf(leaf, design, byPlace)));
    String name = "    score";
    for (Map.Entry<String, List<String>> entry : byPlace.entrySet()) {
      tree.add(name, String.join(", ", entry.getValue()), amount, entry.getKey());
      name = "";
    }
    for (Design.Requirement line : design.requirements()) {
      tree.add("    require", line.text(), "shortfall " + Terms.scales(line.shortfall()), "host");
    }
    for (Design.Preference line : design.wanted().preferences()) {
      tree.add(
          "    prefer",
          line.text(),
          "- " + Numbers.text(line.weight()) + " x shortfall " + Terms.scales(line.shortfall()),
          "host");
    }
  }

  /** Rewards of the items of a file. */
  static void add(List<Term.Named> rewards, Tree tree) {
    Map<String, List<String>> byPlace = new LinkedHashMap<>();
    rewards.forEach(reward -> place(reward, reward.name(), byPlace));
    String label = "  by";
    for (Map.Entry<String, List<String>> entry : byPlace.entrySet()) {
      tree.add(label, String.join(", ", entry.getValue()), "each item once", entry.getKey());
      label = "";
    }
  }

  /** The judges, which score items when they are done. */
  static void judges(Design design, Tree tree) {
    String label = "    judge";
    for (Design.Judge judge : design.care().judges()) {
      Map<String, List<String>> byPlace = new LinkedHashMap<>();
      place(judge.term(), judge.name(), byPlace);
      for (Map.Entry<String, List<String>> entry : byPlace.entrySet()) {
        tree.add(label, String.join(", ", entry.getValue()), "never guides", entry.getKey());
        label = "";
      }
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
}
