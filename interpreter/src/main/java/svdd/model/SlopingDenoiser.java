package svdd.model;

/** A Gaussian denoiser whose means have derivatives by the state. */
interface SlopingDenoiser extends GaussianDenoiser {

  /**
   * Computes the means as {@link #means} does, and keeps what the way back needs.
   *
   * @throws svdd.spi.Failure where the engine gives up
   */
  WayBack meansAndBack(double[] states, int rows, NoiseLevel level, double[] out);

  /** From means back to the states that they came from. */
  @FunctionalInterface
  interface WayBack extends AutoCloseable {

    /**
     * The product of a row of numbers for each state with the Jacobian of its means, {@code out[j]
     * = sum over i of pull[i] d mean[i] / d x[j]}. At most once.
     *
     * @param pull {@code rows x length} numbers, row-major; {@code out} likewise
     * @throws svdd.spi.Failure where the engine gives up
     */
    void pull(double[] pull, double[] out);

    @Override
    default void close() {}
  }
}
