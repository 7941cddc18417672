package svdd.run;

import java.util.Arrays;
import java.util.Optional;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Enumeration;
import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.spi.Steering;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/**
 * A chain that begins in the middle: with given items, noised as far as its first time says.
 *
 * @param starts item i begins from item {@code i mod n} of these
 * @param steps the time that it begins at
 */
record Began<S extends Batch<S>, D extends Batch<D>>(Chain<S, D> chain, Items starts, int steps)
    implements Chain<S, D> {

  static <S extends Batch<S>, D extends Batch<D>> Chain<S, D> of(
      Chain<S, D> chain, Items starts, int steps) {
    return new Began<>(chain, starts, steps);
  }

  @Override
  public S prior(Rows rows, Draws draws) {
    int[] from = Arrays.stream(rows.item()).map(item -> item % starts.count()).toArray();
    return chain.noised(starts.rows(from), steps, rows, draws);
  }

  @Override
  public Fixed fixed() {
    return chain.fixed();
  }

  @Override
  public D denoise(S states, int t) {
    return chain.denoise(states, t);
  }

  @Override
  public S draw(S states, D denoised, int t, Rows rows, Draws draws) {
    return chain.draw(states, denoised, t, rows, draws);
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
