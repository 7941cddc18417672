package svdd.decode;

import java.util.Optional;
import svdd.spi.Batch;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.ModelHeader;
import svdd.spi.Problem;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.tensor.Rows;
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
  public Optional<String> size() {
    return Optional.of("n");
  }

  @Override
  public Outline outline(Settings settings, ModelHeader model, int steps) {
    int n = settings.integer("n");
    return new Outline(
        "best of " + n,
        1,
        n,
        n == 1 ? "1 draw" : n + " draws",
        n,
        0,
        "",
        Ends.text(model) + ", best of " + n,
        n * ((long) steps + model.kind().lastForwards()),
        n,
        steps);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
      Settings settings, Problem<S, D> problem) {
    int n = settings.integer("n");
    return (rows, draws) -> {
      Rows samples = rows.repeat(n);
      Items x = Pretrained.sample(problem.chain(), samples, draws);
      Merits merits = problem.objective().merits(x, samples);
      return x.rows(Selection.pick(merits, n, 0, new double[rows.count()]));
    };
  }
}
