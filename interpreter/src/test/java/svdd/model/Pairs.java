package svdd.model;

import java.util.Arrays;
import svdd.spi.Fixed;

/**
 * Discrete chains over few states, written down once more, pair of states by pair of states, to
 * hold the product against. A state has a digit a position, the first least; with a mask the digit
 * past the letters is open.
 *
 * @param law what the denoiser is exact for
 * @param masked whether the noise is a mask; else it is uniform, of the schedule {@code cos^2}
 */
record Pairs(JointLaw law, boolean masked, int steps, Fixed fixed) {

  int digits() {
    return law.symbols() + (masked ? 1 : 0);
  }

  int states() {
    return (int) Math.pow(digits(), law.length());
  }

  int digit(int state, int position) {
    return JointLaw.letter(state, position, digits());
  }

  byte[] tokens(int state) {
    byte[] tokens = new byte[law.length()];
    for (int l = 0; l < tokens.length; l++) {
      tokens[l] = (byte) digit(state, l);
    }
    return tokens;
  }

  boolean held(int position) {
    return !fixed.isNothing() && fixed.held()[position];
  }

  /** The share of letters that noise has left alone at time t. */
  double signal(int t) {
    if (masked) {
      return t == 0 ? 1 - 1e-5 : 1 - (1e-5 + (1 - 1e-5) * t / steps);
    }
    return t == steps ? 0 : Math.pow(Math.cos(Math.PI / 2 * t / steps), 2);
  }

  /** {@code q(digit at t | letter)}. */
  double seen(int digit, int letter, int t) {
    double same = digit == letter ? signal(t) : 0;
    if (masked) {
      return digit == law.symbols() ? 1 - signal(t) : same;
    }
    return same + (1 - signal(t)) / law.symbols();
  }

  /** The law of the letter at a position of the end, given a state, by summing over all strings. */
  double[] posterior(int state, int position, int t) {
    double[] p = new double[law.symbols()];
    for (int string = 0; string < law.table().length; string++) {
      double q = law.table()[string];
      for (int l = 0; l < law.length(); l++) {
        int digit = digit(state, l);
        int letter = law.letter(string, l);
        q *= held(l) ? (digit == letter ? 1 : 0) : seen(digit, letter, t);
      }
      p[law.letter(string, position)] += q;
    }
    double sum = Arrays.stream(p).sum();
    return Arrays.stream(p).map(q -> q / sum).toArray();
  }

  /** {@code q(digit at t - 1 | digit at t, letter)}, by Bayes. */
  double truth(int before, int now, int letter, int t) {
    // what a digit becomes in a step of noise, from what it becomes in all of them
    double stay = signal(t) / signal(t - 1);
    double step;
    if (masked) {
      step =
          before == law.symbols()
              ? (now == before ? 1 : 0)
              : now == before ? stay : now == law.symbols() ? 1 - stay : 0;
    } else {
      step = (now == before ? stay : 0) + (1 - stay) / law.symbols();
    }
    return step * seen(before, letter, t - 1) / seen(now, letter, t);
  }

  /** The chance of each state at t - 1 from this one at t. */
  double[] kernel(int state, int t) {
    double[] out = new double[states()];
    Arrays.fill(out, 1);
    for (int l = 0; l < law.length(); l++) {
      double[] p = posterior(state, l, t);
      int now = digit(state, l);
      double[] chance = new double[digits()];
      for (int before = 0; before < chance.length; before++) {
        for (int x = 0; x < p.length; x++) {
          chance[before] += p[x] == 0 ? 0 : p[x] * truth(before, now, x, t);
        }
      }
      for (int to = 0; to < out.length; to++) {
        out[to] *= held(l) ? (digit(to, l) == now ? 1 : 0) : chance[digit(to, l)];
      }
    }
    return out;
  }

  /** The law of the states that the chain starts at. */
  double[] prior() {
    double[] p = new double[states()];
    for (int state = 0; state < p.length; state++) {
      p[state] = 1;
      for (int l = 0; l < law.length(); l++) {
        int digit = digit(state, l);
        if (held(l)) {
          p[state] *= digit == fixed.values().tokens()[l] ? 1 : 0;
        } else {
          p[state] *= masked ? (digit == law.symbols() ? 1 : 0) : 1.0 / law.symbols();
        }
      }
    }
    return p;
  }

  /** The law of what the chain makes, over strings; what is open at the end gets its likeliest. */
  double[] ends() {
    double[] now = prior();
    for (int t = steps; t > 0; t--) {
      double[] next = new double[now.length];
      for (int state = 0; state < now.length; state++) {
        if (now[state] > 0) {
          double[] kernel = kernel(state, t);
          for (int to = 0; to < next.length; to++) {
            next[to] += now[state] * kernel[to];
          }
        }
      }
      now = next;
    }
    double[] ends = new double[law.table().length];
    for (int state = 0; state < now.length; state++) {
      ends[string(state)] += now[state];
    }
    return ends;
  }

  private int string(int state) {
    int string = 0;
    for (int l = law.length() - 1; l >= 0; l--) {
      int digit = digit(state, l);
      if (digit == law.symbols()) {
        double[] p = posterior(state, l, 0);
        digit = 0;
        for (int a = 1; a < p.length; a++) {
          digit = p[a] > p[digit] ? a : digit;
        }
      }
      string = string * law.symbols() + digit;
    }
    return string;
  }

  /** The law over strings conditioned on what is fixed. */
  double[] conditioned(double[] strings) {
    double[] out = strings.clone();
    for (int string = 0; string < out.length; string++) {
      for (int l = 0; l < law.length(); l++) {
        if (held(l) && law.letter(string, l) != fixed.values().tokens()[l]) {
          out[string] = 0;
        }
      }
    }
    double sum = Arrays.stream(out).sum();
    return Arrays.stream(out).map(p -> p / sum).toArray();
  }

  static double distance(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += Math.abs(p[i] - q[i]) / 2;
    }
    return sum;
  }
}
