package svdd.model;

import svdd.spi.Failure;
import svdd.spi.Refusal;

/**
 * A denoiser of numbers that is a network. It sees float32; the mean of the end is computed from
 * its prediction in double precision.
 *
 * @param fewestRows 2 for a network whose engine computes a single row in another way
 */
record NetworkMeans(TimedNetwork network, Prediction prediction, int fewestRows)
    implements GaussianDenoiser {

  @Override
  public void means(double[] states, int rows, NoiseLevel level, double[] out) {
    try {
      float[] predicted = network.run(states, rows, (double) level.step() / level.steps());
      for (int i = 0; i < out.length; i++) {
        out[i] = prediction.mean(states[i], predicted[i], level);
      }
    } catch (Refusal refusal) {
      throw new Failure(refusal);
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
