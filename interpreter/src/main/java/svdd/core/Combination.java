package svdd.core;

import java.util.List;

/** How several objectives become one score. */
public sealed interface Combination {

  /** There is one objective, or none. */
  record Only() implements Combination {}

  /** The weighted sum. */
  record Weighted(List<Double> weights) implements Combination {}

  /** The weighted geometric mean. */
  record Product(List<Double> weights) implements Combination {}

  /**
   * The augmented Tchebycheff function of the scaled objectives, {@code min(w_i f_i) + rho sum w_i
   * f_i} (Steuer and Choo 1983).
   */
  record Tchebycheff(List<Double> weights) implements Combination {}

  /** The first objective decides; where it is equal the second, and so on. */
  record Lexicographic() implements Combination {}

  /**
   * A front: each item has a direction of its own, from the smallest Das-Dennis set with at least
   * {@code points} vectors.
   *
   * @param linear whether items are led by weighted sums; else by the augmented Tchebycheff
   *     function, which misses no concave part of a front
   */
  record Pareto(int points, boolean linear) implements Combination {}
}
