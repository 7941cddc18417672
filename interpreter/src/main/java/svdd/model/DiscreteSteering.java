package svdd.model;

import java.util.Arrays;
import java.util.Optional;
import svdd.spi.Chain;
import svdd.spi.Items;
import svdd.spi.Steering;
import svdd.type.Space;

/**
 * Steering of sequences by gradients at the probabilities of letters (Nisonoff et al. 2024,
 * Unlocking Guidance for Discrete State-Space Diffusion and Flow Models, section 3.3: a Taylor
 * expansion of the log-likelihood). With p the denoiser's belief and g the gradient of the reward
 * at it,
 *
 * <pre>
 * p'[l, a] = p[l, a] exp(scale g[l, a]) / sum over b of p[l, b] exp(scale g[l, b])
 * </pre>
 *
 * <p>stands for p in the kernel. When a position takes its letter is left to the noise, so that the
 * schedule stays the model's own.
 *
 * @param chain whose denoiser is asked
 * @param decided which positions of states are letters already
 */
record DiscreteSteering(Chain<DiscreteStates, Denoised> chain, Space space, Decided decided)
    implements Steering<DiscreteStates, Denoised> {

  /** Whether a position of a batch, counted through all its rows, is a letter already. */
  @FunctionalInterface
  interface Decided {
    boolean at(DiscreteStates states, int position);
  }

  @Override
  public Items soft(DiscreteStates states, Denoised denoised, int t) {
    int symbols = space.symbols();
    double[] soft = new double[states.tokens().length * symbols];
    for (int position = 0; position < states.tokens().length; position++) {
      if (isDecided(states, denoised, position)) {
        soft[position * symbols + states.tokens()[position]] = 1;
      } else {
        System.arraycopy(
            denoised.table(), from(states, denoised, position), soft, position * symbols, symbols);
      }
    }
    return new Items.Relaxed(space, states.length(), symbols, soft);
  }

  @Override
  public Denoised steer(DiscreteStates states, int t, Gradient reward, double scale) {
    Denoised denoised = chain.denoise(states, t);
    double[] gradient = reward.at(soft(states, denoised, t));
    int symbols = space.symbols();
    double[] table = new double[states.tokens().length * symbols];
    for (int position = 0; position < states.tokens().length; position++) {
      if (!isDecided(states, denoised, position)) {
        int from = from(states, denoised, position);
        tilt(denoised.table(), from, gradient, scale, table, position * symbols);
      }
    }
    int[] at = new int[states.count()];
    Arrays.setAll(at, row -> row);
    return new Denoised(states.length() * symbols, table, at, Optional.of(denoised.said()));
  }

  /** In log space, so that a steep gradient leaves one letter and no overflow. */
  private void tilt(double[] p, int from, double[] gradient, double scale, double[] out, int to) {
    int symbols = space.symbols();
    double top = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < symbols; a++) {
      out[to + a] = Math.log(p[from + a]) + scale * gradient[to + a];
      top = Math.max(top, out[to + a]);
    }
    double sum = 0;
    for (int a = 0; a < symbols; a++) {
      out[to + a] = Math.exp(out[to + a] - top);
      sum += out[to + a];
    }
    for (int a = 0; a < symbols; a++) {
      out[to + a] /= sum;
    }
  }

  private boolean isDecided(DiscreteStates states, Denoised denoised, int position) {
    return denoised.at()[position / states.length()] < 0 || decided.at(states, position);
  }

  private int from(DiscreteStates states, Denoised denoised, int position) {
    int length = states.length();
    return denoised.from(position / length) + position % length * space.symbols();
  }
}
