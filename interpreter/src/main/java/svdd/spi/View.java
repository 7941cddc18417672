package svdd.spi;

import java.util.Optional;
import svdd.type.Space;

/**
 * Makes another item of each item, so that a reward on those scores these: a part of an item, its
 * other strand.
 */
public interface View {

  /** The items that it is for. */
  Space space();

  /** Why it makes nothing of items of so many positions, where that is so: they have no number. */
  default Optional<Refusal> misfit(int positions) {
    return Optional.empty();
  }

  /** How many positions it makes of so many. */
  int positions(int positions);

  /**
   * The items that it makes, one of each, of a length that fits: letters of letters, probabilities
   * of letters of such.
   */
  Items of(Items items);

  /**
   * The gradient by the items, where that by the items it makes is known.
   *
   * @param gradient a number for each of the numbers of {@code of(items)}
   * @return a number for each of {@code items.numbers()}
   */
  double[] back(double[] gradient, Items items);
}
