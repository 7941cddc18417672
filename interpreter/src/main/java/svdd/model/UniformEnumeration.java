package svdd.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import svdd.spi.Enumeration;
import svdd.spi.Items;

/**
 * All states of a small diffusion with uniform noise: every string of letters, whose number has a
 * digit a position, the first least. Every position is open to every letter in every step.
 */
final class UniformEnumeration implements Enumeration<DiscreteStates> {
  private static final int BLOCK = 4096;

  private final UniformChain chain;
  private final Held held;
  private final int length;
  private final int symbols;
  private final int count;
  private final OpenPattern pattern;

  UniformEnumeration(UniformChain chain, Held held, int length, int symbols) {
    this.chain = chain;
    this.held = held;
    this.length = length;
    this.symbols = symbols;
    this.count = Math.toIntExact(Math.round(Math.pow(symbols, length)));
    this.pattern = OpenPattern.of(-1, length, symbols - 1);
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int[] indices(DiscreteStates states) {
    int[] indices = new int[states.count()];
    for (int row = 0; row < indices.length; row++) {
      for (int l = length - 1; l >= 0; l--) {
        indices[row] = indices[row] * symbols + states.tokens()[row * length + l];
      }
    }
    return indices;
  }

  @Override
  public Items ends() {
    return chain.partial(states(0, count));
  }

  @Override
  public double[] back(double[] values, int t, double alpha) {
    SoftMean mean = new SoftMean(values, alpha);
    if (mean.infinite()) {
      return values.clone();
    }
    UniformKernel step = chain.kernel(t);
    double[] out = new double[count];
    double[] kernel = new double[length * symbols];
    double[] buffer = new double[pattern.rest().length];
    for (int from = 0; from < count; from += BLOCK) {
      DiscreteStates states = states(from, Math.min(count, from + BLOCK));
      Denoised denoised = chain.denoise(states, t);
      for (int row = 0; row < states.count(); row++) {
        fill(step, states, denoised, row, kernel);
        out[from + row] = mean.of(pattern, 0, kernel, buffer);
      }
    }
    return out;
  }

  /** Writes the chance of each letter at each position. */
  private void fill(
      UniformKernel step, DiscreteStates states, Denoised denoised, int row, double[] kernel) {
    double[] chances = new double[symbols];
    for (int l = 0; l < length; l++) {
      int letter = states.tokens()[row * length + l];
      if (held.at(l)) {
        Arrays.fill(chances, 0);
        chances[letter] = 1;
      } else {
        step.chances(letter, denoised.table(), denoised.from(row) + l * symbols, chances);
      }
      System.arraycopy(chances, 0, kernel, l * symbols, symbols);
    }
  }

  /** The states of these numbers. */
  private DiscreteStates states(int from, int to) {
    byte[] tokens = new byte[(to - from) * length];
    IntStream.range(from, to)
        .forEach(
            state -> {
              int left = state;
              for (int l = 0; l < length; l++) {
                tokens[(state - from) * length + l] = (byte) (left % symbols);
                left /= symbols;
              }
            });
    return DiscreteStates.of(length, tokens);
  }
}
