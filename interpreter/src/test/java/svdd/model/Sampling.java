package svdd.model;

import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/** Plain samples of a model, without any decoder. */
final class Sampling {
  private Sampling() {}

  static Items plain(Model model, int steps, Fixed fixed, int items, long seed) {
    return plain(model.chain(steps, fixed, new Meter()), items, seed);
  }

  private static <S extends Batch<S>, D extends Batch<D>> Items plain(
      Chain<S, D> chain, int items, long seed) {
    Rows rows = Rows.items(0, items);
    Draws draws = new Draws(seed);
    S x = chain.prior(rows, draws);
    for (int t = chain.steps(); t > 0; t--) {
      x = chain.draw(x, chain.denoise(x, t), t, rows, draws);
    }
    return chain.finish(x, chain.denoise(x, 0));
  }
}
