package svdd.core;

import java.util.List;
import java.util.stream.Collectors;
import svdd.type.Numbers;

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

  /** As a script writes it. */
  default String text() {
    return switch (this) {
      case Only only -> "";
      case Weighted(List<Double> weights) -> "weighted" + list(weights);
      case Product(List<Double> weights) -> "product" + list(weights);
      case Tchebycheff(List<Double> weights) -> "tchebycheff" + list(weights);
      case Lexicographic lexicographic -> "lexicographic";
      case Pareto(int points, boolean linear) ->
          "pareto(points = " + points + ", scalar = " + (linear ? "linear" : "tchebycheff") + ")";
    };
  }

  private static String list(List<Double> weights) {
    return weights.stream().map(Numbers::text).collect(Collectors.joining(", ", "(", ")"));
  }
}
