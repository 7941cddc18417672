package svdd.decode;

import java.util.Optional;
import java.util.function.Function;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Enumeration;
import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.spi.Steering;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/**
 * A chain that begins from items, partly noised: its prior draws from the forward process {@code
 * q(x[t] | x[0])}, and its steps are the t last ones of the model's.
 *
 * @param steps t
 * @param origins the item that each row begins from
 */
public record Began<S extends Batch<S>, D extends Batch<D>>(
    Chain<S, D> chain, int steps, Function<Rows, Items> origins) implements Chain<S, D> {

  /** The time of items that are noised by this share of all steps: at least one step. */
  public static int time(double share, int steps) {
    // a share such as 0.07 of 100 steps is 7.000000000000001
    return Math.max(1, (int) Math.ceil(share * steps - 1e-9));
  }

  @Override
  public Chain<S, D> whole() {
    return chain.whole();
  }

  @Override
  public S prior(Rows rows, Draws draws) {
    return chain.noised(origins.apply(rows), steps, rows, draws);
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
  public Items partial(S states) {
    return chain.partial(states);
  }

  @Override
  public Items finish(S states, D denoised) {
    return chain.finish(states, denoised);
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
  public Optional<Enumeration<S>> enumeration() {
    return chain.enumeration();
  }

  @Override
  public Optional<Steering<S, D>> steering() {
    return chain.steering();
  }
}
