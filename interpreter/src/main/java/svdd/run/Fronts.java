package svdd.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.moeaframework.core.Solution;
import org.moeaframework.core.indicator.PISAHypervolume;
import org.moeaframework.core.population.NondominatedPopulation;
import org.moeaframework.core.population.NondominatedPopulation.DuplicateMode;
import svdd.core.Design;

/** The items of a run that no other one beats in every objective, and their hypervolume. */
final class Fronts {
  private static final String NUMBER = "number";

  private Fronts() {}

  /**
   * The front of the items; where some satisfy all requirements only those count, and what is no
   * finite number never does.
   *
   * @param reference each objective, all to be maximized
   */
  static Account.Front of(
      Design design, List<ScoredItem> items, List<ScoredItem> plain, double[] reference) {
    NondominatedPopulation front = front(design, items);
    int[] numbers = new int[front.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (int) front.get(i).getAttribute(NUMBER);
    }
    Arrays.sort(numbers);
    return new Account.Front(
        numbers,
        asWritten(design, reference),
        hypervolume(front, reference),
        hypervolume(front(design, plain), reference));
  }

  private static NondominatedPopulation front(Design design, List<ScoredItem> items) {
    NondominatedPopulation front = new NondominatedPopulation(DuplicateMode.ALLOW_DUPLICATES);
    boolean feasible = items.stream().anyMatch(ScoredItem::feasible);
    items.stream()
        .filter(item -> !feasible || item.feasible())
        .sorted(Comparator.comparingInt(ScoredItem::number))
        .forEach(
            item -> {
              double[] goals = asWritten(design, item.goals());
              if (Arrays.stream(goals).allMatch(Double::isFinite)) {
                Solution solution = new Solution(0, goals.length);
                // the framework minimizes
                solution.setObjectiveValues(Arrays.stream(goals).map(x -> -x).toArray());
                solution.setAttribute(NUMBER, item.number());
                front.add(solution);
              }
            });
    return front;
  }

  /** From objectives that are all to be maximized to those of the script, and back. */
  static double[] asWritten(Design design, double[] goals) {
    double[] written = goals.clone();
    for (int goal = 0; goal < written.length; goal++) {
      written[goal] = design.goals().get(goal).minimize() ? -written[goal] : written[goal];
    }
    return written;
  }

  /** The volume of what the front beats and the reference does not, in units of the objectives. */
  private static double hypervolume(NondominatedPopulation front, double[] reference) {
    List<Solution> beyond = new ArrayList<>();
    for (Solution solution : front) {
      Solution moved = new Solution(0, reference.length);
      boolean inside = true;
      for (int goal = 0; goal < reference.length; goal++) {
        double over = -solution.getObjectiveValue(goal) - reference[goal];
        inside &= over > 0;
        moved.setObjectiveValue(goal, over);
      }
      if (inside) {
        beyond.add(moved);
      }
    }
    return PISAHypervolume.calculateHypervolume(beyond, beyond.size(), reference.length);
  }
}
