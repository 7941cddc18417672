package svdd.run;

import java.util.Optional;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Enumeration;
import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.spi.Meter;
import svdd.spi.Steering;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/** A chain that tells of each step, and stops at the next one where it has to. */
record Watched<S extends Batch<S>, D extends Batch<D>>(
    Chain<S, D> chain, Limits limits, Meter meter, Runnable stepped) implements Chain<S, D> {

  @Override
  public int steps() {
    return chain.steps();
  }

  @Override
  public Fixed fixed() {
    return chain.fixed();
  }

  @Override
  public Chain<S, D> whole() {
    return new Watched<>(chain.whole(), limits, meter, stepped);
  }

  @Override
  public S prior(Rows rows, Draws draws) {
    return chain.prior(rows, draws);
  }

  @Override
  public D denoise(S states, int t) {
    limits.forwards(meter, states.count());
    return chain.denoise(states, t);
  }

  @Override
  public S draw(S states, D denoised, int t, Rows rows, Draws draws) {
    limits.check();
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
