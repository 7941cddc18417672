package svdd.spi;

import java.util.Optional;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/**
 * A pre-trained model as a Markov chain with known steps, which is all that a decoder knows of it.
 * Time {@code t} is the number of steps that remain: states start at {@code steps()} and end at 0.
 *
 * <p>One costly call exists, {@link #denoise}: it computes equal states once and counts the rows
 * that it hands to the engine.
 *
 * @param <S> states of a batch at one time
 * @param <D> what the denoiser says of them: enough for the kernel and for the estimate
 */
public interface Chain<S extends Batch<S>, D extends Batch<D>> {

  /** The time that states start at. */
  int steps();

  /** What of every item is given beforehand. */
  Fixed fixed();

  /** The model's chain from its first time, of which this one may be the last part. */
  default Chain<S, D> whole() {
    return this;
  }

  /** States at time {@code steps()}. */
  S prior(Rows rows, Draws draws);

  /**
   * The forward of the network on states at time t. At time 0 it says what {@link #finish} needs.
   *
   * @throws Failure where the engine gives up
   */
  D denoise(S states, int t);

  /**
   * Draws from the kernel p(x[t-1] | x[t]): states at time t - 1. No forward.
   *
   * @param rows whose random numbers each row uses
   */
  S draw(S states, D denoised, int t, Rows rows, Draws draws);

  /** The posterior mean, or its stand-in for discrete states, as items that a reward can score. */
  Items estimate(S states, D denoised, int t);

  /**
   * Items drawn from what the denoiser believes, each position for itself. Discrete chains only.
   */
  Items guess(S states, D denoised, int t, Rows rows, Draws draws);

  /** The states themselves as items; what is not decided yet is the unknown letter. */
  Items partial(S states);

  /** The end of the chain: states at time 0 with what is still open filled in. */
  Items finish(S states, D denoised);

  /**
   * States at time t drawn from the forward process q(x[t] | x[0]).
   *
   * @param items one for each row
   */
  S noised(Items items, int t, Rows rows, Draws draws);

  /**
   * What the kernel did not expect at one time: in nats, the Kullback-Leibler divergence of the
   * kernel p(x[t-1] | x[t]) from the true posterior q(x[t-1] | x[t], x[0]); at t = 1 {@code -log
   * p(x[0] | x[1])}. With states that {@link #noised} drew,
   *
   * <pre>
   * log p(x[0]) >= -(prior surprise + the sum over t = 1..T of the expected surprise)
   * </pre>
   *
   * <p>the evidence lower bound (Ho et al. 2020, eq. 5; Austin et al. 2021, eq. 1). What is the
   * same for every item and state may be counted in the prior surprise instead, so that the rest
   * can be estimated from a few times. No forward.
   *
   * @param items one for each row
   * @param noised these items at time t
   * @param denoised what the denoiser says of them at time t
   * @param t from 1 to {@link #steps()}
   */
  double[] surprise(Items items, S noised, D denoised, int t);

  /**
   * The Kullback-Leibler divergence of the prior from q(x[T] | x[0]) for each item, in nats, and
   * what {@link #surprise} leaves out.
   *
   * @param items one for each row
   */
  double[] priorSurprise(Items items);

  /** All states and the kernel between them, where they can be listed. */
  Optional<Enumeration<S>> enumeration();

  /** How a gradient changes the kernel, where the chain can be steered. */
  Optional<Steering<S, D>> steering();
}
