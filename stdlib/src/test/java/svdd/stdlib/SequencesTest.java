package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import svdd.source.DiskFolder;
import svdd.spi.Items;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.RewardHeader;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

class SequencesTest {
  private static final Settings GC =
      new Settings(
          Map.of(
              "values", reals(0, 1, 1, 0), "first", new Value.Int(1), "last", new Value.Int(-1)));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "dna.gc; GATTACA; 0.2857142857142857",
        "dna.gc; GGCN; 1",
        "dna.gc; NNN; NaN",
        "dna.gc_part(2); GATT; 0",
        "dna.gc_part(last = -4); GATT; 1",
        "dna.lowest_gc(10); GATT; 0.25",
        "dna.lowest_gc(2); GNNA; 0",
        "dna.gc_skew; AAA; NaN",
        "dna.cpg_ratio; AAA; NaN",
        "dna.longest_repeat; ACGT; 0",
        "dna.longest_repeat; AAAA; 3",
        "dna.longest_repeat; NNNN; 0",
        "dna.complexity(); NNN; NaN",
        "dna.lowest_entropy(); NNN; NaN",
        "dna.longest_stem(); GGGG; 0",
        "dna.longest_stem(most = 3); GGACTTTTGTCC; 1",
        "dna.longest_palindrome; GNNC; 0",
        "dna.differences(dna\"GANN\"); NATT; 1",
        "dna.edits(dna\"ACGT\"); ANGT; 1",
        "dna.similarity(dna\"ACGT\"); AC; 0.5",
        "dna.codons(\"NNN\"); ATGNAAC; 1",
        "dna.mistranslated(protein\"MK\"); ATG; 1",
        "dna.mistranslated(protein\"MK\"); ATGAAN; 1",
        "dna.cai(); ATGTGGTAA; NaN",
        "dna.kozak(1); ATGG; 1",
        "dna.upstream_starts(overlapping); ATGTNAACC; 0"
      })
  void knowsTheEdges(String reward, String item, Double expected) {
    assertThat(Scripts.number("%s(dna\"%s\")".formatted(reward, item)))
        .isEqualTo(expected, within(1e-12));
  }

  /** A place behind the end, which an item of a file may not reach. */
  @Test
  void knowsItemsThatAreTooShort() throws Exception {
    Settings part = with(GC, "first", new Value.Int(5));
    Settings codons = Natives.settings("pattern", "TAA", "first", new Value.Int(100));

    assertThat(Natives.score("dna.average", part, "GATT")).isNaN();
    assertThat(Natives.score("dna.codons", codons, "TAA")).isZero();
  }

  private static Settings with(Settings settings, String name, Value value) {
    Map<String, Value> values = new LinkedHashMap<>(settings.values());
    values.put(name, value);
    return new Settings(values);
  }

  @ParameterizedTest
  @CsvSource({
    "longest_stem(wobble = true), GGUUUUUUU, 2",
    "longest_stem(wobble = false), GGUUUUUUU, 0",
    "stops(), AUGUAAUGA, 2",
    "kozak(7), GCCACCAUGG, 2",
    "longest_palindrome, AAGAAUUCAA, 6"
  })
  void rnaHasUInThePlaceOfT(String reward, String item, double expected) {
    assertThat(Scripts.number("rna.%s(rna\"%s\")".formatted(reward, item))).isEqualTo(expected);
  }

  /** Words by sets of strings, stems by trying every pair of words. */
  @Test
  void agreesWithWordsAsStrings() throws Exception {
    Random random = new Random(11);
    for (int trial = 0; trial < 60; trial++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 5 + random.nextInt(20); i++) {
        text.append("ACGTN".charAt(random.nextInt(10) == 0 ? 4 : random.nextInt(4)));
      }
      String item = text.toString();
      var longest = new Settings(Map.of("longest", new Value.Int(3)));

      assertThat(Natives.score("dna.complexity", longest, item))
          .isEqualTo(complexity(item, 3), within(1e-12));
      assertThat(Natives.score("dna.longest_repeat", Settings.NONE, item))
          .isEqualTo(longestRepeat(item));
      assertThat(Natives.score("dna.longest_stem", stem(3), item)).isEqualTo(longestStem(item, 3));
    }
  }

  @Test
  void gcKnowsProbabilitiesAndItsSlope() throws Exception {
    RewardSource gc = Natives.named("dna.average");
    assertThat(gc.header(GC).smoothness()).isEqualTo(RewardHeader.Smoothness.GRADIENT);
    double[] numbers = {0.1, 0.2, 0.3, 0.4, 0.25, 0.25, 0.25, 0.25, 1, 0, 0, 0, 0, 1, 0, 0};
    Items items = new Items.Relaxed(Space.of(Alphabet.DNA, 2), 2, 4, numbers);
    try (Reward reward = gc.open(GC, new Resources(1))) {
      assertThat(reward.score(items)).containsExactly(0.5, 0.5);
      double[] slope = reward.gradient(items);
      for (int i = 0; i < numbers.length; i++) {
        double[] moved = numbers.clone();
        moved[i] += 0.5;
        Items other = new Items.Relaxed(Space.of(Alphabet.DNA, 2), 2, 4, moved);
        assertThat((reward.score(other)[i / 8] - 0.5) / 0.5).isEqualTo(slope[i], within(1e-12));
      }
    }
  }

  @Test
  void aReferenceHasItsLengthInItsType() throws Exception {
    Value item = new Value.Item(Space.of(Alphabet.DNA, 4), "GATN");
    var settings = new Settings(Map.of("reference", item));

    assertThat(Natives.named("dna.differences").header(settings).space())
        .isEqualTo(Space.of(Alphabet.DNA, 4));
  }

  /** The toy of Biopython: the index of one sequence under the codons of two others. */
  @Test
  void theCodonIndexAgreesWithBiopython(@TempDir Path folder) throws Exception {
    double[] counts = new double[GeneticCode.CODONS];
    StringBuilder file = new StringBuilder();
    for (String gene : new String[] {"ATGGCTGCTGCCAAATTTCTGCTGCTGTAA", "ATGGCTAAAAAGTTCCTGTAA"}) {
      for (int at = 0; at < gene.length(); at += 3) {
        counts[GeneticCode.codon(gene.substring(at, at + 3))]++;
      }
    }
    for (int codon = 0; codon < counts.length; codon++) {
      String letters = "" + base(codon / 16) + base(codon / 4 % 4) + base(codon % 4);
      file.append(letters).append('\t').append(counts[codon]).append('\n');
    }
    Files.writeString(folder.resolve("toy.tsv"), file);
    Value usage = new Value.File(new DiskFolder(folder), "toy.tsv");
    var settings = new Settings(Map.of("usage", usage, "first", new Value.Int(1)));

    // there the stop counts as a fifth codon, whose weight is 1
    assertThat(Math.pow(Natives.score("dna.cai", settings, "ATGGCCAAACTGTTTTAA"), 4.0 / 5))
        .isEqualTo(0.802742, within(1e-6));
  }

  private static char base(int token) {
    return Alphabet.DNA.letter(token);
  }

  private static Value reals(double... values) {
    return new Value.Many(Arrays.stream(values).<Value>mapToObj(Value.Real::new).toList());
  }

  private static Settings stem(int least) {
    return new Settings(
        Map.of(
            "least",
            new Value.Int(least),
            "most",
            new Value.Int(1000),
            "wobble",
            new Value.Bool(false)));
  }

  private static double complexity(String item, int longest) {
    double different = 0;
    double possible = 0;
    for (int length = 1; length <= longest; length++) {
      Set<String> words = new HashSet<>();
      int places = 0;
      for (int at = 0; at + length <= item.length(); at++) {
        String word = item.substring(at, at + length);
        if (!word.contains("N")) {
          words.add(word);
          places++;
        }
      }
      different += words.size();
      possible += Math.min(Math.pow(4, length), places);
    }
    return different / possible;
  }

  private static int longestRepeat(String item) {
    for (int length = item.length() - 1; length > 0; length--) {
      for (int at = 0; at + length <= item.length(); at++) {
        String word = item.substring(at, at + length);
        if (!word.contains("N") && item.indexOf(word, at + 1) >= 0) {
          return length;
        }
      }
    }
    return 0;
  }

  private static int longestStem(String item, int least) {
    for (int length = item.length() / 2; length > 0; length--) {
      for (int at = 0; at + 2 * length + least <= item.length(); at++) {
        String word = item.substring(at, at + length);
        StringBuilder other = new StringBuilder();
        for (int i = length - 1; i >= 0; i--) {
          other.append("TGCAN".charAt("ACGTN".indexOf(word.charAt(i))));
        }
        if (!word.contains("N") && item.indexOf(other.toString(), at + length + least) >= 0) {
          return length;
        }
      }
    }
    return 0;
  }
}
