package svdd.decode;

import java.util.Optional;
import svdd.spi.Batch;
import svdd.spi.Items;
import svdd.spi.ModelHeader;
import svdd.spi.Problem;
import svdd.spi.Schedule;
import svdd.spi.Settings;
import svdd.spi.Signature;

/** The reward of the state itself, open positions left open: no forward, and no theory. */
record StateReward() implements Valuation {

  @Override
  public Signature signature() {
    return Signature.of("state", "the reward of the candidate itself");
  }

  @Override
  public Cost cost(Settings settings, ModelHeader.Kind kind, int t) {
    return new Cost(false, 1, 0, 1, 0);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> SoftValue<S, D> prepare(
      Settings settings, Schedule alpha, Problem<S, D> problem) {
    return (x, t, rows, draws) -> {
      Items items = problem.chain().partial(x);
      return new SoftValue.Valued<>(problem.objective().merits(items, rows), Optional.empty());
    };
  }
}
