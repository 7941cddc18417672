package svdd.model;

import java.util.Arrays;
import java.util.Optional;
import svdd.spi.Chain;
import svdd.spi.Enumeration;
import svdd.spi.Failure;
import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.spi.Steering;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Space;

/**
 * Diffusion with Gaussian noise (Ho et al. 2020; Song, Meng, Ermon 2021): {@code steps} of the
 * steps of training, from standard normal numbers to the item itself.
 *
 * <p>What is given is its own expected end, so that it follows the forward process from its value
 * and arrives there.
 */
final class GaussianChain implements Chain<GaussianStates, Denoised> {
  private final Space space;
  private final int length;
  private final int steps;
  private final NoiseSchedule schedule;
  private final Sampler sampler;
  private final Held held;
  private final GaussianDenoiser denoiser;
  private final Forward forward;

  GaussianChain(
      Space space,
      int steps,
      NoiseSchedule schedule,
      Sampler sampler,
      Fixed fixed,
      GaussianDenoiser denoiser,
      Forward forward) {
    this.space = space;
    this.length = space.positions();
    this.steps = steps;
    this.schedule = schedule;
    this.sampler = sampler;
    this.held = new Held(fixed);
    this.denoiser = denoiser;
    this.forward = forward;
  }

  private NoiseLevel level(int t) {
    return schedule.level(t, steps);
  }

  private Sampler.Step step(int t) {
    return sampler.step(level(t), level(t - 1));
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
  public GaussianStates prior(Rows rows, Draws draws) {
    double[] x = normals(rows, steps, Draws.Purpose.PRIOR, draws);
    NoiseLevel level = level(steps);
    for (int i = 0; i < x.length; i++) {
      if (held.at(i % length)) {
        x[i] = Math.sqrt(level.signal()) * given(i) + Math.sqrt(level.noise()) * x[i];
      }
    }
    return new GaussianStates(length, x);
  }

  /** The means of the end. Nothing is asked at time 0, where the state is the item. */
  @Override
  public Denoised denoise(GaussianStates states, int t) {
    return t == 0
        ? Denoised.nothing(states.count())
        : forward.of(
            partial(states).bytes(),
            Denoised.nothing(states.count()),
            row -> true,
            (rows, out) -> {
              denoiser.means(states.rows(rows).numbers(), rows.length, level(t), out);
              held.into(out);
            });
  }

  @Override
  public GaussianStates draw(
      GaussianStates states, Denoised denoised, int t, Rows rows, Draws draws) {
    Sampler.Step step = step(t);
    double[] x = normals(rows, t, Draws.Purpose.KERNEL, draws);
    for (int i = 0; i < x.length; i++) {
      double mean = step.pull() * mean(denoised, i) + step.keep() * states.numbers()[i];
      x[i] = mean + (held.at(i % length) ? step.truth() : step.sd()) * x[i];
    }
    return new GaussianStates(length, x);
  }

  @Override
  public Items estimate(GaussianStates states, Denoised denoised, int t) {
    double[] means = states.numbers().clone();
    for (int i = 0; t > 0 && i < means.length; i++) {
      means[i] = mean(denoised, i);
    }
    return new Items.Continuous(space, length, means);
  }

  @Override
  public Items guess(GaussianStates states, Denoised denoised, int t, Rows rows, Draws draws) {
    throw new IllegalStateException("numbers have no letters to be drawn");
  }

  @Override
  public Items partial(GaussianStates states) {
    return new Items.Continuous(space, length, states.numbers());
  }

  @Override
  public Items finish(GaussianStates states, Denoised denoised) {
    if (!Arrays.stream(states.numbers()).allMatch(Double::isFinite)) {
      throw new Failure(GaussianRefusals.notFinite());
    }
    return partial(states);
  }

  /** {@code sqrt(abar) x[0] + sqrt(1 - abar) e}. */
  @Override
  public GaussianStates noised(Items items, int t, Rows rows, Draws draws) {
    double[] x = normals(rows, t, Draws.Purpose.NOISE, draws);
    NoiseLevel level = level(t);
    for (int i = 0; i < x.length; i++) {
      double end = held.at(i % length) ? given(i) : items.numbers()[i];
      x[i] = Math.sqrt(level.signal()) * end + Math.sqrt(level.noise()) * x[i];
    }
    return new GaussianStates(length, x);
  }

  /**
   * Of two normal laws, summed over the numbers that are not given. Whatever the sampler, the
   * kernel is read as that of DDPM with the variance beta of a step of noise (Ho et al. 2020,
   * section 3.2): with smaller variances the bound is far below the law, and the last step, which
   * draws nothing, would have no density at all. What the different variances of truth and kernel
   * cost is the same for every item, and counted in {@link #priorSurprise}.
   */
  @Override
  public double[] surprise(Items items, GaussianStates noised, Denoised denoised, int t) {
    double beta = beta(t);
    double pull = Sampler.DDPM.step(level(t), level(t - 1)).pull();
    double[] nats = new double[noised.count()];
    for (int i = 0; i < noised.numbers().length; i++) {
      if (!held.at(i % length)) {
        double shift = pull * (items.numbers()[i] - mean(denoised, i));
        nats[i / length] += shift * shift / (2 * beta);
      }
    }
    return nats;
  }

  @Override
  public double[] priorSurprise(Items items) {
    NoiseLevel level = level(steps);
    double steady = Math.log(2 * Math.PI * beta(1)) / 2 + normals(level.noise());
    for (int t = 2; t <= steps; t++) {
      double truth = Sampler.DDPM.step(level(t), level(t - 1)).truth();
      steady += normals(truth * truth / beta(t));
    }
    double[] nats = new double[items.count()];
    for (int i = 0; i < items.numbers().length; i++) {
      if (!held.at(i % length)) {
        double mean = Math.sqrt(level.signal()) * items.numbers()[i];
        nats[i / length] += steady + mean * mean / 2;
      }
    }
    return nats;
  }

  /** The share of variance that noise replaces in a step. */
  private double beta(int t) {
    return 1 - level(t).signal() / level(t - 1).signal();
  }

  /** How far a normal law is from another of the same mean, by the ratio of their variances. */
  private static double normals(double ratio) {
    return (ratio - 1 - Math.log(ratio)) / 2;
  }

  @Override
  public Optional<Enumeration<GaussianStates>> enumeration() {
    return Optional.empty();
  }

  @Override
  public Optional<Steering<GaussianStates, Denoised>> steering() {
    return Optional.of(new GaussianSteering(this, space, held, this::level, denoiser, forward));
  }

  private double[] normals(Rows rows, int t, Draws.Purpose purpose, Draws draws) {
    double[] z = new double[rows.count() * length];
    draws.normals(rows, t, purpose, length, z);
    return z;
  }

  private double mean(Denoised denoised, int i) {
    return denoised.table()[denoised.from(i / length) + i % length];
  }

  private double given(int i) {
    return held.fixed().values().numbers()[i % length];
  }
}
