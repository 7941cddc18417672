package svdd.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import svdd.model.SlopingDenoiser.WayBack;
import svdd.spi.Chain;
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
 * @param chain whose denoiser is asked
 * @param levels the level of noise at each time
 * @param forward asks the denoiser where it has a derivative
 */
record GaussianSteering(
    Chain<GaussianStates, Denoised> chain,
    Space space,
    Held held,
    IntFunction<NoiseLevel> levels,
    GaussianDenoiser denoiser,
    Forward forward)
    implements Steering<GaussianStates, Denoised> {

  @Override
  public Items soft(GaussianStates states, Denoised denoised, int t) {
    return chain.estimate(states, denoised, t);
  }

  @Override
  public Denoised steer(GaussianStates states, int t, Gradient reward, double scale) {
    NoiseLevel level = levels.apply(t);
    return denoiser instanceof SlopingDenoiser sloping
        ? throughNetwork(sloping, states, t, reward, scale)
        : moved(
            states,
            chain.denoise(states, t),
            t,
            soft -> scaled(free(reward.at(soft), states.length()), 1 / Math.sqrt(level.signal())),
            scale);
  }

  /** Some rows that went forward in one call. */
  private record Part(int[] rows, WayBack back) {}

  private Denoised throughNetwork(
      SlopingDenoiser sloping, GaussianStates states, int t, Gradient reward, double scale) {
    List<Part> parts = new ArrayList<>();
    try {
      Denoised denoised =
          forward
              .unshared()
              .of(
                  new byte[0],
                  Denoised.nothing(states.count()),
                  row -> true,
                  (rows, out) -> {
                    double[] some = states.rows(rows).numbers();
                    WayBack back = sloping.meansAndBack(some, rows.length, levels.apply(t), out);
                    parts.add(new Part(rows, back));
                    held.into(out);
                  });
      return moved(
          states,
          denoised,
          t,
          soft ->
              pulled(
                  parts,
                  new GaussianStates(states.length(), free(reward.at(soft), states.length()))),
          scale);
    } finally {
      parts.forEach(part -> part.back().close());
    }
  }

  private Denoised moved(
      GaussianStates states, Denoised denoised, int t, Gradient pulled, double scale) {
    int length = states.length();
    NoiseLevel level = levels.apply(t);
    double far = scale * level.noise() / Math.sqrt(level.signal());
    Items soft = soft(states, denoised, t);
    double[] gradient = pulled.at(soft);
    double[] means = soft.numbers().clone();
    for (int i = 0; i < means.length; i++) {
      means[i] += held.at(i % length) ? 0 : far * gradient[i];
    }
    int[] at = new int[states.count()];
    Arrays.setAll(at, row -> row);
    return new Denoised(length, means, at, Optional.of(denoised.said()));
  }

  private static double[] pulled(List<Part> parts, GaussianStates gradient) {
    int length = gradient.length();
    double[] all = new double[gradient.numbers().length];
    for (Part part : parts) {
      double[] out = new double[part.rows().length * length];
      part.back().pull(gradient.rows(part.rows()).numbers(), out);
      for (int i = 0; i < part.rows().length; i++) {
        System.arraycopy(out, i * length, all, part.rows()[i] * length, length);
      }
    }
    return all;
  }

  /** What is given cannot be moved. */
  private double[] free(double[] gradient, int length) {
    double[] free = gradient.clone();
    for (int i = 0; i < free.length; i++) {
      free[i] = held.at(i % length) ? 0 : gradient[i];
    }
    return free;
  }

  private static double[] scaled(double[] numbers, double factor) {
    return Arrays.stream(numbers).map(number -> factor * number).toArray();
  }
}
