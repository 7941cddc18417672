package svdd.model;

/** A Gaussian denoiser whose means have derivatives by the state. */
interface SlopingDenoiser extends GaussianDenoiser {

  /**
   * The product of a row of numbers for each state with the Jacobian of its means, {@code out[j] =
   * sum over i of pull[i] d mean[i] / d x[j]}.
   *
   * @param states {@code rows x length} numbers, row-major; {@code pull} and {@code out} likewise
   * @throws svdd.spi.Failure where the engine gives up
   */
  void pull(double[] states, int rows, NoiseLevel level, double[] pull, double[] out);
}
