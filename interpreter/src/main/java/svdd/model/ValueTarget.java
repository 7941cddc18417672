package svdd.model;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;

/**
 * What a value network is fitted to, and what its number u means. For {@code alpha = 0} the target
 * is the reward of the end, the loss its squared error, and the value {@code centre + scale u}: the
 * mean reward. For {@code alpha > 0} the target is {@code y = exp((r - centre) / alpha) / scale},
 * the loss the Poisson deviance {@code exp(u) - y u}, whose one minimum is {@code exp(u) = E[y]}
 * given the state, and the value {@code centre + alpha (log scale + u)}: the soft value.
 *
 * @param centre the mean reward; for alpha above 0 the largest, one for the whole run
 * @param scale the spread of the reward; for alpha above 0 the mean of what is divided by it
 */
record ValueTarget(double alpha, double centre, double scale) {

  static ValueTarget of(double alpha, double[] rewards) {
    if (alpha > 0) {
      double largest = Arrays.stream(rewards).max().orElseThrow();
      double mean =
          Arrays.stream(rewards).map(r -> Math.exp((r - largest) / alpha)).average().orElseThrow();
      return new ValueTarget(alpha, largest, mean);
    }
    double mean = Arrays.stream(rewards).average().orElseThrow();
    double square =
        Arrays.stream(rewards).map(r -> (r - mean) * (r - mean)).average().orElseThrow();
    return new ValueTarget(0, mean, square > 0 ? Math.sqrt(square) : 1);
  }

  /** What the network's answer is compared with. */
  double target(double reward) {
    return alpha > 0 ? Math.exp((reward - centre) / alpha) / scale : (reward - centre) / scale;
  }

  /** The estimate of the target that an answer is. */
  double estimate(double answer) {
    return alpha > 0 ? Math.exp(answer) : answer;
  }

  /** The value that an answer is. */
  double value(double answer) {
    return alpha > 0 ? centre + alpha * (Math.log(scale) + answer) : centre + scale * answer;
  }

  /** The mean loss of answers. */
  NDArray loss(NDArray answers, NDArray targets) {
    return alpha > 0
        ? answers.exp().sub(targets.mul(answers)).mean()
        : answers.sub(targets).square().mean();
  }
}
