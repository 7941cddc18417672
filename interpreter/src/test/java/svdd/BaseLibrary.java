package svdd;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.spi.Library;
import svdd.spi.NumberFunction;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.RewardHeader;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;

/** A small library of strangers: a few rewards on DNA, a choice, functions of numbers. */
public final class BaseLibrary implements Library {
  private static final Type.Choice STRANDS = new Type.Choice("Strands", List.of("one", "both"));

  @Override
  public List<Module> modules() {
    return List.of(
        new Module("base", true, source("base.svdd", BASE)),
        new Module("dna", false, source("dna.svdd", DNA)),
        new Module("dna.sites", false, source("sites.svdd", "let EcoRI = \"GAATTC\"\n")));
  }

  private static Source source(String name, String text) {
    return new Source(name, text, new DiskFolder(Path.of("")));
  }

  private static final String BASE =
      """
      fn exp(r: Real): Real = native("exp", r)
      fn max(a: Real, b: Real): Real = native("max", a, b)
      fn mean(values: [Real]): Real = native("mean", values)
      fn weighted(values: [Real], weights: [Real] = [1]): Real = native("weighted", values, weights)
      """;

  private static final String DNA =
      """
      reward gc: DNA -> Real = native("gc")
      reward length: DNA -> Real = native("length")
      fn count(pattern: String, strands: Strands = one): DNA -> Real =
        native("count", pattern, strands)
      fn contains(pattern: String): DNA -> Bool = count(pattern) > 0
      """;

  @Override
  public List<RewardSource> rewards() {
    return List.of(
        new Letters(
            Signature.of("gc", "The share of G and C."),
            text ->
                text.chars().filter(c -> c == 'G' || c == 'C').count() / (double) text.length()),
        new Letters(Signature.of("length", "The length."), String::length),
        new Count());
  }

  @Override
  public List<NumberFunction> numbers() {
    return List.of(
        new NumberFunction(Signature.of("exp", "e to the power of r."), x -> Math.exp(x[0]))
            .sloping((i, x) -> Math.exp(x[0])),
        new NumberFunction(Signature.of("max", "The larger."), x -> Math.max(x[0], x[1]))
            .sloping((i, x) -> (i == 0) == (x[0] >= x[1]) ? 1 : 0),
        new NumberFunction(
            Signature.of("mean", "The mean."),
            x -> java.util.Arrays.stream(x).average().orElse(Double.NaN)),
        new NumberFunction(
                Signature.of("weighted", "The weighted mean of n numbers; then come n weights."),
                BaseLibrary::weighted)
            .sloping((i, x) -> i < x.length / 2 ? x[i + x.length / 2] / weights(x) : Double.NaN));
  }

  private static double weighted(double... x) {
    int n = x.length / 2;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += x[i] * x[n + i];
    }
    return sum / weights(x);
  }

  private static double weights(double... x) {
    return java.util.Arrays.stream(x, x.length / 2, x.length).sum();
  }

  @Override
  public List<Type.Choice> choices() {
    return List.of(STRANDS);
  }

  /** A number for each text. */
  private static Reward each(ToDoubleFunction<String> number) {
    return items -> {
      double[] scores = new double[items.count()];
      for (int row = 0; row < scores.length; row++) {
        scores[row] = number.applyAsDouble(items.text(row));
      }
      return scores;
    };
  }

  private static RewardHeader header() {
    return new RewardHeader(Space.of(Alphabet.DNA), Type.REAL, "host");
  }

  private record Letters(Signature signature, ToDoubleFunction<String> number)
      implements RewardSource {
    @Override
    public RewardHeader header(Settings settings) {
      return BaseLibrary.header();
    }

    @Override
    public Reward open(Settings settings, Resources resources) {
      return each(number);
    }
  }

  private record Count() implements RewardSource {
    @Override
    public Signature signature() {
      return Signature.of(
          "count",
          "How often a word occurs.",
          Parameter.required("pattern", Type.STRING, "The word."),
          Parameter.required("strands", STRANDS, "Where."));
    }

    @Override
    public RewardHeader header(Settings settings) throws Refusal {
      if (!settings.text("pattern").matches("[ACGT]+")) {
        throw Refusal.of("E0699", "The pattern is not of bases.").about("pattern");
      }
      return BaseLibrary.header();
    }

    @Override
    public Reward open(Settings settings, Resources resources) {
      String word = settings.text("pattern");
      return each(text -> text.split(word, -1).length - 1.0);
    }
  }
}
