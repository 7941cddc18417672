package svdd.stdlib;

import java.util.List;
import svdd.spi.Refusal;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;

/** The natives of the module {@code dna}. */
final class DnaNatives {
  static final Type.Choice STRANDS = new Type.Choice("Strands", List.of("one", "both"));
  static final Type.Choice MOTIF_SCORE =
      new Type.Choice("MotifScore", List.of("best", "sum", "hits"));

  static final List<RewardSource> ALL =
      List.of(
          plain("gc", "The share of G and C.", Composition::gc),
          plain("length", "The number of positions.", Composition::length),
          plain("longest_run", "The longest run of one base.", Composition::longestRun),
          new DnaNative(patterned("count"), Type.REAL, DnaNatives::count),
          new DnaNative(patterned("contains"), Type.BOOL, DnaNatives::contains),
          new DnaNative(motif(), Type.REAL, MotifScan::of));

  private DnaNatives() {}

  private static DnaNative plain(String name, String doc, DnaNative.Score score) {
    return new DnaNative(Signature.of("dna." + name, doc), Type.REAL, settings -> score);
  }

  private static Signature patterned(String name) {
    return Signature.of(
        "dna." + name,
        "Looks for a pattern of IUPAC letters.",
        Parameter.required("pattern", Type.STRING, "IUPAC letters."),
        Parameter.required("strands", STRANDS, "Whether the other strand counts too."));
  }

  private static Signature motif() {
    return Signature.of(
        "dna.motif",
        "Scores a binding motif.",
        Parameter.required("name", Type.STRING, "Its name in the file."),
        Parameter.required("file", Type.FILE, "A file in the MEME or JASPAR format."),
        Parameter.required("score", MOTIF_SCORE, "What of all windows is told."),
        Parameter.required("strands", STRANDS, "Whether the other strand counts too."),
        Parameter.required("p", Type.REAL, "How rare a hit is.").in(0, 1),
        Parameter.required("pseudocount", Type.REAL, "Sites added to each column.").in(1e-6, 1e6),
        Parameter.required("background", Type.REAL, "The share of G and C.").in(0.01, 0.99));
  }

  private static DnaNative.Score count(Settings settings) throws Refusal {
    SitePattern pattern = pattern(settings);
    return pattern::count;
  }

  private static DnaNative.Score contains(Settings settings) throws Refusal {
    SitePattern pattern = pattern(settings);
    return (bases, from, to) -> pattern.occurs(bases, from, to) ? 1 : 0;
  }

  private static SitePattern pattern(Settings settings) throws Refusal {
    boolean both = settings.word("strands").equals("both");
    return SitePattern.of(settings.text("pattern"), both);
  }
}
