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
  private final Held held;
  private final DiscreteForward forward;

  MaskedChain(Space space, int steps, Fixed fixed, DiscreteForward forward) {
    this.space = space;
    this.length = space.positions();
    this.symbols = space.symbols();
    this.open = (byte) symbols;
    this.steps = steps;
    this.held = new Held(fixed);
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
    return held.fixed();
  }

  @Override
  public DiscreteStates prior(Rows rows, Draws draws) {
    byte[] tokens = new byte[rows.count() * length];
    Arrays.fill(tokens, open);
    return DiscreteStates.of(length, held.into(tokens));
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
    return DiscreteStates.of(length, held.into(tokens));
  }

  @Override
  public Items guess(DiscreteStates states, Denoised denoised, int t, Rows rows, Draws draws) {
    double[] uniforms = new double[rows.count() * length];
    draws.uniforms(rows, t, Draws.Purpose.GUESS, length, uniforms);
    byte[] tokens = states.tokens().clone();
    for (int position = 0; position < tokens.length; position++) {
      if (tokens[position] == open) {
        tokens[position] =
            Letters.drawn(denoised.table(), at(denoised, position), symbols, uniforms[position]);
      }
    }
    return new Items.Discrete(space, length, tokens);
  }

  @Override
  public Denoised denoise(DiscreteStates states, int t) {
    return forward.of(states, time(t), row -> isOpen(states.tokens(), row));
  }

  @Override
  public DiscreteStates draw(
      DiscreteStates states, Denoised denoised, int t, Rows rows, Draws draws) {
    double stay = stay(t);
    double[] uniforms = new double[rows.count() * length];
    draws.uniforms(rows, t, Draws.Purpose.KERNEL, length, uniforms);
    byte[] tokens = states.tokens().clone();
    boolean[] changed = new boolean[rows.count()];
    for (int position = 0; position < tokens.length; position++) {
      if (tokens[position] == open && uniforms[position] >= stay) {
        double rest = (uniforms[position] - stay) / (1 - stay);
        tokens[position] = Letters.drawn(denoised.table(), at(denoised, position), symbols, rest);
        changed[position / length] = true;
      }
    }
    return new DiscreteStates(length, tokens, forward.kept(denoised, changed));
  }

  @Override
  public Items estimate(DiscreteStates states, Denoised denoised, int t) {
    byte[] tokens = states.tokens().clone();
    for (int position = 0; position < tokens.length; position++) {
      if (tokens[position] == open) {
        tokens[position] = Letters.likeliest(denoised.table(), at(denoised, position), symbols);
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
    return Optional.of(
        new DiscreteSteering(this, space, (states, position) -> states.tokens()[position] != open));
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
        double chance = denoised.table()[at(denoised, position) + items.tokens()[position]];
        nats[position / length] -= t == 1 ? Math.log(leave * chance) : leave * Math.log(chance);
      }
    }
    return nats;
  }

  /** The start is all open, whatever the item. */
  @Override
  public double[] priorSurprise(Items items) {
    return new double[items.count()];
  }

  /** Whether the denoiser must be asked again at each time. */
  boolean seesTime() {
    return forward.seesTime();
  }

  private boolean isOpen(byte[] tokens, int row) {
    for (int i = row * length; i < (row + 1) * length; i++) {
      if (tokens[i] == open) {
        return true;
      }
    }
    return false;
  }

  /** Where the probabilities of a position of the batch stand. */
  private int at(Denoised denoised, int position) {
    return denoised.from(position / length) + position % length * symbols;
  }
}
