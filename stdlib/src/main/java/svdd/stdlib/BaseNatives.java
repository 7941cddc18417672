package svdd.stdlib;

import static svdd.stdlib.SequenceNative.named;
import static svdd.stdlib.SequenceNative.number;
import static svdd.stdlib.SequenceNatives.MOST;
import static svdd.stdlib.SequenceNatives.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import svdd.spi.DataFile;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;

/** The natives that are for bases: those of DNA and RNA, and those of DNA alone. */
final class BaseNatives {
  static final Type.Choice MOTIF_SCORE =
      new Type.Choice("MotifScore", List.of("best", "sum", "hits"));
  static final Type.Choice UPSTREAM =
      new Type.Choice("UpstreamStart", List.of("any", "closed", "overlapping", "in_frame"));
  static final Type.Choice MELTING =
      new Type.Choice("MeltingParameters", List.of("santalucia_1998", "santalucia_2004"));

  private static final int CODON = 3;

  static final List<RewardSource> DNA_ALONE =
      List.of(
          number(Alphabet.DNA, motif(), MotifScan::of),
          number(Alphabet.DNA, melting(Alphabet.DNA), settings -> Melting.of(settings)::celsius));

  static final List<RewardSource> RNA_ALONE =
      List.of(
          number(Alphabet.RNA, melting(Alphabet.RNA), settings -> Melting.of(settings)::celsius));

  private BaseNatives() {}

  /** Of DNA or RNA. */
  static List<RewardSource> of(Alphabet a) {
    return List.of(
        number(a, stem(a), BaseNatives::stem),
        number(a, codons(a), settings -> codons(a, settings)),
        number(a, adaptation(a), BaseNatives::adaptation),
        number(a, mistranslated(a), BaseNatives::mistranslated),
        number(a, upstream(a), BaseNatives::upstream));
  }

  private static Signature stem(Alphabet a) {
    return named(
        a,
        "longest_stem",
        "The longest stem of a hairpin.",
        Parameter.required("least", Type.INT, "The fewest bases in the loop.").in(0, MOST),
        Parameter.required("most", Type.INT, "The most bases in the loop.").in(0, MOST),
        Parameter.required("wobble", Type.BOOL, "Whether G pairs with U as well."));
  }

  private static SequenceNative.Score stem(Settings settings) throws Refusal {
    int least = settings.integer("least");
    int most = settings.integer("most");
    if (most < least) {
      throw LibraryRefusals.outside("most", most, least, Double.POSITIVE_INFINITY);
    }
    boolean wobble = settings.bool("wobble");
    return (bases, from, to) -> Words.longestStem(least, most, wobble, bases, from, to);
  }

  private static Parameter at() {
    return whole("first", "The position where the first codon begins.");
  }

  private static Signature codons(Alphabet a) {
    return named(
        a,
        "codons",
        "Counts codons of a kind.",
        Parameter.required("pattern", Type.STRING, "Three IUPAC letters."),
        at());
  }

  private static SequenceNative.Score codons(Alphabet a, Settings settings) throws Refusal {
    SitePattern pattern = SitePattern.of(a, settings.text("pattern"), false);
    if (pattern.masks().length != CODON) {
      throw LibraryRefusals.codonPattern(settings.text("pattern"));
    }
    int first = settings.integer("first") - 1;
    return (bases, from, to) -> pattern.countInFrame(from + first, bases, from, to);
  }

  private static Signature adaptation(Alphabet a) {
    return named(
        a,
        "cai",
        "The codon adaptation index.",
        Parameter.required("usage", Type.FILE, "How often each codon is used."),
        at());
  }

  private static SequenceNative.Score adaptation(Settings settings) throws Refusal {
    CodonUsage usage = CodonUsage.read(new DataFile(settings.file("usage"), "usage"));
    int first = settings.integer("first") - 1;
    return (bases, from, to) -> usage.index(first, bases, from, to);
  }

  private static Signature mistranslated(Alphabet a) {
    return named(
        a,
        "mistranslated",
        "Counts codons that encode other residues.",
        Parameter.required("residues", new Type.ItemOf(Space.of(Alphabet.PROTEIN)), "The protein."),
        at());
  }

  private static SequenceNative.Score mistranslated(Settings settings) {
    byte[] residues =
        Items.of(Space.of(Alphabet.PROTEIN), settings.item("residues").text()).tokens();
    int first = settings.integer("first") - 1;
    return (bases, from, to) -> Coding.mistranslated(residues, first, bases, from, to);
  }

  private static Signature upstream(Alphabet a) {
    return named(
        a,
        "upstream_starts",
        "Counts start codons before a coding sequence.",
        Parameter.required("kind", UPSTREAM, "What becomes of them."));
  }

  private static SequenceNative.Score upstream(Settings settings) {
    var kind = Coding.Upstream.valueOf(settings.word("kind").toUpperCase(Locale.ROOT));
    return (bases, from, to) -> Coding.upstreamStarts(kind, bases, from, to);
  }

  private static Signature motif() {
    return named(
        Alphabet.DNA,
        "motif",
        "Scores a binding motif.",
        Parameter.required("name", Type.STRING, "Its name in the file."),
        Parameter.required("file", Type.FILE, "A file in the MEME or JASPAR format."),
        Parameter.required("score", MOTIF_SCORE, "What of all windows is told."),
        Parameter.required("strands", SequenceNatives.STRANDS, "Whether the other strand counts."),
        Parameter.required("p", Type.REAL, "How rare a hit is.").in(0, 1),
        Parameter.required("pseudocount", Type.REAL, "Sites added to each column.").in(1e-6, 1e6),
        Parameter.required("background", Type.REAL, "The share of G and C.").in(0.01, 0.99));
  }

  private static Signature melting(Alphabet a) {
    List<Parameter> parameters = new ArrayList<>();
    if (a == Alphabet.DNA) {
      parameters.add(Parameter.required("parameters", MELTING, "Whose enthalpies and entropies."));
    }
    parameters.add(
        Parameter.required("strand", Type.REAL, "Of the sequence, in nmol/l.").in(1e-3, 1e9));
    parameters.add(
        Parameter.required("complement", Type.REAL, "Of its complement, in nmol/l.").in(0, 1e9));
    parameters.add(
        Parameter.required("sodium", Type.REAL, "Monovalent ions, in mmol/l.").in(1e-3, 1e4));
    parameters.add(
        Parameter.required("magnesium", Type.REAL, "Free magnesium, in mmol/l.").in(0, 1e4));
    return named(a, "tm", "The melting temperature.", parameters.toArray(Parameter[]::new));
  }
}
