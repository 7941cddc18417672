package svdd.model;

import svdd.spi.Fixed;

/**
 * What a Gaussian diffusion knows: the mean of the end given a state, {@code E[x[0] | x[t]]}. A
 * row's answer depends on that row only, to the last bit.
 */
public interface GaussianDenoiser extends AutoCloseable {

  /** The fewest rows that one call may have; missing ones are filled up by repeating a row. */
  default int fewestRows() {
    return 1;
  }

  /**
   * Computes a batch.
   *
   * @param states {@code rows x length} numbers, row-major
   * @param level the level of noise in all of them
   * @param out the means, in the same layout
   * @throws svdd.spi.Failure where the engine gives up
   */
  void means(double[] states, int rows, NoiseLevel level, double[] out);

  /**
   * The same for ends that have what is given. A network cannot be told: it sees what is given
   * through as much noise as the rest.
   */
  default GaussianDenoiser given(Fixed fixed) {
    return this;
  }

  @Override
  default void close() {}
}
