package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import svdd.model.MaskedModel;
import svdd.spi.Items;
import svdd.type.Alphabet;
import svdd.type.Space;

/**
 * Real numbers: the binding of a transcription factor to every 8-mer, under independent letters, 16
 * steps, alpha 0.1. The law of the reward of 8,000 designs against the exact tilted law, by the
 * Kolmogorov-Smirnov distance, whose standard deviation is below {@code 0.5 / sqrt(n) = 0.0056}.
 *
 * <p>At M = 64 the exact value reaches the tilted law; at M = 8 the bias of a finite M is part of
 * the truth; the posterior mean keeps a gap of its own at every M.
 */
class BindingTest {
  private static final int ITEMS = 8000;
  private static final double ALPHA = 0.1;
  private static final double SPREAD = 4 * 0.5 / Math.sqrt(ITEMS);
  private static final Space SPACE = Space.of(Alphabet.DNA, 8);

  static double[] rewards() throws IOException {
    double[] r = new double[65_536];
    java.util.Arrays.fill(r, Double.NaN);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Objects.requireNonNull(BindingTest.class.getResourceAsStream("six6.tsv.gz"))),
                StandardCharsets.US_ASCII))) {
      assertThat(in.readLine()).isEqualTo("8-mer\t8-mer\tE-score");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split("\t", -1);
        for (int strand = 0; strand < 2; strand++) {
          int word = Law.strings(Items.of(SPACE, cells[strand]), 4)[0];
          r[word] = Double.parseDouble(cells[2]);
        }
      }
    }
    return r;
  }

  /** What is open after the last step, 1e-5 of each position, is filled with the first letter. */
  private static Law pretrained() {
    double[] p = new double[65_536];
    for (int word = 0; word < p.length; word++) {
      p[word] = 1;
      for (int l = 0; l < 8; l++) {
        p[word] *= 0.25 * (1 - 1e-5) + ((word >> 2 * l & 3) == 0 ? 1e-5 : 0);
      }
    }
    return new Law(p);
  }

  @Test
  void theRewardsOfDesignsFollowTheTiltedLaw() throws IOException {
    double[] r = rewards();
    assertThat(r).doesNotContain(Double.NaN);
    Law target = pretrained().tilted(r, ALPHA);
    MaskedModel model = new MaskedModel(SPACE, Iid.of(0.25, 0.25, 0.25, 0.25));
    Bench bench = Bench.of(model, 16, Bench.table(r, 4), 5);
    String[] values = {"exact", "exact", "posterior_mean"};
    int[] candidates = {64, 8, 64};
    double[] distance = new double[3];
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      Items items = bench.run(new Svdd(), Bench.svdd(values[i], candidates[i], ALPHA), ITEMS);
      Law law = Law.of(items, 4);
      distance[i] = law.kolmogorovSmirnov(target, r);
      table.append(
          String.format(
              Locale.ROOT,
              "%-14s M = %2d: KS %.4f, mean %.4f (plain %.4f, tilted %.4f)%n",
              values[i],
              candidates[i],
              distance[i],
              law.mean(r),
              pretrained().mean(r),
              target.mean(r)));
    }
    System.out.print(table);
    assertThat(distance[0]).isLessThan(0.040);
    assertThat(distance[1]).isBetween(0.07, 0.13);
    assertThat(distance[2]).isCloseTo(0.0945, within(SPREAD));
  }
}
