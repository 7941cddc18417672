package svdd.model;

import java.util.stream.IntStream;

/**
 * All states whose open positions are the same, for sums over what those positions may become. A
 * state's number is written in base {@code symbols + 1}, a digit a position; the digit {@code
 * symbols} is an open position.
 *
 * @param open the open positions
 * @param bases the number of each state with its open positions counted as 0
 * @param offset what the open positions add to a state's number
 * @param strides what one more in the digit of each open position adds
 * @param rest what all digits of all open positions but the first add, the second position fastest
 */
record OpenPattern(int[] open, int[] bases, int offset, int[] strides, int[] rest) {

  /** The pattern of the positions whose bits are set. */
  static OpenPattern of(int bits, int length, int symbols) {
    int[] power = new int[length + 1];
    power[0] = 1;
    for (int l = 0; l < length; l++) {
      power[l + 1] = power[l] * (symbols + 1);
    }
    int[] open = IntStream.range(0, length).filter(l -> (bits >> l & 1) == 1).toArray();
    int[] strides = IntStream.of(open).map(l -> power[l]).toArray();
    int[] bases = {0};
    for (int l = 0; l < length; l++) {
      bases = (bits >> l & 1) == 1 ? bases : combine(bases, power[l], symbols);
    }
    int[] rest = {0};
    for (int i = open.length - 1; i >= 1; i--) {
      rest = combine(rest, strides[i], symbols + 1);
    }
    return new OpenPattern(open, bases, IntStream.of(strides).sum() * symbols, strides, rest);
  }

  private static int[] combine(int[] sums, int stride, int digits) {
    int[] out = new int[sums.length * digits];
    for (int i = 0; i < out.length; i++) {
      out[i] = sums[i / digits] + i % digits * stride;
    }
    return out;
  }

  /**
   * The mean of {@code weights} over what the open positions of a state may become: contracted
   * position by position, about 1.25 x 5^m terms for m open positions and four letters.
   *
   * @param kernel the chance of each digit at each open position
   * @param buffer room for {@code rest} numbers
   */
  double mean(double[] weights, int base, double[] kernel, double[] buffer) {
    int digits = kernel.length / open.length;
    for (int j = 0; j < rest.length; j++) {
      double sum = 0;
      for (int d = 0; d < digits; d++) {
        sum += term(kernel[d], weights[base + rest[j] + d * strides[0]]);
      }
      buffer[j] = sum;
    }
    int size = rest.length;
    for (int i = 1; i < open.length; i++) {
      size /= digits;
      for (int j = 0; j < size; j++) {
        double sum = 0;
        for (int d = 0; d < digits; d++) {
          sum += term(kernel[i * digits + d], buffer[j * digits + d]);
        }
        buffer[j] = sum;
      }
    }
    return buffer[0];
  }

  /** What has no chance counts as nothing, even if its value is infinite. */
  private static double term(double chance, double weight) {
    return chance == 0 ? 0 : chance * weight;
  }

  /** The largest value among what the open positions of a state may become. */
  double largest(double[] values, int base, double[] kernel, double[] buffer) {
    int digits = kernel.length / open.length;
    for (int j = 0; j < rest.length; j++) {
      double top = Double.NEGATIVE_INFINITY;
      for (int d = 0; d < digits; d++) {
        top = kernel[d] == 0 ? top : Math.max(top, values[base + rest[j] + d * strides[0]]);
      }
      buffer[j] = top;
    }
    int size = rest.length;
    for (int i = 1; i < open.length; i++) {
      size /= digits;
      for (int j = 0; j < size; j++) {
        double top = Double.NEGATIVE_INFINITY;
        for (int d = 0; d < digits; d++) {
          top = kernel[i * digits + d] == 0 ? top : Math.max(top, buffer[j * digits + d]);
        }
        buffer[j] = top;
      }
    }
    return buffer[0];
  }

  /** Writes {@code exp((value - top) / alpha)} of every state that this one may become. */
  void weigh(double[] values, int base, int digits, double top, double alpha, double[] weights) {
    for (int some : rest) {
      for (int d = 0; d < digits; d++) {
        int state = base + some + d * strides[0];
        weights[state] = Math.exp((values[state] - top) / alpha);
      }
    }
  }
}
