package svdd.decode;

/**
 * The toy's chain written down once more, pair of states by pair of states, to hold the product
 * against. A state has a digit for each position, the first slowest; the digit 3 is open.
 */
final class ToyChain {
  static final int STATES = 64;
  static final int START = 63;

  private ToyChain() {}

  static double time(int t) {
    return 1e-5 + (1 - 1e-5) * t / Toy.STEPS;
  }

  static int digit(int state, int position) {
    return state >> 2 * (2 - position) & 3;
  }

  static byte[] tokens(int state) {
    return new byte[] {(byte) digit(state, 0), (byte) digit(state, 1), (byte) digit(state, 2)};
  }

  /** The probability of each state when t - 1 steps remain, from this one when t do. */
  static double[] kernel(int state, int t) {
    double[] p = new double[9];
    Toy.JOINT.probabilities(tokens(state), 1, time(t), p);
    double stay = time(t - 1) / time(t);
    double[] next = new double[STATES];
    for (int to = 0; to < STATES; to++) {
      next[to] = 1;
      for (int l = 0; l < 3; l++) {
        int from = digit(state, l);
        int into = digit(to, l);
        double chance = into == 3 ? stay : (1 - stay) * p[3 * l + into];
        next[to] *= from == 3 ? chance : from == into ? 1 : 0;
      }
    }
    return next;
  }

  /** The string that a last state is filled up to. */
  static int filled(int state) {
    double[] p = new double[9];
    Toy.JOINT.probabilities(tokens(state), 1, 0, p);
    int string = 0;
    for (int l = 0; l < 3; l++) {
      int letter = digit(state, l);
      if (letter == 3) {
        letter = 0;
        for (int a = 1; a < 3; a++) {
          letter = p[3 * l + a] > p[3 * l + letter] ? a : letter;
        }
      }
      string = string * 3 + letter;
    }
    return string;
  }

  /** The law of the chain's results. */
  static Law law() {
    double[] p = new double[STATES];
    p[START] = 1;
    for (int t = Toy.STEPS; t > 0; t--) {
      double[] next = new double[STATES];
      for (int state = 0; state < STATES; state++) {
        double[] kernel = kernel(state, t);
        for (int to = 0; to < STATES; to++) {
          next[to] += p[state] * kernel[to];
        }
      }
      p = next;
    }
    return ends(p);
  }

  static Law ends(double[] states) {
    double[] ends = new double[27];
    for (int state = 0; state < STATES; state++) {
      ends[filled(state)] += states[state];
    }
    return new Law(ends);
  }
}
