package svdd.stdlib;

/** What the codons of a sequence say. */
final class Coding {
  private static final int ATG = GeneticCode.codon("ATG");

  private Coding() {}

  /**
   * How many codons from a place on do not encode the residues of a protein, or are not decided.
   */
  static double mistranslated(byte[] residues, int first, byte[] bases, int from, int to) {
    int wrong = 0;
    for (int i = 0; i < residues.length; i++) {
      int codon = GeneticCode.codon(bases, from + first + 3 * i, from, to);
      wrong += codon >= 0 && GeneticCode.residue(codon) == residues[i] ? 0 : 1;
    }
    return wrong;
  }

  /** What becomes of a start codon upstream of the coding sequence that follows the item. */
  enum Upstream {
    /** Whatever becomes of it. */
    ANY,
    /** A stop in its frame before the end: a small open reading frame. */
    CLOSED,
    /** No stop, and out of the frame of the coding sequence, which it runs into. */
    OVERLAPPING,
    /** No stop, and in the frame of the coding sequence, which it makes longer. */
    IN_FRAME
  }

  /** How many start codons of a kind there are; one that reads undecided bases is not closed. */
  static double upstreamStarts(Upstream kind, byte[] bases, int from, int to) {
    int count = 0;
    for (int at = from; at + 3 <= to; at++) {
      boolean start = GeneticCode.codon(bases, at, from, to) == ATG;
      count += start && (kind == Upstream.ANY || kind == fate(bases, at, from, to)) ? 1 : 0;
    }
    return count;
  }

  private static Upstream fate(byte[] bases, int start, int from, int to) {
    for (int at = start + 3; at + 3 <= to; at += 3) {
      int codon = GeneticCode.codon(bases, at, from, to);
      if (codon >= 0 && GeneticCode.residue(codon) == GeneticCode.STOP) {
        return Upstream.CLOSED;
      }
    }
    return (to - start) % 3 == 0 ? Upstream.IN_FRAME : Upstream.OVERLAPPING;
  }
}
