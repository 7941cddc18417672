package svdd.stdlib;

import static svdd.stdlib.SequenceNative.named;
import static svdd.stdlib.SequenceNative.number;
import static svdd.stdlib.SequenceNative.plain;

import java.util.ArrayList;
import java.util.List;
import svdd.spi.Refusal;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;

/** The natives that the modules of all alphabets have. */
final class SequenceNatives {
  static final Type.Choice STRANDS = new Type.Choice("Strands", List.of("one", "both"));
  static final Type.Choice EXTREME = new Type.Choice("Extreme", List.of("lowest", "highest"));

  /** The longest window, and the most of whatever is counted. */
  static final int MOST = 1_000_000;

  /** The longest words whose number fits into a long for every alphabet. */
  private static final int LONGEST_WORD = 12;

  private SequenceNatives() {}

  static List<RewardSource> of(Alphabet a) {
    int letters = a.size();
    return List.of(
        plain(a, "length", "The number of positions.", Composition::length),
        plain(
            a,
            "longest_run",
            "The longest run of one letter.",
            (t, from, to) -> Composition.longestRun(letters, t, from, to)),
        plain(
            a,
            "longest_repeat",
            "The longest word that occurs twice.",
            (t, from, to) -> Words.longestRepeat(letters, t, from, to)),
        number(a, average(a), settings -> LetterMean.of(a, settings)),
        number(a, extreme(a), settings -> extreme(a, settings)),
        number(a, runExcess(a), settings -> runExcess(letters, settings.integer("limit"))),
        number(a, entropy(a), settings -> entropy(letters, settings.integer("window"))),
        number(a, complexity(a), settings -> complexity(letters, settings.integer("longest"))),
        number(a, patterned(a, "count"), settings -> pattern(a, settings)::count),
        condition(a, patterned(a, "contains"), settings -> contains(pattern(a, settings))),
        condition(a, standing(a), settings -> standing(a, settings)),
        number(a, expressed(a, "count_matches"), settings -> expression(a, settings)::count),
        condition(a, expressed(a, "matches"), settings -> expression(a, settings)::occurs),
        number(a, like(a, "differences"), settings -> Likeness.of(a, settings).differences()),
        number(a, like(a, "edits"), settings -> Likeness.of(a, settings)::edits));
  }

  private static SequenceNative condition(
      Alphabet a, Signature signature, SequenceNative.Maker maker) {
    return new SequenceNative(a, signature, Type.BOOL, maker);
  }

  static Parameter values() {
    return Parameter.required("values", new Type.ListOf(Type.REAL), "One for each letter.");
  }

  static Parameter window() {
    return whole("window", "Positions that are looked at together.");
  }

  /** A whole number from 1. */
  static Parameter whole(String name, String doc) {
    return Parameter.required(name, Type.INT, doc).in(1, MOST);
  }

  private static Signature average(Alphabet a) {
    return named(
        a,
        "average",
        "The mean of a number for each letter.",
        values(),
        Stretch.firstPosition(),
        Stretch.lastPosition());
  }

  private static Signature extreme(Alphabet a) {
    return named(
        a,
        "extreme_average",
        "The mean of a number for each letter in the most extreme window.",
        values(),
        window(),
        Parameter.required("which", EXTREME, "The lowest or the highest."));
  }

  private static SequenceNative.Score extreme(Alphabet a, Settings settings) throws Refusal {
    double[] values = LetterMean.values(a, settings);
    int window = settings.integer("window");
    boolean lowest = settings.word("which").equals("lowest");
    return (t, from, to) -> Composition.extreme(values, window, lowest, t, from, to);
  }

  private static Signature runExcess(Alphabet a) {
    return named(
        a, "run_excess", "Positions of runs beyond a limit.", whole("limit", "The longest run."));
  }

  private static SequenceNative.Score runExcess(int letters, int limit) {
    return (t, from, to) -> Composition.runExcess(letters, limit, t, from, to);
  }

  private static Signature entropy(Alphabet a) {
    return named(a, "lowest_entropy", "The entropy of the dullest window, in bits.", window());
  }

  private static SequenceNative.Score entropy(int letters, int window) {
    return (t, from, to) -> Composition.lowestEntropy(letters, window, t, from, to);
  }

  private static Signature complexity(Alphabet a) {
    return named(
        a,
        "complexity",
        "The share of possible words that occur.",
        Parameter.required("longest", Type.INT, "The longest words.").in(1, LONGEST_WORD));
  }

  private static SequenceNative.Score complexity(int letters, int longest) {
    return (t, from, to) -> Words.complexity(letters, longest, t, from, to);
  }

  private static Signature patterned(Alphabet a, String name) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(Parameter.required("pattern", Type.STRING, "Letters, some for several."));
    if (a == Alphabet.DNA) {
      parameters.add(Parameter.required("strands", STRANDS, "Whether the other strand counts."));
    }
    return named(a, name, "Looks for a pattern.", parameters.toArray(Parameter[]::new));
  }

  private static SitePattern pattern(Alphabet a, Settings settings) throws Refusal {
    boolean both = settings.has("strands") && settings.word("strands").equals("both");
    return SitePattern.of(a, settings.text("pattern"), both);
  }

  private static SequenceNative.Score contains(SitePattern pattern) {
    return (t, from, to) -> pattern.occurs(t, from, to) ? 1 : 0;
  }

  private static Signature standing(Alphabet a) {
    return named(
        a,
        "has",
        "Whether a pattern stands at a position.",
        Parameter.required("pattern", Type.STRING, "Letters, some for several."),
        Parameter.required("position", Type.INT, "The position of its first letter.")
            .in(-MOST, MOST));
  }

  private static SequenceNative.Score standing(Alphabet a, Settings settings) throws Refusal {
    SitePattern pattern = pattern(a, settings);
    int at = settings.integer("position");
    return (t, from, to) -> pattern.standsAt(from + at - 1, t, from, to) ? 1 : 0;
  }

  private static Signature expressed(Alphabet a, String name) {
    return named(
        a,
        name,
        "Looks for a regular expression.",
        Parameter.required("expression", Type.STRING, "A regular expression over letters."));
  }

  private static Expression expression(Alphabet a, Settings settings) throws Refusal {
    return Expression.of(a, settings.text("expression"));
  }

  private static Signature like(Alphabet a, String name) {
    return named(
        a,
        name,
        "How far it is from a given sequence.",
        Parameter.required("reference", new Type.ItemOf(Space.of(a)), "The given sequence."));
  }
}
