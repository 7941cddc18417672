package svdd.decode;

import static svdd.tensor.Draws.Purpose.RESAMPLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import svdd.spi.Merits;
import svdd.spi.Settings;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/**
 * SVDD-R (Li et al. 2024, Algorithm 2): of the items that are made together the worst share is
 * dropped, and their places are filled from the rest, each with probability softmax(value / alpha).
 * Nothing is dropped that is as good as the best.
 *
 * @param share of a group that is dropped; 0 drops nothing
 * @param group items that are made together, by their numbers
 */
record Replacement(double share, int group) {

  static Replacement of(Settings settings) {
    return new Replacement(settings.real("replace"), settings.integer("group"));
  }

  /** Items that are made together. */
  int together() {
    return share > 0 ? group : 1;
  }

  /**
   * The picked candidates with those of dropped items replaced. After the last step nothing is: it
   * would only make copies.
   *
   * @param merits of all candidates
   * @param picked the number of the winner of each item
   * @param t the time of the candidates
   */
  int[] replaced(Merits merits, int[] picked, int t, Rows rows, Draws draws, double alpha) {
    if (share == 0 || t == 0) {
      return picked;
    }
    int[] sources = sources(merits.rows(picked), rows, alpha, draws.uniforms(rows, t, RESAMPLE));
    return Arrays.stream(sources).map(row -> picked[row]).toArray();
  }

  /** Which row each row goes on from. */
  private int[] sources(Merits merits, Rows rows, double alpha, double[] uniforms) {
    int[] sources = Rows.repeated(rows.count(), 1);
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int row = 0; row < rows.count(); row++) {
      groups.computeIfAbsent(rows.item()[row] / group, any -> new ArrayList<>()).add(row);
    }
    for (List<Integer> members : groups.values()) {
      List<Integer> ranked = members.stream().sorted(best(merits)).toList();
      int kept = ranked.size() - (int) Math.round(share * ranked.size());
      int[] rest = ranked.subList(0, Math.max(1, kept)).stream().mapToInt(row -> row).toArray();
      for (int row : ranked.subList(rest.length, ranked.size())) {
        if (best(merits).compare(rest[0], row) < 0) {
          double[] uniform = {uniforms[row]};
          sources[row] = rest[Selection.pick(merits.rows(rest), rest.length, alpha, uniform)[0]];
        }
      }
    }
    return sources;
  }

  private static Comparator<Integer> best(Merits merits) {
    return (a, b) -> Selection.compare(merits, b, a);
  }
}
