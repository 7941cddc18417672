package svdd.run;

import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.ChainOver;
import svdd.spi.Meter;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/** A chain that tells of each step, and stops at the next one where it has to. */
record Watched<S extends Batch<S>, D extends Batch<D>>(
    Chain<S, D> chain, Limits limits, Meter meter, Runnable stepped) implements ChainOver<S, D> {

  @Override
  public Chain<S, D> whole() {
    return new Watched<>(chain.whole(), limits, meter, stepped);
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
}
