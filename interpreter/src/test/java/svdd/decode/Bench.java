package svdd.decode;

import java.util.LinkedHashMap;
import java.util.Map;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.spi.Objective;
import svdd.spi.Problem;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Value;

/**
 * Runs a decoder on a model, batch after batch.
 *
 * @param batch items of one batch
 */
record Bench(Model model, int steps, Objective objective, long seed, int batch, Meter meter) {

  static Bench of(Model model, int steps, Objective objective, long seed) {
    return new Bench(model, steps, objective, seed, 1000, new Meter());
  }

  Bench with(Objective other) {
    return new Bench(model, steps, other, seed, batch, meter);
  }

  Bench batches(int size) {
    return new Bench(model, steps, objective, seed, size, meter);
  }

  Items run(Decoder decoder, Settings settings, int count) {
    Decoder.Decoding ready = prepare(decoder, settings, model.chain(steps, meter));
    Items all = ready.decode(Rows.items(0, Math.min(batch, count)), new Draws(seed));
    for (int from = batch; from < count; from += batch) {
      Rows rows = Rows.items(from, Math.min(batch, count - from));
      all = all.and(ready.decode(rows, new Draws(seed)));
    }
    return all;
  }

  /** Runs a decoder on one batch, for the steps of the chain that it takes. */
  long draws(Decoder decoder, Settings settings, int count) {
    WatchedChain<?, ?> chain = watch(model.chain(steps, meter), meter);
    prepare(decoder, settings, chain).decode(Rows.items(0, count), new Draws(seed));
    return chain.allowed().size() - 1L;
  }

  static <S extends Batch<S>, D extends Batch<D>> WatchedChain<S, D> watch(
      Chain<S, D> chain, Meter meter) {
    return WatchedChain.of(chain, meter);
  }

  private Decoder.Decoding prepare(Decoder decoder, Settings settings, Chain<?, ?> chain) {
    return prepare(decoder, settings, chain, objective);
  }

  private static <S extends Batch<S>, D extends Batch<D>> Decoder.Decoding prepare(
      Decoder decoder, Settings settings, Chain<S, D> chain, Objective objective) {
    return decoder.prepare(settings, Problem.of(chain, objective));
  }

  /** An objective of a number for each string of a small space. */
  static Objective table(double[] r, int symbols) {
    return (items, rows) -> {
      int[] strings = Law.strings(items, symbols);
      double[] scores = new double[strings.length];
      for (int row = 0; row < scores.length; row++) {
        scores[row] = r[strings[row]];
      }
      return Merits.of(scores);
    };
  }

  static Settings svdd(String value, int candidates, double alpha) {
    return with(
        defaults(new Svdd()),
        Map.of(
            "value", new Value.Word(value),
            "candidates", new Value.Int(candidates),
            "alpha", new Value.Real(alpha)));
  }

  /** The posterior mean by another stand-in for it: {@code sample(k)} or {@code soft}. */
  static Value guesses(String xhat, int k) {
    Map<String, Value> settings = k > 0 ? Map.of("k", new Value.Int(k)) : Map.of();
    return new Value.Word("posterior_mean", Map.of("xhat", new Value.Word(xhat, settings)));
  }

  static Value rollouts(int k) {
    return new Value.Word("rollout", Map.of("k", new Value.Int(k)));
  }

  static Settings bestOf(int n) {
    return with(defaults(new BestOf()), Map.of("n", new Value.Int(n)));
  }

  static Settings with(Settings settings, Map<String, Value> changes) {
    Map<String, Value> values = new LinkedHashMap<>(settings.values());
    values.putAll(changes);
    return new Settings(values);
  }

  static Settings defaults(Decoder decoder) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Signature.Parameter parameter : decoder.signature().parameters()) {
      parameter.fallback().ifPresent(value -> values.put(parameter.name(), value));
    }
    return new Settings(values);
  }
}
