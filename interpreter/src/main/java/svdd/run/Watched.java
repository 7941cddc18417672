package svdd.run;

import java.util.Optional;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Enumeration;
import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.spi.Steering;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/** A chain that tells of each step and stops at the next one when asked to. */
record Watched<S extends Batch<S>, D extends Batch<D>>(
    Chain<S, D> chain, Cancellation cancellation, Runnable stepped) implements Chain<S, D> {

  /** Leads out of a decoder that was asked to stop. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  static <S extends Batch<S>, D extends Batch<D>> Watched<S, D> of(
      Chain<S, D> chain, Cancellation cancellation, Runnable stepped) {
    return new Watched<>(chain, cancellation, stepped);
  }

  @Override
  public int steps() {
    return chain.steps();
  }

  @Override
  public Fixed fixed() {
    return chain.fixed();
  }

  @Override
  public S prior(Rows rows, Draws draws) {
    return chain.prior(rows, draws);
  }

  @Override
  public D denoise(S states, int t) {
    if (cancellation.asked()) {
      throw new Stopped();
    }
    return chain.denoise(states, t);
  }

  @Override
  public S draw(S states, D denoised, int t, Rows rows, Draws draws) {
    if (cancellation.asked()) {
      throw new Stopped();
    }
    S next = chain.draw(states, denoised, t, rows, draws);
    stepped.run();
    return next;
  }

  @Override
  public Items estimate(S states, D denoised, int t) {
    return chain.estimate(states, denoised, t);
  }

  @Override
  public Items guess(S states, D denoised, int t, Rows rows, Draws draws) {
    return chain.guess(states, denoised, t, rows, draws);
  }

  @Override
  public S noised(Items items, int t, Rows rows, Draws draws) {
    return chain.noised(items, t, rows, draws);
  }

  @Override
  public double[] surprise(Items items, S noised, D denoised, int t) {
    return chain.surprise(items, noised, denoised, t);
  }

  @Override
  public double[] priorSurprise(Items items) {
    return chain.priorSurprise(items);
  }

  @Override
  public Optional<Steering<S, D>> steering() {
    return chain.steering();
  }

  @Override
  public Items partial(S states) {
    return chain.partial(states);
  }

  @Override
  public Items finish(S states, D denoised) {
    return chain.finish(states, denoised);
  }

  @Override
  public Optional<Enumeration<S>> enumeration() {
    return chain.enumeration();
  }
}
