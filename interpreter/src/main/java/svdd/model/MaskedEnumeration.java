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
          tokens[state * length + open[l]] = Letters.likeliest(tables[i], at, symbols);
        }
      }
    }
    return chain.partial(DiscreteStates.of(length, tokens));
  }

  @Override
  public double[] back(double[] values, int t, double alpha) {
    fillTables(t);
    SoftMean mean = new SoftMean(values, alpha);
    if (mean.infinite()) {
      return values.clone();
    }
    // what has no open position stays as it is
    double[] out = values.clone();
    for (int i = 0; i < patterns.size(); i++) {
      back(mean, patterns.get(i), tables[i], chain.stay(t), out);
    }
    return out;
  }

  private void back(SoftMean mean, OpenPattern pattern, double[] table, double stay, double[] out) {
    int digits = symbols + 1;
    int open = pattern.open().length;
    double[] kernel = new double[open * digits];
    double[] buffer = new double[pattern.rest().length];
    for (int i = 0; open > 0 && i < pattern.bases().length; i++) {
      int base = pattern.bases()[i];
      for (int l = 0; l < open; l++) {
        for (int a = 0; a < symbols; a++) {
          kernel[l * digits + a] = (1 - stay) * table[(i * open + l) * symbols + a];
        }
        kernel[l * digits + symbols] = stay;
      }
      out[base + pattern.offset()] = mean.of(pattern, base, kernel, buffer);
    }
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
            int source = denoised.from(row) + pattern.open()[l] * symbols;
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
    return DiscreteStates.of(length, tokens);
  }

  private void write(int state, byte[] tokens, int row) {
    int left = state;
    for (int l = 0; l < length; l++) {
      tokens[row * length + l] = (byte) (left % (symbols + 1));
      left /= symbols + 1;
    }
  }
}
