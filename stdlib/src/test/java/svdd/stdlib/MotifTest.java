package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static svdd.stdlib.Natives.score;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import svdd.source.DiskFolder;
import svdd.source.LibraryFolder;
import svdd.spi.DataFile;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

class MotifTest {
  /** Three positions: 8 sites with A, C, then mostly G. */
  private static final String JASPAR =
      """
      >MA0000.1 TOY
      A [ 8 0 1 ]
      C [ 0 8 1 ]
      G [ 0 0 5 ]
      T [ 0 0 1 ]
      """;

  private static final String MEME =
      """
      MEME version 4

      ALPHABET= ACGT

      MOTIF MA0000.1 TOY
      letter-probability matrix: alength= 4 w= 3 nsites= 8 E= 0
       1.0 0.0 0.0 0.0
       0.0 1.0 0.0 0.0
       0.125 0.125 0.625 0.125
      URL none
      """;

  @TempDir Path folder;

  /** With pseudocount 1 and even background: P = (c + 1/4) / 9 and bits = log2(4 P). */
  private static double bits(int count) {
    return Math.log(4 * (count + 0.25) / 9) / Math.log(2);
  }

  @ParameterizedTest
  @CsvSource({"toy.jaspar, TOY", "toy.meme, TOY", "toy.meme.gz, ma0000.1"})
  void scoresByHand(String file, String name) throws Exception {
    write(file, file.endsWith("jaspar") ? JASPAR : MEME);

    assertThat(toy(file, name, "best", "one", "TACGT"))
        .isEqualTo(bits(8) + bits(8) + bits(5), within(1e-12));
    // The windows of AACT: AAC (A, not C, then C) and ACT (A, C, then T)
    assertThat(toy(file, name, "best", "one", "AACT"))
        .isEqualTo(bits(8) + bits(8) + bits(1), within(1e-12));
    double sum =
        Math.pow(2, bits(8) + bits(0) + bits(1)) + Math.pow(2, bits(8) + bits(8) + bits(1));
    assertThat(toy(file, name, "sum", "one", "AACT"))
        .isEqualTo(Math.log(sum) / Math.log(2), within(1e-12));
  }

  @Test
  void theOtherStrandCountsToo() throws Exception {
    write("toy.jaspar", JASPAR);

    // CGT is the reverse complement of ACG
    assertThat(toy("toy.jaspar", "TOY", "best", "both", "CGTT"))
        .isEqualTo(toy("toy.jaspar", "TOY", "best", "one", "AACG"), within(1e-12));
    assertThat(toy("toy.jaspar", "TOY", "best", "one", "CGTT")).isNegative();
    assertThat(toy("toy.jaspar", "TOY", "sum", "both", "GATTACA"))
        .isEqualTo(toy("toy.jaspar", "TOY", "sum", "both", "TGTAATC"), within(1e-12));
  }

  @Test
  void aWindowWithAnUndecidedPositionDoesNotCount() throws Exception {
    write("toy.jaspar", JASPAR);

    assertThat(toy("toy.jaspar", "TOY", "best", "one", "ACNACT"))
        .isEqualTo(bits(8) + bits(8) + bits(1), within(1e-12));
    assertThat(toy("toy.jaspar", "TOY", "best", "both", "ACNAC")).isNaN();
    assertThat(toy("toy.jaspar", "TOY", "sum", "both", "AC")).isNaN();
    assertThat(toy("toy.jaspar", "TOY", "hits", "both", "ACNAC")).isZero();
  }

  @Test
  void backgroundAndPseudocountEnterAsTheyShould() throws Exception {
    write("toy.jaspar", JASPAR);
    Settings settings = settings("toy.jaspar", "TOY", "best", "one", 0.1, 0.5, 0.6);

    // q is 0.2 for A and T, 0.3 for C and G
    double expected =
        Math.log((8 + 0.5 * 0.2) / 8.5 / 0.2)
            + Math.log((8 + 0.5 * 0.3) / 8.5 / 0.3)
            + Math.log((5 + 0.5 * 0.3) / 8.5 / 0.3);
    assertThat(score("dna.motif", settings, "ACG"))
        .isEqualTo(expected / Math.log(2), within(1e-12));
  }

  /** Random matrices: the hits are exactly the words that fewer than p of all words reach. */
  @Test
  void thresholdsAgreeWithEnumeration() throws Exception {
    Random random = new Random(12);
    for (int trial = 0; trial < 12; trial++) {
      int width = 4 + trial % 3;
      double gc = trial % 2 == 0 ? 0.5 : 0.36;
      int[][] counts = new int[4][width];
      for (int[] row : counts) {
        for (int i = 0; i < width; i++) {
          row[i] = random.nextInt(20) + 1;
        }
      }
      write("random.jaspar", jaspar(counts));
      double p = new double[] {0.001, 0.01, 0.2}[random.nextInt(3)];
      assertHits(counts, width, gc, p);
    }
  }

  private void assertHits(int[][] counts, int width, double gc, double p) throws Exception {
    int words = 1 << (2 * width);
    double[] probability = new double[words];
    long[] scores = new long[words];
    for (int word = 0; word < words; word++) {
      probability[word] = 1;
      for (int i = 0; i < width; i++) {
        int base = word >> (2 * i) & 3;
        double q = (base == 1 || base == 2 ? gc : 1 - gc) / 2;
        double sites = counts[0][i] + counts[1][i] + counts[2][i] + counts[3][i];
        double share = (counts[base][i] + q) / (sites + 1);
        probability[word] *= q;
        scores[word] += Math.round(1000 * (Math.log(share / q) / Math.log(2)));
      }
    }
    int best = 0;
    for (int word = 0; word < words; word++) {
      best = scores[word] > scores[best] ? word : best;
    }
    Settings settings = settings("random.jaspar", "R", "hits", "one", p, 1, gc);
    var reward = Natives.named("dna.motif").open(settings, new Resources(1));
    for (int word = 0; word < words; word += 1 + word % 7) {
      double tail = 0;
      for (int other = 0; other < words; other++) {
        tail += scores[other] >= scores[word] ? probability[other] : 0;
      }
      boolean hit = tail <= p * (1 + 1e-9) || scores[word] == scores[best];
      byte[] tokens = new byte[width];
      for (int i = 0; i < width; i++) {
        tokens[i] = (byte) (word >> (2 * i) & 3);
      }
      var items = new Items.Discrete(Space.of(Alphabet.DNA, width), width, tokens);
      assertThat(reward.score(items)[0]).as("%s", items.text(0)).isEqualTo(hit ? 1 : 0);
    }
  }

  @Test
  void theShippedSetIsWhatItsDocumentationSays() throws Exception {
    String doc =
        new String(
            new LibraryFolder(StandardLibrary.class).read("dna.svdd"), StandardCharsets.UTF_8);
    var file = new Value.File(new LibraryFolder(StandardLibrary.class), "motifs.meme");
    var motifs = MotifFile.read(new DataFile(file, "file"));

    assertThat(motifs).hasSize(40);
    for (Motif motif : motifs) {
      assertThat(doc).containsPattern("[ /]" + motif.name() + "[ \n]");
      double total = 0;
      for (double count : motif.counts()[0]) {
        total += count;
      }
      assertThat(total).isEqualTo(20, within(1e-9));
    }
    assertThat(shipped("GATA", "best", "both", "CCAGATAAGCC")).isGreaterThan(8);
    assertThat(shipped("GATA", "best", "one", "CCAGATAAGCC")).isLessThan(4);
    assertThat(shipped("AP1", "hits", "both", "CCTGACTCACC")).isEqualTo(1);
    assertThat(shipped("ap1", "hits", "both", "CCTGGGGCACC")).isZero();
  }

  @Test
  void anUnknownMotifIsNamed() throws Exception {
    write("toy.meme", MEME);
    assertThat(refusal("toy.meme", "TOI").hint()).hasValue("it has MA0000.1");

    Refusal shipped =
        catchThrowableOfType(Refusal.class, () -> shipped("GATTA", "best", "both", "ACGT"));
    assertThat(shipped.code()).isEqualTo("E0498");
    assertThat(shipped.parameter()).hasValue("name");
    assertThat(shipped.hint()).hasValue("did you mean `GATA`?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.0 1.0 0.0 0.0 | 0.0 1.0 zero 0.0 | 8 | `zero` where a number must stand
          0.0 1.0 0.0 0.0 | 0.0 1.0 0.0      | 8 | 3 numbers, not 4
          0.0 1.0 0.0 0.0 | 0.5 1.0 0.0 0.0  | 8 | add up to 1.5
          0.0 1.0 0.0 0.0 | -.1 1.1 0.0 0.0  | 8 | from 0 up
          alength= 4      | alength= 20      | 6 | for 20 letters
          w= 3            | w= 9             | 10 | has
          w= 3            | v= 3             | 6 | how wide
          ALPHABET= ACGT  | ALPHABET= ACGU   | 3 | other than ACGT
          MOTIF MA0000.1 TOY | MOTIF         | 5 | without a name
          """)
  void aBrokenMemeFileIsRefusedWithItsLine(String old, String broken, int line, String reason)
      throws Exception {
    write("bad.meme", MEME.replace(old, broken));
    Refusal refusal = refusal("bad.meme", "TOY");

    assertThat(refusal.code()).isEqualTo("E0499");
    assertThat(refusal.message()).startsWith("Line " + line + " of").contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "C [ 0 8 1 ], C [ 0 8 ], 3, '2 counts, not 3'",
    "C [ 0 8 1 ], G [ 0 8 1 ], 3, counts of C",
    "A [ 8 0 1 ], A [ 0 0 1 ], 5, position without counts",
    "T [ 0 0 1 ], x, 5, counts of T",
    ">MA0000.1 TOY, >, 1, without a name"
  })
  void aBrokenJasparFileIsRefusedWithItsLine(String old, String broken, int line, String reason)
      throws Exception {
    write("bad.jaspar", JASPAR.replace(old, broken));
    Refusal refusal = refusal("bad.jaspar", "TOY");

    assertThat(refusal.code()).isEqualTo("E0499");
    assertThat(refusal.message()).startsWith("Line " + line + " of").contains(reason);
  }

  @Test
  void aFileWithoutMotifsOrNoFileIsRefused() throws Exception {
    write("empty.meme", "");
    assertThat(refusal("empty.meme", "TOY").code()).isEqualTo("E0499");
    assertThat(refusal("emty.meme", "TOY").code()).isEqualTo("E0480");
    assertThat(refusal("emty.meme", "TOY").hint()).hasValue("did you mean `empty.meme`?");
  }

  private double toy(String file, String name, String score, String strands, String item)
      throws Exception {
    return score("dna.motif", settings(file, name, score, strands, 0.01, 1, 0.5), item);
  }

  private static double shipped(String name, String score, String strands, String item)
      throws Refusal {
    var file = new Value.File(new LibraryFolder(StandardLibrary.class), "motifs.meme");
    return score("dna.motif", settings(file, name, score, strands, 1e-4, 0.1, 0.5), item);
  }

  private Settings settings(
      String file, String name, String score, String strands, double p, double pseudo, double gc) {
    var value = new Value.File(new DiskFolder(folder), file);
    return settings(value, name, score, strands, p, pseudo, gc);
  }

  private static Settings settings(
      Value.File file,
      String name,
      String score,
      String strands,
      double p,
      double pseudo,
      double gc) {
    return Natives.settings(
        "name",
        name,
        "file",
        file,
        "score",
        score,
        "strands",
        strands,
        "p",
        p,
        "pseudocount",
        pseudo,
        "background",
        gc);
  }

  private Refusal refusal(String file, String name) {
    return catchThrowableOfType(Refusal.class, () -> toy(file, name, "best", "both", "ACGT"));
  }

  private static String jaspar(int[][] counts) {
    StringBuilder out = new StringBuilder(">R\n");
    for (int base = 0; base < 4; base++) {
      out.append("ACGT".charAt(base)).append(" [");
      for (int count : counts[base]) {
        out.append(String.format(Locale.ROOT, " %d", count));
      }
      out.append(" ]\n");
    }
    return out.toString();
  }

  private void write(String name, String text) throws IOException {
    try (OutputStream file = Files.newOutputStream(folder.resolve(name));
        OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(file) : file) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
