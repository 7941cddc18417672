package svdd.spi;

import svdd.type.Space;

/**
 * Every state of a small chain, so that soft values can be computed exactly.
 *
 * @param <S> states of a batch
 */
public interface Enumeration<S> {

  /** The most terms that are summed. */
  double MOST_TERMS = 2e9;

  /** The most states times steps whose values are held. */
  double MOST_VALUES = 1e8;

  /**
   * Terms of the whole backward recursion. For a masked diffusion over K letters and L positions
   * each position is decided in both states, open in the first only, or open in both: {@code (2 K +
   * 1)^L} pairs of states a step. With uniform noise every pair counts, {@code K^(2 L)}. Numbers
   * cannot be listed.
   *
   * @param space with all its sizes
   */
  static double terms(ModelHeader.Kind kind, Space space, int steps) {
    return switch (kind) {
      case MASKED -> Math.pow(2.0 * space.symbols() + 1, space.positions()) * steps;
      case UNIFORM -> Math.pow(space.symbols(), 2.0 * space.positions()) * steps;
      case GAUSSIAN -> Double.POSITIVE_INFINITY;
    };
  }

  /** States times steps, for a space with all its sizes. */
  static double values(ModelHeader.Kind kind, Space space, int steps) {
    return switch (kind) {
      case MASKED -> Math.pow(space.symbols() + 1.0, space.positions()) * (steps + 1);
      case UNIFORM -> Math.pow(space.symbols(), space.positions()) * (steps + 1);
      case GAUSSIAN -> Double.POSITIVE_INFINITY;
    };
  }

  /** Whether all states can be listed within both limits. */
  static boolean fits(ModelHeader.Kind kind, Space space, int steps) {
    return terms(kind, space, steps) <= MOST_TERMS && values(kind, space, steps) <= MOST_VALUES;
  }

  /** How many states there are. */
  int count();

  /** The number of each state of a batch. */
  int[] indices(S states);

  /** For each state at time 0 the item that {@link Chain#finish} makes of it. */
  Items ends();

  /**
   * One step of the backward recursion, over all states: {@code alpha log E[exp(v(x[t-1]) /
   * alpha)]} given x[t] for alpha above 0, {@code E[v(x[t-1])]} for alpha 0.
   *
   * @param values the values at time t - 1
   * @return the values at time t
   */
  double[] back(double[] values, int t, double alpha);
}
