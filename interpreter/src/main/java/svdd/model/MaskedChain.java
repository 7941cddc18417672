package svdd.model;

import java.util.Arrays;
import java.util.Optional;
import svdd.spi.Chain;
import svdd.spi.Enumeration;
import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.spi.ModelHeader;
import svdd.spi.Steering;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Space;

/**
 * Masked discrete diffusion with the log-linear schedule (Sahoo et al. 2024, Simple and Effective
 * Masked Diffusion Language Models, eq. 5 to 7, sampled in {@code steps} steps from time 1 to time
 * 1e-5). In a step from time t to s each open position stays open with probability {@code s / t},
 * the ratio of the schedule's move chances, and otherwise takes a letter by the denoiser's
 * probabilities.
 */
final class MaskedChain implements Chain<DiscreteStates, Denoised> {
  private static final double END = 1e-5;

  private final Space space;
  private final int length;
  private final int symbols;
  private final byte open;
  private final int steps;
  private final Fixed fixed;
  private final Forward forward;

  MaskedChain(Space space, int steps, Fixed fixed, Forward forward) {
    this.space = space;
    this.length = space.positions();
    this.symbols = space.symbols();
    this.open = (byte) symbols;
    this.steps = steps;
    this.fixed = fixed;
    this.forward = forward;
  }

  /** The time when t steps remain: 1, ..., 1e-5 in equal parts. */
  double time(int t) {
    return t == 0 ? END : 1 + (steps - t) * ((END - 1) / steps);
  }

  /** The chance that an open position is still open one step later. */
  double stay(int t) {
    return time(t - 1) / time(t);
  }

  @Override
  public int steps() {
    return steps;
  }

  @Override
  public Fixed fixed() {
    return fixed;
  }

  @Override
  public DiscreteStates prior(Rows rows, Draws draws) {
    byte[] tokens = new byte[rows.count() * length];
    Arrays.fill(tokens, open);
    return states(hold(tokens), rows.count());
  }

  /** Puts what is fixed into every row. */
  private byte[] hold(byte[] tokens) {
    for (int position = 0; !fixed.isNothing() && position < tokens.length; position++) {
      if (fixed.held()[position % length]) {
        tokens[position] = fixed.values().tokens()[position % length];
      }
    }
    return tokens;
  }

  /**
   * Each position is open at t with probability {@code time(t)}, as the schedule has it; at time 0
   * none is.
   */
  @Override
  public DiscreteStates noised(Items items, int t, Rows rows, Draws draws) {
    double[] uniforms = new double[rows.count() * length];
    draws.uniforms(rows, t, Draws.Purpose.NOISE, length, uniforms);
    byte[] tokens = items.tokens().clone();
    for (int position = 0; position < tokens.length; position++) {
      if (t > 0 && uniforms[position] < time(t)) {
        tokens[position] = open;
      }
    }
    return states(hold(tokens), rows.count());
  }

  @Override
  public Items guess(DiscreteStates states, Denoised denoised, int t, Rows rows, Draws draws) {
    double[] uniforms = new double[rows.count() * length];
    draws.uniforms(rows, t, Draws.Purpose.GUESS, length, uniforms);
    byte[] tokens = states.tokens().clone();
    for (int position = 0; position < tokens.length; position++) {
      if (tokens[position] == open) {
        int at = denoised.at()[position / length];
        tokens[position] = letter(denoised, at * length + position % length, uniforms[position]);
      }
    }
    return new Items.Discrete(space, length, tokens);
  }

  @Override
  public Denoised denoise(DiscreteStates states, int t) {
    return forward.of(states, time(t));
  }

  @Override
  public DiscreteStates draw(
      DiscreteStates states, Denoised denoised, int t, Rows rows, Draws draws) {
    double stay = stay(t);
    double[] uniforms = new double[rows.count() * length];
    draws.uniforms(rows, t, Draws.Purpose.KERNEL, length, uniforms);
    byte[] tokens = states.tokens().clone();
    int[] known = new int[rows.count()];
    for (int row = 0; row < known.length; row++) {
      int at = denoised.at()[row];
      boolean changed = false;
      for (int l = 0; l < length; l++) {
        int position = row * length + l;
        if (tokens[position] == open && uniforms[position] >= stay) {
          double rest = (uniforms[position] - stay) / (1 - stay);
          tokens[position] = letter(denoised, at * length + l, rest);
          changed = true;
        }
      }
      known[row] = changed || !forward.keeps() ? -1 : at;
    }
    return new DiscreteStates(length, tokens, new DiscreteStates.Known(denoised.table(), known));
  }

  @Override
  public Items estimate(DiscreteStates states, Denoised denoised, int t) {
    byte[] tokens = states.tokens().clone();
    for (int position = 0; position < tokens.length; position++) {
      if (tokens[position] == open) {
        int at = denoised.at()[position / length];
        tokens[position] =
            likeliest(denoised.table(), (at * length + position % length) * symbols, symbols);
      }
    }
    return new Items.Discrete(space, length, tokens);
  }

  @Override
  public Items partial(DiscreteStates states) {
    return new Items.Discrete(space, length, states.tokens());
  }

  @Override
  public Items finish(DiscreteStates states, Denoised denoised) {
    return estimate(states, denoised, 0);
  }

  @Override
  public Optional<Enumeration<DiscreteStates>> enumeration() {
    return Enumeration.fits(ModelHeader.Kind.MASKED, space, steps)
        ? Optional.of(new MaskedEnumeration(this, length, symbols))
        : Optional.empty();
  }

  @Override
  public Optional<Steering<DiscreteStates, Denoised>> steering() {
    return Optional.empty();
  }

  /**
   * A position that is open at t and decided in the item takes its letter at t - 1 with the chance
   * {@code 1 - stay} in the true posterior, and in the kernel with that times the letter's
   * probability. At t = 1 every open position must be decided (Sahoo et al. 2024, eq. 9).
   */
  @Override
  public double[] surprise(Items items, DiscreteStates noised, Denoised denoised, int t) {
    double leave = 1 - stay(t);
    double[] nats = new double[noised.count()];
    for (int position = 0; position < noised.tokens().length; position++) {
      if (noised.tokens()[position] == open) {
        int row = position / length;
        int at = (denoised.at()[row] * length + position % length) * symbols;
        double chance = denoised.table()[at + items.tokens()[position]];
        nats[row] -= t == 1 ? Math.log(leave * chance) : leave * Math.log(chance);
      }
    }
    return nats;
  }

  /** The start is all open, whatever the item. */
  @Override
  public double[] priorSurprise(Items items) {
    return new double[items.count()];
  }

  /** States of which nothing is known yet. */
  DiscreteStates states(byte[] tokens, int count) {
    return new DiscreteStates(length, tokens, DiscreteStates.Known.nothing(count));
  }

  /** Whether the denoiser must be asked again at each time. */
  boolean seesTime() {
    return forward.seesTime();
  }

  /** Inverse of the distribution function at u, by which one uniform decides a position. */
  private byte letter(Denoised denoised, int position, double u) {
    double sum = 0;
    int last = 0;
    for (int a = 0; a < symbols; a++) {
      double p = denoised.table()[position * symbols + a];
      if (p > 0) {
        sum += p;
        last = a;
        if (u < sum) {
          return (byte) a;
        }
      }
    }
    // Rounding may leave the sum a little below 1.
    return (byte) last;
  }

  /** The likeliest of the letters whose probabilities start here; of equal ones the first. */
  static byte likeliest(double[] table, int from, int symbols) {
    int best = 0;
    for (int a = 1; a < symbols; a++) {
      if (table[from + a] > table[from + best]) {
        best = a;
      }
    }
    return (byte) best;
  }
}
