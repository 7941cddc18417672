package svdd.session;

import java.util.Optional;
import svdd.core.Design;
import svdd.report.Plots;
import svdd.run.Result;
import svdd.run.ScoredItem;

/** The plots of a run. */
final class Pictures {
  private Pictures() {}

  static String of(Result result, Optional<Course> course, int width) {
    Design design = result.design();
    StringBuilder out = new StringBuilder();
    if (!design.goals().isEmpty()) {
      double[] scores = result.items().stream().mapToDouble(ScoredItem::score).toArray();
      out.append(Plots.histogram(result.name() + ": score", scores, width));
    }
    for (int i = 0; i < design.shown().size(); i++) {
      int at = i;
      double[] rewards = result.items().stream().mapToDouble(item -> item.rewards()[at]).toArray();
      String title = result.name() + ": " + design.shown().get(i).name();
      out.append(Plots.histogram(title, rewards, width));
    }
    course
        .filter(steps -> steps.means().length > 1)
        .ifPresent(
            steps ->
                out.append(
                    Plots.course(
                        result.name() + ": mean score of what was scored at a step",
                        steps.means(),
                        "from all noise to the items",
                        width)));
    return out.toString();
  }
}
