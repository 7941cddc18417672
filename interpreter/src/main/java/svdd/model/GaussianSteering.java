package svdd.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import svdd.spi.Items;
import svdd.spi.Steering;
import svdd.type.Space;

/**
 * Steering of numbers by gradients at the mean of the end (Chung et al. 2023, Diffusion Posterior
 * Sampling for General Noisy Inverse Problems, Algorithm 1). The score of the state is moved by
 * {@code scale J'g}, with g the gradient of the reward at the mean of the end and J the derivative
 * of that mean by the state; by Tweedie's formula the mean then moves by
 *
 * <pre>
 * scale (1 - abar) / sqrt(abar) J'g
 * </pre>
 *
 * <p>Where the denoiser has no derivative, as an ONNX network, its noise is taken to be constant, J
 * to be {@code 1 / sqrt(abar)}: so do published loops that spare the way back through the network.
 *
 * @param levels the level of noise at each time
 */
record GaussianSteering(
    Space space, Held held, IntFunction<NoiseLevel> levels, GaussianDenoiser denoiser)
    implements Steering<GaussianStates, Denoised> {

  @Override
  public Items soft(GaussianStates states, Denoised denoised, int t) {
    int length = states.length();
    double[] means = states.numbers().clone();
    for (int i = 0; t > 0 && i < means.length; i++) {
      means[i] = denoised.table()[denoised.from(i / length) + i % length];
    }
    return new Items.Continuous(space, length, means);
  }

  @Override
  public Denoised steer(
      GaussianStates states, Denoised denoised, int t, double[] gradient, double scale) {
    int length = states.length();
    NoiseLevel level = levels.apply(t);
    double[] free = gradient.clone();
    for (int i = 0; i < free.length; i++) {
      free[i] = held.at(i % length) ? 0 : gradient[i];
    }
    double[] pulled = pulled(states, level, free);
    double far = scale * level.noise() / Math.sqrt(level.signal());
    double[] means = soft(states, denoised, t).numbers();
    for (int i = 0; i < means.length; i++) {
      means[i] += held.at(i % length) ? 0 : far * pulled[i];
    }
    int[] at = new int[states.count()];
    Arrays.setAll(at, row -> row);
    return new Denoised(length, means, at, Optional.of(denoised.said()));
  }

  private double[] pulled(GaussianStates states, NoiseLevel level, double[] gradient) {
    double[] out = new double[gradient.length];
    if (denoiser instanceof SlopingDenoiser sloping) {
      sloping.pull(states.numbers(), states.count(), level, gradient, out);
    } else {
      Arrays.setAll(out, i -> gradient[i] / Math.sqrt(level.signal()));
    }
    return out;
  }
}
