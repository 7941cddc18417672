package svdd.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import svdd.spi.Aim;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.ModelHeader;
import svdd.spi.Population;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Schedule;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.tensor.Distinct;
import svdd.tensor.Rows;
import svdd.type.Type;
import svdd.type.Value.Int;

/**
 * Beam search (Lowerre 1976, The HARPY Speech Recognition System) over the steps of a diffusion:
 * {@link Svdd} with {@code alpha = 0} whose candidates compete with those of other states.
 *
 * <pre>
 * x[1..B] ~ prior
 * for t = T..1:
 *   y[1..M] ~ p(x[t-1] | x[b])             for each b
 *   x[1..B] = the best B of all B M by value(y, t - 1), equal states once
 * return the best x
 * </pre>
 *
 * <p>Equal states stay in the beam only where there are not enough different ones. With B = 1 it is
 * {@code svdd}. It looks for high rewards and follows no law.
 */
record Beam() implements Decoder {

  @Override
  public Signature signature() {
    return Signature.of(
        "beam",
        "Beam search: keeps the best few of all candidates of the states that it kept before.",
        Parameter.optional("width", Type.INT, new Int(5), "states that are kept").in(1, 1_000_000),
        PopulationSettings.candidates(5),
        Values.parameter());
  }

  @Override
  public void check(Settings settings, ModelHeader model, int steps, Aim aim) throws Refusal {
    PopulationSettings.checkRows("beam", "width", settings);
    Values.of(settings).check(model, steps, aim);
  }

  @Override
  public Optional<String> size() {
    return Optional.of("width");
  }

  @Override
  public Outline outline(Settings settings, ModelHeader model, int steps) {
    return PopulationOutline.beam(settings, model, steps);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
      Settings settings, Problem<S, D> problem) {
    Chain<S, D> chain = problem.chain();
    int width = settings.integer("width");
    int m = settings.integer("candidates");
    SoftValue<S, D> value = Values.of(settings).prepare(new Schedule(0, 0), problem);
    return (items, draws) -> {
      Rows rows = items.repeat(width);
      Rows candidates = rows.repeat(m);
      Ancestry ancestry = new Ancestry();
      List<double[]> different = new ArrayList<>();
      S x = chain.prior(rows, draws);
      D d = chain.denoise(x, chain.steps());
      different.add(different(chain.partial(x), width));
      for (int t = chain.steps(); t > 0; t--) {
        S y = chain.draw(x.repeat(m), d.repeat(m), t, candidates, draws);
        SoftValue.Valued<D> valued = value.of(y, t - 1, candidates, draws);
        int[] winners = best(valued.merits(), chain.partial(y).distinct(), width, m);
        ancestry.step(IntStream.of(winners).map(row -> row / m).toArray());
        x = y.rows(winners);
        d =
            valued.denoised().isPresent()
                ? valued.denoised().get().rows(winners)
                : chain.denoise(x, t - 1);
        different.add(different(chain.partial(x), width));
      }
      Items ends = chain.finish(x, d);
      for (int item = 0; item < items.count(); item++) {
        problem.diary().population(population(items, item, ends, ancestry, different));
      }
      return ends.rows(IntStream.range(0, items.count()).map(item -> item * width).toArray());
    };
  }

  /**
   * The best rows of each group of {@code width m}, the best first, different ones before others.
   */
  private static int[] best(Merits merits, Distinct states, int width, int m) {
    int[] best = new int[merits.count() / m];
    for (int from = 0; from < merits.count(); from += width * m) {
      List<Integer> ranked =
          IntStream.range(from, from + width * m)
              .boxed()
              .sorted((a, b) -> Selection.compare(merits, b, a))
              .toList();
      Set<Integer> seen = new HashSet<>();
      List<Integer> first = new ArrayList<>();
      List<Integer> again = new ArrayList<>();
      ranked.forEach(row -> (seen.add(states.index()[row]) ? first : again).add(row));
      first.addAll(again);
      for (int b = 0; b < width; b++) {
        best[from / m + b] = first.get(b);
      }
    }
    return best;
  }

  /** How many different states each item's beam holds. */
  private static double[] different(Items states, int width) {
    int[] index = states.distinct().index();
    double[] counts = new double[index.length / width];
    for (int item = 0; item < counts.length; item++) {
      counts[item] = Arrays.stream(index, item * width, (item + 1) * width).distinct().count();
    }
    return counts;
  }

  private static Population population(
      Rows items, int item, Items ends, Ancestry ancestry, List<double[]> different) {
    int width = ends.count() / items.count();
    return new Population(
        items.item()[item],
        ends.rows(IntStream.range(item * width, (item + 1) * width).toArray()),
        new double[width],
        ancestry.lineage(item, width),
        different.stream().mapToDouble(counts -> counts[item]).toArray(),
        Double.NaN);
  }
}
