package svdd.decode;

import java.util.function.Function;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.ChainOver;
import svdd.spi.Items;
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
    Chain<S, D> chain, int steps, Function<Rows, Items> origins) implements ChainOver<S, D> {

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
}
