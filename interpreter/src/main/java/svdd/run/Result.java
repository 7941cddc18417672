package svdd.run;

import java.util.List;
import svdd.core.Design;

/**
 * What a run gave.
 *
 * @param name the design's name, or the one given by {@code as}
 * @param items in the order of their numbers; all that were finished
 * @param plain as many plain samples of the model, scored by the same rewards, to compare; empty
 *     where the run ended before
 * @param cost of the items, without the plain samples
 * @param complete whether the run came to its end
 */
public record Result(
    String name,
    Design design,
    List<ScoredItem> items,
    List<ScoredItem> plain,
    Cost cost,
    boolean complete) {

  /**
   * Both costs, asked for and really computed; equal states are computed once.
   *
   * @param forwards rows that the decoder wanted denoised
   * @param computedForwards rows handed to the engine
   * @param calls items that the decoder wanted scored
   * @param computedCalls items handed to the rewards
   * @param largestCall the most rows in one call of the engine
   * @param seconds wall time
   * @param denoiserSeconds of it inside the denoiser
   */
  public record Cost(
      long forwards,
      long computedForwards,
      long calls,
      long computedCalls,
      int largestCall,
      double seconds,
      double denoiserSeconds) {}

  /** The items from best to worst; equal ones by number. */
  public List<ScoredItem> ranked() {
    return items.stream()
        .sorted(
            (a, b) -> {
              int byBroken = Integer.compare(a.broken(), b.broken());
              int byShortfall =
                  byBroken != 0 ? byBroken : Double.compare(a.shortfall(), b.shortfall());
              int byScore = byShortfall != 0 ? byShortfall : Double.compare(ranked(b), ranked(a));
              return byScore != 0 ? byScore : Integer.compare(a.number(), b.number());
            })
        .toList();
  }

  private static double ranked(ScoredItem item) {
    return Double.isNaN(item.score()) ? Double.NEGATIVE_INFINITY : item.score();
  }
}
