package svdd.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import svdd.spi.Enumeration;
import svdd.spi.Items;

/**
 * All states of a small masked diffusion. The kernel is a product over positions, so a step of the
 * backward recursion contracts one open position after the other instead of listing all pairs of
 * states.
 */
final class MaskedEnumeration implements Enumeration<DiscreteStates> {
  private static final int BLOCK = 4096;

  /** Sums smaller than this may have lost terms to underflow: they are taken again, scaled. */
  private static final double SMALLEST = 1e-200;

  private final MaskedChain chain;
  private final int length;
  private final int symbols;
  private final int count;
  private final List<OpenPattern> patterns;
  private final double[][] tables;
  private int tablesAt = -1;

  MaskedEnumeration(MaskedChain chain, int length, int symbols) {
    this.chain = chain;
    this.length = length;
    this.symbols = symbols;
    this.count = Math.toIntExact(Math.round(Math.pow(symbols + 1, length)));
    this.patterns =
        IntStream.range(0, 1 << length)
            .mapToObj(bits -> OpenPattern.of(bits, length, symbols))
            .toList();
    this.tables = new double[patterns.size()][];
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
        indices[row] = indices[row] * (symbols + 1) + states.tokens()[row * length + l];
      }
    }
    return indices;
  }

  @Override
  public Items ends() {
    fillTables(0);
    byte[] tokens = new byte[count * length];
    for (int i = 0; i < tables.length; i++) {
      OpenPattern pattern = patterns.get(i);
      int[] open = pattern.open();
      for (int row = 0; row < pattern.bases().length; row++) {
        int state = pattern.bases()[row] + pattern.offset();
        write(state, tokens, state);
        for (int l = 0; l < open.length; l++) {
          int at = (row * open.length + l) * symbols;
          tokens[state * length + open[l]] = MaskedChain.likeliest(tables[i], at, symbols);
        }
      }
    }
    return chain.partial(chain.states(tokens, count));
  }

  @Override
  public double[] back(double[] values, int t, double alpha) {
    fillTables(t);
    double top = Arrays.stream(values).max().orElseThrow();
    if (alpha > 0 && Double.isInfinite(top)) {
      return values.clone();
    }
    double[] weights =
        alpha > 0 ? Arrays.stream(values).map(v -> Math.exp((v - top) / alpha)).toArray() : values;
    double stay = chain.stay(t);
    Step step = new Step(values, weights, top, alpha, stay, new double[count], new double[count]);
    for (int i = 0; i < patterns.size(); i++) {
      back(step, patterns.get(i), tables[i]);
    }
    return step.out;
  }

  private record Step(
      double[] values,
      double[] weights,
      double top,
      double alpha,
      double stay,
      double[] scratch,
      double[] out) {}

  private void back(Step step, OpenPattern pattern, double[] table) {
    int digits = symbols + 1;
    int open = pattern.open().length;
    double[] kernel = new double[open * digits];
    double[] buffer = new double[pattern.rest().length];
    for (int i = 0; i < pattern.bases().length; i++) {
      int base = pattern.bases()[i];
      if (open == 0) {
        step.out[base] = step.values[base];
        continue;
      }
      for (int l = 0; l < open; l++) {
        for (int a = 0; a < symbols; a++) {
          kernel[l * digits + a] = (1 - step.stay) * table[(i * open + l) * symbols + a];
        }
        kernel[l * digits + symbols] = step.stay;
      }
      double mean = pattern.mean(step.weights, base, kernel, buffer);
      step.out[base + pattern.offset()] =
          step.alpha == 0
              ? mean
              : mean > SMALLEST
                  ? step.top + step.alpha * Math.log(mean)
                  : scaled(step, pattern, base, kernel, buffer);
    }
  }

  /** The soft value of a state all of whose successors are far below the best of all states. */
  private double scaled(
      Step step, OpenPattern pattern, int base, double[] kernel, double[] buffer) {
    double top = pattern.largest(step.values, base, kernel, buffer);
    if (Double.isInfinite(top)) {
      return top;
    }
    pattern.weigh(step.values, base, symbols + 1, top, step.alpha, step.scratch);
    return top + step.alpha * Math.log(pattern.mean(step.scratch, base, kernel, buffer));
  }

  /** Asks the denoiser about every state, once, or once at each time if it sees the time. */
  private void fillTables(int t) {
    if (tablesAt == t || tablesAt >= 0 && !chain.seesTime()) {
      return;
    }
    for (int i = 0; i < tables.length; i++) {
      OpenPattern pattern = patterns.get(i);
      int open = pattern.open().length;
      tables[i] = new double[pattern.bases().length * open * symbols];
      for (int from = 0; from < pattern.bases().length && open > 0; from += BLOCK) {
        int to = Math.min(pattern.bases().length, from + BLOCK);
        int[] bases = Arrays.copyOfRange(pattern.bases(), from, to);
        DiscreteStates states = states(bases, pattern.offset());
        Denoised denoised = chain.denoise(states, t);
        for (int row = 0; row < bases.length; row++) {
          for (int l = 0; l < open; l++) {
            int source = (denoised.at()[row] * length + pattern.open()[l]) * symbols;
            int target = ((from + row) * open + l) * symbols;
            System.arraycopy(denoised.table(), source, tables[i], target, symbols);
          }
        }
      }
    }
    tablesAt = t;
  }

  /** The states of these numbers, each plus the offset. */
  private DiscreteStates states(int[] numbers, int offset) {
    byte[] tokens = new byte[numbers.length * length];
    for (int row = 0; row < numbers.length; row++) {
      write(numbers[row] + offset, tokens, row);
    }
    return chain.states(tokens, numbers.length);
  }

  private void write(int state, byte[] tokens, int row) {
    int left = state;
    for (int l = 0; l < length; l++) {
      tokens[row * length + l] = (byte) (left % (symbols + 1));
      left /= symbols + 1;
    }
  }
}
