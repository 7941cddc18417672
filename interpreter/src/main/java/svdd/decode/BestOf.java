package svdd.decode;

import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.Objective;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;
import svdd.type.Value.Int;

/**
 * The best of n plain samples: {@code x[1..n] ~ model; return x[argmax r(x[j])]}. Its law for a
 * discrete reward: {@code P(r <= a) = F(a)^n}.
 */
record BestOf() implements Decoder {

  @Override
  public Signature signature() {
    return Signature.of(
        "best_of",
        "Draws n plain samples for each item and keeps the one with the highest reward.",
        Parameter.optional("n", Type.INT, new Int(10), "samples an item").in(1, 1_000_000));
  }

  @Override
  public Outline outline(Settings settings, int steps) {
    int n = settings.integer("n");
    return new Outline(
        "best of " + n,
        n,
        n == 1 ? "1 draw" : n + " draws",
        n,
        0,
        "",
        "argmax fill, score, best of " + n,
        n * (steps + 1L),
        n);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
      Settings settings, Chain<S, D> chain, Objective objective) {
    int n = settings.integer("n");
    return (rows, draws) -> {
      Items x = Pretrained.sample(chain, rows.repeat(n), draws);
      return x.rows(Selection.pick(objective.merits(x), n, 0, new double[rows.count()]));
    };
  }
}
