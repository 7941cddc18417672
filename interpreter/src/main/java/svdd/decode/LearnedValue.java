package svdd.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import svdd.spi.Aim;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder.Before;
import svdd.spi.Items;
import svdd.spi.Learner;
import svdd.spi.Merits;
import svdd.spi.ModelHeader;
import svdd.spi.Objective;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Schedule;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.tensor.Draws;
import svdd.tensor.Draws.Purpose;
import svdd.tensor.Rows;
import svdd.type.Type;
import svdd.type.Value;
import svdd.type.Value.Int;

/**
 * SVDD-MC: a network that is fitted to roll-outs of the model (Li et al. 2024, Algorithm 3):
 *
 * <pre>
 * for i = 1..rollouts:
 *   x[T], ..., x[0] ~ model
 *   for some times t, spread over all:  learn (x[t], t) -> r(x[0])
 * </pre>
 *
 * <p>For {@code alpha > 0} what is regressed is {@code exp((r - c) / alpha)}, so that the value is
 * the soft value {@code alpha log E[exp(r / alpha) | x[t]]}; for {@code alpha = 0} it is {@code E[r
 * | x[t]]}. The roll-outs have draws of their own: the network belongs to the model and the reward,
 * and serves every design of theirs, whatever its seed.
 */
record LearnedValue() implements Valuation {
  /** Which stream of draws the roll-outs have. */
  private static final int STREAM = 0x6c7261;

  private static final int BATCH = 256;

  @Override
  public Signature signature() {
    return Signature.of(
        "learned",
        "what a network says that is fitted to samples of the model",
        Parameter.optional("rollouts", Type.INT, new Int(512), "samples that it learns from")
            .in(5, 1_000_000),
        Parameter.optional("epochs", Type.INT, new Int(10), "how often it sees each").in(1, 10_000),
        Parameter.optional("states", Type.INT, new Int(24), "states of each sample").in(1, 10_000),
        Parameter.optional("seed", Type.INT, new Int(0), "which samples, and how it begins")
            .in(0, Integer.MAX_VALUE));
  }

  @Override
  public String text(Settings settings) {
    return "learned from %d roll-outs".formatted(settings.integer("rollouts"));
  }

  @Override
  public void check(Settings settings, ModelHeader model, int steps, Aim aim) throws Refusal {
    if (aim.requirements()) {
      throw TorchDecodeRefusals.requirements("value = learned").about("value");
    }
    if (aim.goals() > 1) {
      throw DecodeRefusals.goals("value = learned", aim.goals()).about("value");
    }
  }

  @Override
  public Cost cost(Settings settings, ModelHeader.Kind kind, int t) {
    return new Cost(false, 1, 0, 0, 0);
  }

  @Override
  public Before before(Settings settings, ModelHeader model, int steps) {
    long rollouts = settings.integer("rollouts");
    return new Before(
        rollouts + " roll-outs, to learn from, where none of its kind was kept",
        rollouts * (steps + model.kind().lastForwards()),
        rollouts);
  }

  /** Fits the network, or finds it, and tells the diary of it. */
  @Override
  public <S extends Batch<S>, D extends Batch<D>> SoftValue<S, D> prepare(
      Settings settings, Schedule alpha, Problem<S, D> problem) {
    Map<String, Value> values = new LinkedHashMap<>(settings.values());
    values.put("alpha", new Value.Real(alpha.to()));
    Chain<S, D> chain = problem.chain().whole();
    Learner.Learned network =
        problem
            .learner()
            .fit(new Settings(values), () -> examples(settings, chain, problem.objective()));
    problem.diary().fitted(network.fit());
    return (states, t, rows, draws) -> {
      double time = (double) t / chain.steps();
      double[] scores = network.values(chain.partial(states), time);
      return new SoftValue.Valued<>(Merits.of(scores), Optional.empty());
    };
  }

  private static <S extends Batch<S>, D extends Batch<D>> Learner.Examples examples(
      Settings learned, Chain<S, D> chain, Objective objective) {
    int rollouts = learned.integer("rollouts");
    Draws draws = new Draws(learned.integer("seed")).stream(STREAM);
    int parts = Math.min(learned.integer("states"), chain.steps());
    boolean[][] kept = times(parts, rollouts, chain.steps(), draws);
    Gathered all =
        new Gathered(
            chain.steps(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new double[rollouts]);
    for (int from = 0; from < rollouts; from += BATCH) {
      Rows rows = Rows.items(from, Math.min(BATCH, rollouts - from));
      rollOut(chain, objective, rows, draws, kept, all);
    }
    return all.examples();
  }

  private static <S extends Batch<S>, D extends Batch<D>> void rollOut(
      Chain<S, D> chain,
      Objective objective,
      Rows rows,
      Draws draws,
      boolean[][] kept,
      Gathered into) {
    S x = chain.prior(rows, draws);
    D d = chain.denoise(x, chain.steps());
    for (int t = chain.steps(); t > 0; t--) {
      x = chain.draw(x, d, t, rows, draws);
      into.add(chain.partial(x), t - 1, rows, kept);
      d = chain.denoise(x, t - 1);
    }
    double[] scores = objective.merits(chain.finish(x, d), rows).score();
    System.arraycopy(scores, 0, into.rewards, rows.item()[0], scores.length);
  }

  /** For each roll-out which times are kept: one, at random, of each equal part of all of them. */
  private static boolean[][] times(int parts, int rollouts, int steps, Draws draws) {
    double[] uniforms = new double[rollouts * parts];
    draws.uniforms(Rows.items(0, rollouts), 0, Purpose.SELECT, parts, uniforms);
    boolean[][] kept = new boolean[rollouts][steps];
    for (int i = 0; i < uniforms.length; i++) {
      int part = i % parts;
      int low = part * steps / parts;
      int high = (part + 1) * steps / parts;
      kept[i / parts][low + (int) (uniforms[i] * (high - low))] = true;
    }
    return kept;
  }

  /** States that were kept so far. */
  private record Gathered(
      int steps,
      List<Items> states,
      List<Integer> times,
      List<Integer> rollouts,
      double[] rewards) {

    void add(Items states, int t, Rows rows, boolean[][] kept) {
      int[] picked =
          IntStream.range(0, rows.count()).filter(row -> kept[rows.item()[row]][t]).toArray();
      if (picked.length > 0) {
        this.states.add(states.rows(picked));
        Arrays.stream(picked).forEach(row -> rollouts.add(rows.item()[row]));
        Arrays.stream(picked).forEach(row -> times.add(t));
      }
    }

    Learner.Examples examples() {
      int[] rollout = rollouts.stream().mapToInt(Integer::intValue).toArray();
      return new Learner.Examples(
          together(states),
          times.stream().mapToDouble(t -> (double) t / steps).toArray(),
          Arrays.stream(rollout).mapToDouble(i -> rewards[i]).toArray(),
          rollout);
    }

    /** By halves, so that a long list is not copied again and again. */
    private static Items together(List<Items> parts) {
      int half = parts.size() / 2;
      return half == 0
          ? parts.getFirst()
          : together(parts.subList(0, half)).and(together(parts.subList(half, parts.size())));
    }
  }
}
