package svdd.decode;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import svdd.tensor.Rows;
import svdd.type.Numbers;
import svdd.type.Type;
import svdd.type.Value.Int;
import svdd.type.Value.Real;
import svdd.type.Value.Word;

/**
 * Iterative refinement (Uehara et al. 2025, Reward-Guided Iterative Refinement in Diffusion Models
 * at Test-Time, arXiv 2502.14944, Algorithm 1):
 *
 * <pre>
 * x ~ decode from the prior
 * for pass = 1..passes:
 *   z ~ q(x[t] | x[0] = x),  t = remask T      noise part of it
 *   y ~ decode from z                          and decode anew
 *   x = y where y is not worse                 accept = always: x = y, as in the paper
 * return x
 * </pre>
 *
 * <p>The paper takes every y, and between passes draws the whole batch anew by its rewards. Here
 * items stay apart; to keep the better of two makes up for it, and no pass makes an item worse.
 */
record Refine() implements Decoder {
  private static final Type.Choice ACCEPT = new Type.Choice("accept", List.of("better", "always"));

  @Override
  public Signature signature() {
    return Signature.of(
        "refine",
        "Decodes, then again and again noises a part of each item and decodes it anew.",
        Parameter.optional("passes", Type.INT, new Int(10), "how often items are decoded anew")
            .in(0, 10_000),
        Parameter.optional(
                "remask", Type.REAL, new Real(0.2), "how far items are noised, of all steps")
            .in(0, 1),
        Parameter.optional("decode", Type.DECODER, new Word("svdd"), "what decodes"),
        Parameter.optional(
            "accept",
            ACCEPT,
            new Word("better"),
            "whether an item is replaced by one that is not worse, or always"));
  }

  @Override
  public Optional<String> size() {
    return Optional.of("passes");
  }

  /** The decoder of the passes. */
  private record Inner(Decoder decoder, Settings settings) {
    static Inner of(Settings settings) {
      Decoder decoder = Decoders.named(settings.word("decode"));
      return new Inner(decoder, Defaults.filled(decoder.signature(), settings.settings("decode")));
    }
  }

  @Override
  public void check(Settings settings, ModelHeader model, int steps, Aim aim) throws Refusal {
    Inner inner = Inner.of(settings);
    inner.decoder.check(inner.settings, model, steps, aim);
    if (inner.decoder.outline(inner.settings, model, steps).draws() == 0) {
      throw DecodeRefusals.nothingToRefine(inner.decoder.signature().name());
    }
  }

  @Override
  public Outline outline(Settings settings, ModelHeader model, int steps) {
    Inner inner = Inner.of(settings);
    int passes = settings.integer("passes");
    double remask = settings.real("remask");
    boolean compares = settings.word("accept").equals("better") && passes > 0;
    Outline first = inner.decoder.outline(inner.settings, model, steps);
    Outline again = inner.decoder.outline(inner.settings, model, Began.time(remask, steps));
    return new Outline(
            "refine, %d pass%s of remask %s, %s"
                .formatted(passes, passes == 1 ? "" : "es", Numbers.text(remask), first.summary()),
            first.group(),
            first.candidates(),
            first.propose(),
            first.denoised(),
            first.scored(),
            first.select(),
            compares ? first.last() + ", better of two in each pass" : first.last(),
            Numbers.plus(first.forwards(), Numbers.times(passes, again.forwards())),
            Numbers.plus(
                Numbers.plus(first.calls(), Numbers.times(passes, again.calls())),
                compares ? passes + 1 : 0),
            Numbers.plus(first.draws(), Numbers.times(passes, again.draws())))
        .after(first.before());
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
      Settings settings, Problem<S, D> problem) {
    Inner inner = Inner.of(settings);
    int passes = settings.integer("passes");
    boolean always = settings.word("accept").equals("always");
    Chain<S, D> chain = problem.chain();
    Decoding first = inner.decoder.prepare(inner.settings, problem);
    if (passes == 0) {
      return first;
    }
    // one decoding serves all passes: what is costly to get ready is so once
    ScopedValue<Function<Rows, Items>> origins = ScopedValue.newInstance();
    int t = Began.time(settings.real("remask"), chain.steps());
    Chain<S, D> rest = new Began<>(chain, t, rows -> origins.get().apply(rows));
    Decoding again = inner.decoder.prepare(inner.settings, problem.on(rest));
    return (rows, draws) -> {
      Items x = first.decode(rows, draws);
      Merits best = always ? Merits.of(new double[0]) : problem.objective().merits(x, rows);
      for (int pass = 1; pass <= passes; pass++) {
        Draws own = draws.stream(pass);
        Items y = ScopedValue.where(origins, byItem(x, rows)).call(() -> again.decode(rows, own));
        if (always) {
          x = y;
        } else {
          Items both = y.and(x);
          Merits merits = problem.objective().merits(y, rows).and(best);
          int[] better = better(merits, rows.count());
          x = both.rows(better);
          best = merits.rows(better);
        }
      }
      return x;
    };
  }

  /** Of the rows i and i + count the better one; of equal ones the first. */
  private static int[] better(Merits merits, int count) {
    return IntStream.range(0, count)
        .map(row -> Selection.compare(merits, row, row + count) >= 0 ? row : row + count)
        .toArray();
  }

  /** The item that each row begins from: that of its number. */
  private static Function<Rows, Items> byItem(Items items, Rows made) {
    Map<Integer, Integer> at = new HashMap<>();
    for (int row = 0; row < made.count(); row++) {
      at.put(made.item()[row], row);
    }
    return rows ->
        items.rows(Arrays.stream(rows.item()).map(item -> at.getOrDefault(item, 0)).toArray());
  }
}
