package svdd.decode;

import java.util.List;
import java.util.stream.IntStream;
import svdd.spi.Diary;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.spi.Signature.Parameter;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Type;
import svdd.type.Value.Int;
import svdd.type.Value.Real;
import svdd.type.Value.Word;

/** The settings that decoders with populations share, and what they mean. */
final class PopulationSettings {
  private static final int MOST = 1_000_000;

  static final Parameter ALPHA =
      Parameter.optional(
              "alpha",
              Type.REAL,
              new Real(0.5),
              "how far to stay with the model: the target is the model's law times exp(reward /"
                  + " alpha)")
          .atLeast(0);

  static final Parameter RETURNS =
      Parameter.optional(
          "returns",
          new Type.Choice("returns", List.of("one", "all")),
          new Word("one"),
          "one item of each population, so that items are independent, or all particles as items");

  static final List<Parameter> RESAMPLED =
      List.of(
          Parameter.optional(
                  "ess",
                  Type.REAL,
                  new Real(0.5),
                  "resamples where the effective sample size is below this share of the particles")
              .in(0, 1),
          Parameter.optional(
              "resample",
              new Type.Choice(
                  "resample", List.of("systematic", "multinomial", "stratified", "residual")),
              new Word("systematic"),
              "how particles that go on are drawn"));

  private PopulationSettings() {}

  static Parameter particles(int fallback) {
    return Parameter.optional("particles", Type.INT, new Int(fallback), "particles of a population")
        .in(1, MOST);
  }

  static Parameter candidates(int fallback) {
    return Parameter.optional(
            "candidates", Type.INT, new Int(fallback), "draws of each at each step")
        .in(1, MOST);
  }

  /** Refuses what weights cannot be made of. */
  static void checkWeighted(String decoder, Settings settings) throws Refusal {
    if (settings.real("alpha") == 0) {
      throw DecodeRefusals.noWeights(decoder);
    }
  }

  /** Refuses more rows than can travel together. */
  static void checkRows(String decoder, String width, Settings settings) throws Refusal {
    long rows = (long) settings.integer(width) * settings.integer("candidates");
    if (rows > MOST) {
      throw DecodeRefusals.tooManyRows(decoder, width, rows, MOST);
    }
  }

  static boolean all(Settings settings) {
    return settings.word("returns").equals("all");
  }

  /**
   * The particles of the populations that these items are made of: one for each item, or one for
   * each group of as many items as there are particles, with the number of its first item.
   */
  static Rows particles(Rows items, Settings settings) {
    int size = settings.integer("particles");
    int every = all(settings) ? size : 1;
    int[] first = IntStream.iterate(0, row -> row < items.count(), row -> row + every).toArray();
    return items.rows(first).repeat(size);
  }

  static Particles start(Rows rows, Settings settings, Draws draws, Diary diary) {
    return new Particles(
        rows,
        settings.integer("particles"),
        Resampling.named(settings.word("resample")),
        settings.real("ess"),
        draws,
        diary);
  }

  /** The particles that become the items. */
  static int[] returned(Particles particles, Rows items, Settings settings) {
    return all(settings) ? particles.all(items.count()) : particles.one();
  }
}
