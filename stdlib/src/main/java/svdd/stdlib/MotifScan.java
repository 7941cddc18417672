package svdd.stdlib;

import java.util.Arrays;
import java.util.List;
import svdd.spi.DataFile;
import svdd.spi.Refusal;
import svdd.spi.Settings;

/**
 * Log-odds of a motif at every window of a sequence, on one strand or both. A window with a
 * position that is not decided does not count.
 */
final class MotifScan {
  private static final int BASES = 4;

  /** The bases and the position that is not decided, which no window may have. */
  private static final int TOKENS = 5;

  /** Steps of a bit in which scores are compared with a threshold. */
  private static final int PRECISION = 1000;

  private final int width;

  /** For each strand the score of {@code position x token}, row-major. */
  private final double[][] strands;

  private MotifScan(double[][] bits, boolean bothStrands) {
    width = bits.length;
    strands = new double[bothStrands ? 2 : 1][width * TOKENS];
    for (double[] strand : strands) {
      Arrays.fill(strand, Double.NEGATIVE_INFINITY);
    }
    for (int i = 0; i < width; i++) {
      for (int base = 0; base < BASES; base++) {
        strands[0][i * TOKENS + base] = bits[i][base];
        if (bothStrands) {
          strands[1][(width - 1 - i) * TOKENS + BASES - 1 - base] = bits[i][base];
        }
      }
    }
  }

  static SequenceNative.Score of(Settings settings) throws Refusal {
    Motif motif = find(new DataFile(settings.file("file"), "file"), settings.text("name"));
    double gc = settings.real("background");
    double[][] bits = motif.bits(settings.real("pseudocount"), gc);
    boolean both = settings.word("strands").equals("both");
    return switch (settings.word("score")) {
      case "best" -> new MotifScan(bits, both)::best;
      case "sum" -> new MotifScan(bits, both)::sum;
      case "hits" -> hits(bits, both, Motif.background(gc), settings.real("p"));
      default -> throw new IllegalArgumentException(settings.word("score"));
    };
  }

  /** Scores in whole steps, so that the threshold is exact for what is compared with it. */
  private static SequenceNative.Score hits(
      double[][] bits, boolean both, double[] background, double p) {
    int[][] steps = new int[bits.length][BASES];
    double[][] rounded = new double[bits.length][BASES];
    for (int i = 0; i < bits.length; i++) {
      for (int base = 0; base < BASES; base++) {
        steps[i][base] = (int) Math.round(bits[i][base] * PRECISION);
        rounded[i][base] = steps[i][base];
      }
    }
    int threshold = new ScoreDistribution(steps, background).threshold(p);
    MotifScan scan = new MotifScan(rounded, both);
    return (bases, from, to) -> scan.hits(bases, from, to, threshold);
  }

  private static Motif find(DataFile file, String name) throws Refusal {
    List<Motif> motifs = MotifFile.read(file);
    for (Motif motif : motifs) {
      if (motif.isCalled(name)) {
        return motif;
      }
    }
    List<String> names = motifs.stream().map(Motif::name).distinct().toList();
    throw LibraryRefusals.noSuchMotif(file.title(), name, names);
  }

  private double best(byte[] bases, int from, int to) {
    double best = Double.NEGATIVE_INFINITY;
    for (double[] strand : strands) {
      for (int at = from; at <= to - width; at++) {
        best = Math.max(best, score(strand, bases, at));
      }
    }
    return best == Double.NEGATIVE_INFINITY ? Double.NaN : best;
  }

  private double sum(byte[] bases, int from, int to) {
    double best = best(bases, from, to);
    double odds = 0;
    for (double[] strand : strands) {
      for (int at = from; at <= to - width; at++) {
        odds += Math.pow(2, score(strand, bases, at) - best);
      }
    }
    return best + Math.log(odds) / Math.log(2);
  }

  private double hits(byte[] bases, int from, int to, int threshold) {
    int hits = 0;
    for (double[] strand : strands) {
      for (int at = from; at <= to - width; at++) {
        hits += score(strand, bases, at) >= threshold ? 1 : 0;
      }
    }
    return hits;
  }

  private double score(double[] strand, byte[] bases, int at) {
    double score = 0;
    for (int i = 0; i < width; i++) {
      score += strand[i * TOKENS + bases[at + i]];
    }
    return score;
  }
}
