package svdd.spi;

import svdd.type.Numbers;

/**
 * A number that changes evenly over the steps.
 *
 * @param from at the first step, where t is the number of all steps
 * @param to at the last step, where t is 1
 */
public record Schedule(double from, double to) {

  public double at(int t, int steps) {
    return steps == 1 ? from : from + (to - from) * (steps - t) / (steps - 1);
  }

  /** The nearest whole number. */
  public int whole(int t, int steps) {
    return Math.toIntExact(Math.round(at(t, steps)));
  }

  public boolean constant() {
    return from == to;
  }

  public double largest() {
    return Math.max(from, to);
  }

  /** The sum of the whole numbers at the times {@code first} down to {@code last}. */
  public long sum(int first, int last, int steps) {
    long sum = 0;
    for (int t = first; t >= last; t--) {
      sum += whole(t, steps);
    }
    return sum;
  }

  @Override
  public String toString() {
    return constant() ? Numbers.text(from) : Numbers.text(from) + " -> " + Numbers.text(to);
  }
}
