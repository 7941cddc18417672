package svdd.decode;

import java.util.Optional;
import java.util.stream.IntStream;
import svdd.spi.Aim;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.ModelHeader;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.tensor.Draws;
import svdd.tensor.Draws.Purpose;
import svdd.tensor.Rows;
import svdd.type.Type;
import svdd.type.Value.Int;

/**
 * A genetic algorithm, the reference that needs no model (a (mu + lambda) strategy with binary
 * tournaments; Eiben and Smith, Introduction to Evolutionary Computing, chapters 4 and 5):
 *
 * <pre>
 * x[1..P] ~ uniform over all items
 * for generation = 1..generations:
 *   for p = 1..P:
 *     a, b = the better of two members, drawn twice
 *     y[p] = each position from a or from b, and with probability mutation a new letter
 *   x = the best P of x and y
 * return the best of x
 * </pre>
 *
 * <p>Each item has a population of its own, so that items are independent and each costs P scores a
 * generation, as SVDD costs M a step.
 */
record Evolve() implements Decoder {

  @Override
  public Signature signature() {
    return Signature.of(
        "evolve",
        "A genetic algorithm that uses no model: selection, crossover and mutation.",
        Parameter.optional("population", Type.INT, new Int(20), "members for each item")
            .in(1, 1_000_000),
        Parameter.optional("generations", Type.INT, new Int(100), "how often they breed")
            .in(0, 1_000_000),
        Parameter.absent(
                "mutation",
                Type.REAL,
                "how likely a position gets a new letter; left out, one of each item on average")
            .in(0, 1));
  }

  @Override
  public Optional<String> size() {
    return Optional.of("population");
  }

  @Override
  public void check(Settings settings, ModelHeader model, int steps, Aim aim) throws Refusal {
    if (model.space().continuous()) {
      throw DecodeRefusals.evolveOfNumbers(model);
    }
  }

  @Override
  public Outline outline(Settings settings, ModelHeader model, int steps) {
    int population = settings.integer("population");
    int generations = settings.integer("generations");
    return new Outline(
        "evolve, %d member%s, %d generation%s"
            .formatted(
                population, population == 1 ? "" : "s", generations, generations == 1 ? "" : "s"),
        1,
        population,
        population + (population == 1 ? " child" : " children"),
        0,
        population,
        "best " + population + " of parents and children",
        "best of " + population,
        0,
        population * (generations + 1L),
        0);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
      Settings settings, Problem<S, D> problem) {
    int population = settings.integer("population");
    int generations = settings.integer("generations");
    return (rows, draws) -> {
      Rows members = rows.repeat(population);
      Items x = start(problem.chain(), members, draws);
      Breeding breeding = Breeding.of(settings, x, problem.chain().fixed());
      Merits merits = problem.objective().merits(x, members);
      for (int generation = 1; generation <= generations; generation++) {
        Items y = breeding.children(x, merits, members, generation, draws);
        Merits both = merits.and(problem.objective().merits(y, members));
        int[] best = best(both, population);
        x = x.and(y).rows(best);
        merits = both.rows(best);
      }
      return x.rows(Selection.pick(merits, population, 0, new double[rows.count()]));
    };
  }

  /** Where the chain starts, what is open there filled in at random: no forward. */
  private static <S extends Batch<S>, D extends Batch<D>> Items start(
      Chain<S, D> chain, Rows members, Draws draws) {
    Items start = chain.partial(chain.prior(members, draws));
    int symbols = start.space().symbols();
    byte[] tokens = start.tokens().clone();
    double[] uniforms = new double[tokens.length];
    draws.uniforms(members, 0, Purpose.MUTATE, start.length(), uniforms);
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = tokens[i] == symbols ? (byte) (uniforms[i] * symbols) : tokens[i];
    }
    return new Items.Discrete(start.space(), start.length(), tokens);
  }

  /** Of the members of each item, parents first and then all children, the best. */
  private static int[] best(Merits both, int population) {
    int parents = both.count() / 2;
    return IntStream.range(0, parents / population)
        .flatMap(
            item ->
                IntStream.of(0, parents)
                    .flatMap(
                        half ->
                            IntStream.range(
                                half + item * population, half + (item + 1) * population))
                    .boxed()
                    .sorted((a, b) -> Selection.compare(both, b, a))
                    .limit(population)
                    .mapToInt(row -> row))
        .toArray();
  }
}
