package svdd.decode;

import java.util.Optional;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.ModelHeader;
import svdd.spi.Objective;
import svdd.spi.Problem;
import svdd.spi.Schedule;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Type;
import svdd.type.Value.Int;

/**
 * The soft value by its definition: {@code alpha log mean exp(r(x_0) / alpha)} over k samples of
 * the model that start at the state. It converges to the exact value as k grows.
 */
record Rollouts() implements Valuation {

  @Override
  public Signature signature() {
    return Signature.of(
        "rollout",
        "the rewards of samples that the model makes of it",
        Parameter.optional("k", Type.INT, new Int(4), "samples a candidate").in(1, 10_000));
  }

  @Override
  public String text(Settings settings) {
    int k = settings.integer("k");
    return k == 1 ? "1 roll-out" : k + " roll-outs";
  }

  @Override
  public Cost cost(Settings settings, ModelHeader.Kind kind, int t) {
    int k = t > 0 ? settings.integer("k") : 1;
    long forwards = t > 0 ? (long) k * (t - 1 + kind.lastForwards()) : 0;
    return new Cost(true, k, forwards, k, t);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> SoftValue<S, D> prepare(
      Settings settings, Schedule alpha, Problem<S, D> problem) {
    Chain<S, D> chain = problem.chain();
    Objective objective = problem.objective();
    int k = settings.integer("k");
    return (x, t, rows, draws) -> {
      D d = chain.denoise(x, t);
      int samples = t == 0 ? 1 : k;
      Rows ends = rows.repeat(samples);
      // numbers of its own at each time: what valued a state must not make its future
      Draws own = draws.stream(-1 - t);
      Items made = Pretrained.end(chain, x.repeat(samples), d.repeat(samples), t, ends, own);
      Merits merits = objective.merits(made, ends);
      double now = Valuation.alpha(alpha, t, chain.steps());
      return new SoftValue.Valued<>(LogMean.of(merits, samples, now), Optional.of(d));
    };
  }
}
