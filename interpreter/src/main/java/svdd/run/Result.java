package svdd.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import svdd.core.Design;

/**
 * What a run gave.
 *
 * @param name the design's name, or the one given by {@code as}
 * @param items in the order of their numbers; all that were finished
 * @param kept the numbers of the items that the design keeps; all of them where it says nothing
 * @param plain plain samples of the model, scored by the same rewards, to compare; empty where
 *     there are none, or where the run ended before
 * @param cost of the items, without the plain samples
 * @param ending how it ended
 * @param account what is known beside the rewards
 */
public record Result(
    String name,
    Design design,
    List<ScoredItem> items,
    List<Integer> kept,
    List<ScoredItem> plain,
    Cost cost,
    Ending ending,
    Account account) {
  private static final Comparator<ScoredItem> BETTER =
      Comparator.comparingInt(ScoredItem::broken)
          .thenComparingDouble(ScoredItem::shortfall)
          .thenComparing(Result::worth, Comparator.reverseOrder());

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

  /** Whether the run came to its end. */
  public boolean complete() {
    return ending == Ending.COMPLETE;
  }

  /** How many items were dropped because a reward had no number for them. */
  public int dropped() {
    return (int) items.stream().filter(item -> dropped(design, item)).count();
  }

  static boolean dropped(Design design, ScoredItem item) {
    return design.wanted().invalid() == Design.Invalid.SKIP && !item.valid();
  }

  /** All items from best to worst; equal ones by number. */
  public List<ScoredItem> ranked() {
    return ranked(items);
  }

  /** The kept items from best to worst. */
  public List<ScoredItem> chosen() {
    Set<Integer> numbers = Set.copyOf(kept);
    return ranked().stream().filter(item -> numbers.contains(item.number())).toList();
  }

  /** The items that are not kept, from best to worst. */
  public List<ScoredItem> others() {
    Set<Integer> numbers = Set.copyOf(kept);
    return ranked().stream()
        .filter(item -> !numbers.contains(item.number()))
        .collect(Collectors.toList());
  }

  static List<ScoredItem> ranked(List<ScoredItem> items) {
    return items.stream().sorted(BETTER.thenComparingInt(ScoredItem::number)).toList();
  }

  /** Which of several comes first by its best item; of equal ones the first. */
  static Optional<Result> leading(Stream<Result> results) {
    return results
        .filter(result -> !result.chosen().isEmpty())
        .min(Comparator.comparing(result -> result.chosen().getFirst(), BETTER));
  }

  private static double worth(ScoredItem item) {
    return Double.isNaN(item.score()) ? Double.NEGATIVE_INFINITY : item.score();
  }
}
