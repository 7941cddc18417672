package svdd.spi;

import java.util.Optional;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/** A chain that stands before another one, and is that one but for what it does itself. */
public interface ChainOver<S extends Batch<S>, D extends Batch<D>> extends Chain<S, D> {

  /** The chain behind. */
  Chain<S, D> chain();

  @Override
  default int steps() {
    return chain().steps();
  }

  @Override
  default Fixed fixed() {
    return chain().fixed();
  }

  @Override
  default S prior(Rows rows, Draws draws) {
    return chain().prior(rows, draws);
  }

  @Override
  default D denoise(S states, int t) {
    return chain().denoise(states, t);
  }

  @Override
  default S draw(S states, D denoised, int t, Rows rows, Draws draws) {
    return chain().draw(states, denoised, t, rows, draws);
  }

  @Override
  default Items estimate(S states, D denoised, int t) {
    return chain().estimate(states, denoised, t);
  }

  @Override
  default Items guess(S states, D denoised, int t, Rows rows, Draws draws) {
    return chain().guess(states, denoised, t, rows, draws);
  }

  @Override
  default Items partial(S states) {
    return chain().partial(states);
  }

  @Override
  default Items finish(S states, D denoised) {
    return chain().finish(states, denoised);
  }

  @Override
  default S noised(Items items, int t, Rows rows, Draws draws) {
    return chain().noised(items, t, rows, draws);
  }

  @Override
  default double[] surprise(Items items, S noised, D denoised, int t) {
    return chain().surprise(items, noised, denoised, t);
  }

  @Override
  default double[] priorSurprise(Items items) {
    return chain().priorSurprise(items);
  }

  @Override
  default Optional<Enumeration<S>> enumeration() {
    return chain().enumeration();
  }

  @Override
  default Optional<Steering<S, D>> steering() {
    return chain().steering();
  }
}
