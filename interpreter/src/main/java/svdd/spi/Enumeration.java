package svdd.spi;

/**
 * Every state of a small chain, so that soft values can be computed exactly.
 *
 * @param <S> states of a batch
 */
public interface Enumeration<S> {

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
