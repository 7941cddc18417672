package svdd.stdlib;

import java.nio.charset.StandardCharsets;
import java.util.List;
import svdd.spi.DataFile;
import svdd.spi.Refusal;

/**
 * How well codons are adapted to a host: the codon adaptation index of Sharp and Li 1987.
 *
 * @param weights for each codon the logarithm of its count over that of the commonest codon for the
 *     same residue; NaN for codons without a choice (ATG, TGG, stops)
 */
record CodonUsage(double[] weights) {
  /** The count of a codon that was never seen. */
  private static final double UNSEEN = 0.5;

  /** Reads lines of a codon and its count (or its frequency or weight). */
  static CodonUsage read(DataFile file) throws Refusal {
    double[] counts = new double[GeneticCode.CODONS];
    boolean any = false;
    List<String> lines = new String(file.read(), StandardCharsets.UTF_8).lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line).strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      String[] words = text.split("[\\s,;]+", -1);
      int codon = GeneticCode.codon(words[0]);
      double count = words.length == 2 ? number(words[1]) : Double.NaN;
      if (codon < 0 || !(count >= 0) || Double.isInfinite(count)) {
        throw LibraryRefusals.brokenUsage(file.title(), line + 1);
      }
      counts[codon] = count;
      any = true;
    }
    if (!any) {
      throw LibraryRefusals.brokenUsage(file.title(), 1);
    }
    return of(counts);
  }

  private static double number(String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static CodonUsage of(double[] counts) {
    double[] weights = new double[GeneticCode.CODONS];
    for (int codon = 0; codon < weights.length; codon++) {
      int residue = GeneticCode.residue(codon);
      int synonyms = 0;
      double most = 0;
      for (int other = 0; other < weights.length; other++) {
        if (GeneticCode.residue(other) == residue) {
          synonyms++;
          most = Math.max(most, seen(counts[other]));
        }
      }
      boolean choice = synonyms > 1 && residue != GeneticCode.STOP;
      weights[codon] = choice ? Math.log(seen(counts[codon]) / most) : Double.NaN;
    }
    return new CodonUsage(weights);
  }

  private static double seen(double count) {
    return count == 0 ? UNSEEN : count;
  }

  /** The index over the decided codons with a choice from a place on; NaN where there is none. */
  double index(int first, byte[] bases, int from, int to) {
    double sum = 0;
    int codons = 0;
    for (int at = from + first; at + 3 <= to; at += 3) {
      int codon = GeneticCode.codon(bases, at, from, to);
      if (codon >= 0 && !Double.isNaN(weights[codon])) {
        sum += weights[codon];
        codons++;
      }
    }
    return codons == 0 ? Double.NaN : Math.exp(sum / codons);
  }
}
