package svdd.decode;

import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.ModelHeader;
import svdd.spi.Problem;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/** Plain samples of the model: {@code x ~ prior; for t = T..1: x ~ p(x[t-1] | x[t])}. */
record Pretrained() implements Decoder {

  @Override
  public Signature signature() {
    return Signature.of("pretrained", "Plain samples of the model: no reward guides them.");
  }

  @Override
  public boolean needsGoal() {
    return false;
  }

  @Override
  public Outline outline(Settings settings, ModelHeader model, int steps) {
    long forwards = (long) steps + model.kind().lastForwards();
    return new Outline(
        "pretrained", 1, 1, "1 draw", 1, 0, "", Ends.text(model), forwards, 0, steps);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
      Settings settings, Problem<S, D> problem) {
    return (rows, draws) -> sample(problem.chain(), rows, draws);
  }

  /** One sample of the chain for each row. */
  static <S extends Batch<S>, D extends Batch<D>> Items sample(
      Chain<S, D> chain, Rows rows, Draws draws) {
    S x = chain.prior(rows, draws);
    return end(chain, x, chain.denoise(x, chain.steps()), chain.steps(), rows, draws);
  }

  /** What the model makes of states at time {@code from}, one end for each. */
  static <S extends Batch<S>, D extends Batch<D>> Items end(
      Chain<S, D> chain, S states, D denoised, int from, Rows rows, Draws draws) {
    S x = states;
    D d = denoised;
    for (int t = from; t > 0; t--) {
      x = chain.draw(x, d, t, rows, draws);
      d = chain.denoise(x, t - 1);
    }
    return chain.finish(x, d);
  }
}
