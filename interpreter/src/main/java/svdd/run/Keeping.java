package svdd.run;

import java.util.ArrayList;
import java.util.List;
import svdd.core.Design;
import svdd.spi.Items;

/** Which items of a run are kept. */
final class Keeping {
  private Keeping() {}

  /**
   * The numbers of the best items; or of diverse ones among the best half: the best item first,
   * then again and again the one that is farthest from its nearest among those that are in already
   * (Gonzalez 1985), of equally far ones the better. An item that breaks a requirement is among
   * them only where too few break none.
   *
   * @param made the items, in the order of their numbers
   */
  static List<Integer> of(Design.Keep keep, List<ScoredItem> items, Items made) {
    List<ScoredItem> ranked = Result.ranked(items);
    int count = Math.min(keep.count(), ranked.size());
    List<Integer> best = ranked.stream().map(ScoredItem::number).toList();
    if (!keep.diverse() || count == 0) {
      return best.subList(0, count);
    }
    int feasible = (int) ranked.stream().filter(ScoredItem::feasible).count();
    int half = Math.min((ranked.size() + 1) / 2, feasible);
    return spread(best.subList(0, Math.max(count, half)), count, made);
  }

  private static List<Integer> spread(List<Integer> pool, int count, Items made) {
    double[] nearest = new double[pool.size()];
    java.util.Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    List<Integer> chosen = new ArrayList<>();
    int next = 0;
    while (chosen.size() < count) {
      int added = pool.get(next);
      chosen.add(added);
      nearest[next] = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < nearest.length; i++) {
        nearest[i] = Math.min(nearest[i], Distances.between(made, pool.get(i), made, added));
      }
      next = 0;
      for (int i = 1; i < nearest.length; i++) {
        next = nearest[i] > nearest[next] ? i : next;
      }
    }
    return chosen;
  }
}
