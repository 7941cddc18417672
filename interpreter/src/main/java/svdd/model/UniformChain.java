package svdd.model;

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
 * Discrete diffusion with uniform noise (Austin et al. 2021), in {@code steps} equal steps of time
 * from 1 to 0. At time 1 nothing of the item is left, so that the prior is uniform; at time 0 the
 * state is the item. Every position may change in every step.
 *
 * <p>A given position shows its letter at all times.
 */
final class UniformChain implements Chain<DiscreteStates, Denoised> {
  private final Space space;
  private final int length;
  private final int symbols;
  private final int steps;
  private final UniformSchedule schedule;
  private final Held held;
  private final DiscreteForward forward;

  UniformChain(
      Space space, int steps, UniformSchedule schedule, Fixed fixed, DiscreteForward forward) {
    this.space = space;
    this.length = space.positions();
    this.symbols = space.symbols();
    this.steps = steps;
    this.schedule = schedule;
    this.held = new Held(fixed);
    this.forward = forward;
  }

  /** The step from time t to t - 1. */
  UniformKernel kernel(int t) {
    return UniformKernel.of(symbols, signal(t - 1), signal(t));
  }

  private double signal(int t) {
    return schedule.signal((double) t / steps);
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
    double[] uniforms = new double[rows.count() * length];
    draws.uniforms(rows, steps, Draws.Purpose.PRIOR, length, uniforms);
    byte[] tokens = new byte[uniforms.length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = (byte) (uniforms[i] * symbols);
    }
    return DiscreteStates.of(length, held.into(tokens));
  }

  /** Nothing is asked at time 0, where the state is the item. */
  @Override
  public Denoised denoise(DiscreteStates states, int t) {
    return t == 0
        ? Denoised.nothing(states.count())
        : forward.of(states, (double) t / steps, row -> true);
  }

  @Override
  public DiscreteStates draw(
      DiscreteStates states, Denoised denoised, int t, Rows rows, Draws draws) {
    UniformKernel kernel = kernel(t);
    double[] uniforms = new double[rows.count() * length];
    draws.uniforms(rows, t, Draws.Purpose.KERNEL, length, uniforms);
    byte[] tokens = states.tokens().clone();
    boolean[] changed = new boolean[rows.count()];
    double[] chances = new double[symbols];
    for (int i = 0; i < tokens.length; i++) {
      if (!held.at(i % length)) {
        int letter = tokens[i];
        kernel.chances(letter, denoised.table(), at(denoised, i), chances);
        tokens[i] = Letters.drawn(chances, 0, symbols, uniforms[i]);
        changed[i / length] |= tokens[i] != letter;
      }
    }
    return new DiscreteStates(length, tokens, forward.kept(denoised, changed));
  }

  /** The likeliest letter at every position, whatever the state shows there. */
  @Override
  public Items estimate(DiscreteStates states, Denoised denoised, int t) {
    byte[] tokens = states.tokens().clone();
    for (int i = 0; t > 0 && i < tokens.length; i++) {
      tokens[i] = Letters.likeliest(denoised.table(), at(denoised, i), symbols);
    }
    return new Items.Discrete(space, length, held.into(tokens));
  }

  @Override
  public Items guess(DiscreteStates states, Denoised denoised, int t, Rows rows, Draws draws) {
    double[] uniforms = new double[rows.count() * length];
    draws.uniforms(rows, t, Draws.Purpose.GUESS, length, uniforms);
    byte[] tokens = states.tokens().clone();
    for (int i = 0; t > 0 && i < tokens.length; i++) {
      tokens[i] = Letters.drawn(denoised.table(), at(denoised, i), symbols, uniforms[i]);
    }
    return new Items.Discrete(space, length, held.into(tokens));
  }

  @Override
  public Items partial(DiscreteStates states) {
    return new Items.Discrete(space, length, states.tokens());
  }

  @Override
  public Items finish(DiscreteStates states, Denoised denoised) {
    return partial(states);
  }

  /** Each position keeps its letter with the chance a(t), and else shows any. */
  @Override
  public DiscreteStates noised(Items items, int t, Rows rows, Draws draws) {
    double signal = signal(t);
    double[] uniforms = new double[rows.count() * length];
    draws.uniforms(rows, t, Draws.Purpose.NOISE, length, uniforms);
    byte[] tokens = items.tokens().clone();
    for (int i = 0; i < tokens.length; i++) {
      if (uniforms[i] >= signal) {
        double rest = (uniforms[i] - signal) / (1 - signal);
        tokens[i] = (byte) Math.min(symbols - 1, (int) (rest * symbols));
      }
    }
    return DiscreteStates.of(length, held.into(tokens));
  }

  /** Summed over positions, which are independent in the kernel and in the true posterior. */
  @Override
  public double[] surprise(Items items, DiscreteStates noised, Denoised denoised, int t) {
    UniformKernel kernel = kernel(t);
    double[] nats = new double[noised.count()];
    double[] chances = new double[symbols];
    for (int i = 0; i < noised.tokens().length; i++) {
      if (!held.at(i % length)) {
        int letter = noised.tokens()[i];
        int x = items.tokens()[i];
        kernel.chances(letter, denoised.table(), at(denoised, i), chances);
        for (int z = 0; z < symbols; z++) {
          double truth = kernel.truth(z, letter, x);
          nats[i / length] += truth == 0 ? 0 : truth * Math.log(truth / chances[z]);
        }
      }
    }
    return nats;
  }

  /** At time 1 nothing of the item is left. */
  @Override
  public double[] priorSurprise(Items items) {
    return new double[items.count()];
  }

  @Override
  public Optional<Enumeration<DiscreteStates>> enumeration() {
    return Enumeration.fits(ModelHeader.Kind.UNIFORM, space, steps)
        ? Optional.of(new UniformEnumeration(this, held, length, symbols))
        : Optional.empty();
  }

  @Override
  public Optional<Steering<DiscreteStates, Denoised>> steering() {
    return Optional.of(
        new DiscreteSteering(this, space, (states, position) -> held.at(position % length)));
  }

  /** Where the probabilities of a position of the batch stand. */
  private int at(Denoised denoised, int i) {
    return denoised.from(i / length) + i % length * symbols;
  }
}
