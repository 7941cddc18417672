package svdd.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Diary;
import svdd.spi.Items;
import svdd.spi.Learner;
import svdd.spi.Merits;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.spi.Objective;
import svdd.spi.Population;
import svdd.spi.Problem;
import svdd.spi.Settings;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Value;

/**
 * What a decoder made of a model, with all that it told of its populations.
 *
 * @param collapsed how often a population had no weights
 */
record Crowd(Items items, List<Population> populations, List<Integer> collapsed, Meter meter) {

  static Crowd run(
      Decoder decoder,
      Settings settings,
      Model model,
      int steps,
      Objective objective,
      long seed,
      int count) {
    Meter meter = new Meter();
    return run(decoder, settings, model.chain(steps, meter), objective, seed, count, meter);
  }

  private static <S extends Batch<S>, D extends Batch<D>> Crowd run(
      Decoder decoder,
      Settings settings,
      Chain<S, D> chain,
      Objective objective,
      long seed,
      int count,
      Meter meter) {
    List<Population> populations = new ArrayList<>();
    List<Integer> collapsed = new ArrayList<>();
    Diary diary =
        new Diary() {
          @Override
          public void population(Population population) {
            populations.add(population);
          }

          @Override
          public void collapsed(int item, int t) {
            collapsed.add(t);
          }
        };
    Items items =
        decoder
            .prepare(settings, new Problem<>(chain, objective, diary, Learner.NONE))
            .decode(Rows.items(0, count), new Draws(seed));
    return new Crowd(items, populations, collapsed, meter);
  }

  /** The toy with its reward. */
  static Crowd toy(Decoder decoder, Settings settings, long seed, int count) {
    Objective objective = Bench.table(Toy.REWARD, Toy.SYMBOLS);
    return run(decoder, settings, Toy.model(), Toy.STEPS, objective, seed, count);
  }

  static Settings smc(int particles, double alpha) {
    return with(new Smc(), "particles", particles, "alpha", alpha);
  }

  static Settings nested(int particles, int candidates, double alpha) {
    return with(new Nested(), "particles", particles, "candidates", candidates, "alpha", alpha);
  }

  static Settings beam(int width, int candidates) {
    return with(new Beam(), "width", width, "candidates", candidates);
  }

  /** The defaults of a decoder with changes: names, and numbers or words. */
  static Settings with(Decoder decoder, Object... changes) {
    return with(Bench.defaults(decoder), changes);
  }

  static Settings with(Settings settings, Object... changes) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < changes.length; i += 2) {
      values.put(
          (String) changes[i],
          switch (changes[i + 1]) {
            case Integer n -> new Value.Int(n);
            case Double x -> new Value.Real(x);
            case Value value -> value;
            case Object word -> new Value.Word(word.toString());
          });
    }
    return Bench.with(settings, values);
  }

  /** A mean with its standard error. */
  record Mean(double value, double error) {}

  /** The estimate of {@code E[exp(r / alpha)]}. */
  Mean normaliser() {
    return tilted(
        items -> {
          double[] ones = new double[items.count()];
          Arrays.fill(ones, 1);
          return ones;
        });
  }

  /**
   * The estimate of {@code E[f exp(r / alpha)]}: normaliser times weighted mean, averaged over the
   * populations, whose spread gives the error. It has no bias for any number of particles.
   */
  Mean tilted(Function<Items, double[]> f) {
    double[] each =
        populations.stream()
            .mapToDouble(
                population -> {
                  double[] weights = Weights.normalised(population.logWeights());
                  double[] values = f.apply(population.particles());
                  double sum = 0;
                  for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * values[i];
                  }
                  return sum * Math.exp(population.logNormaliser());
                })
            .toArray();
    double mean = Arrays.stream(each).average().orElseThrow();
    double squares = Arrays.stream(each).map(x -> (x - mean) * (x - mean)).sum();
    return new Mean(mean, Math.sqrt(squares) / each.length);
  }

  /** Nothing has a number. */
  static Objective nan() {
    return (items, rows) -> {
      double[] scores = new double[items.count()];
      Arrays.fill(scores, Double.NaN);
      return Merits.of(scores);
    };
  }
}
