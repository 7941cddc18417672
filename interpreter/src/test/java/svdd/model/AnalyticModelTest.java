package svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.source.DiskFolder;
import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/** Background models give exact posteriors, whatever is open. */
class AnalyticModelTest {
  @TempDir private Path folder;

  private Settings markov(String file, int order, int length, String strands) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("file", new Value.File(new DiskFolder(folder), file));
    values.put("order", new Value.Int(order));
    values.put("length", new Value.Int(length));
    values.put("strands", new Value.Word(strands));
    values.put("pseudocount", new Value.Real(1));
    return new Settings(values);
  }

  private MarkovLaw open(Settings settings) throws Refusal {
    MaskedModel model = (MaskedModel) new MarkovSource().open(settings, new Resources(1));
    return (MarkovLaw) ((MaskedPosterior) model.denoiser()).law();
  }

  private Refusal refusal(Settings settings) {
    return catchThrowableOfType(Refusal.class, () -> open(settings));
  }

  private static List<byte[]> sequences(int count, int length, long seed) {
    Random random = new Random(seed);
    return java.util.stream.Stream.generate(
            () -> {
              byte[] sequence = new byte[length];
              for (int i = 1; i < length; i++) {
                // mostly one up from the last but one
                sequence[i] =
                    (byte)
                        (random.nextInt(3) > 0 && i > 1
                            ? (sequence[i - 2] + 1) & 3
                            : random.nextInt(4));
              }
              return sequence;
            })
        .limit(count)
        .toList();
  }

  /** The probability of a whole sequence, letter by letter. */
  private static double probability(MarkovCounts chain, byte[] letters, int from, int length) {
    double p = 1;
    int context = 0;
    for (int l = 0; l < length; l++) {
      int k = Math.min(l, chain.order());
      int contexts = MarkovCounts.contexts(4, k);
      p *= chain.chance()[k][context % contexts * 4 + letters[from + l]];
      context = (context * 4 + letters[from + l]) % MarkovCounts.contexts(4, chain.order() + 1);
    }
    return p;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void theMarkovPosteriorIsTheSumOverAllCompletions(int order) {
    int length = 6;
    MarkovCounts chain = MarkovCounts.of(sequences(20, 40, 1), order, 4, false, 1);
    Denoiser denoiser = new MaskedPosterior(new MarkovLaw(chain, length));
    Random random = new Random(order);
    for (int trial = 0; trial < 30; trial++) {
      byte[] tokens = new byte[length];
      for (int l = 0; l < length; l++) {
        tokens[l] = (byte) (random.nextBoolean() ? 4 : random.nextInt(4));
      }
      double[] expected = new double[length * 4];
      double total = 0;
      byte[] word = new byte[length];
      for (int string = 0; string < 4096; string++) {
        boolean agrees = true;
        for (int l = 0; l < length; l++) {
          word[l] = (byte) (string >> 2 * l & 3);
          agrees &= tokens[l] == 4 || tokens[l] == word[l];
        }
        double p = agrees ? probability(chain, word, 0, length) : 0;
        total += p;
        for (int l = 0; l < length; l++) {
          expected[l * 4 + word[l]] += p;
        }
      }
      double[] actual = new double[length * 4];
      denoiser.probabilities(tokens, 1, 0.5, actual);
      for (int i = 0; i < expected.length; i++) {
        if (tokens[i / 4] == 4) {
          assertThat(actual[i]).isCloseTo(expected[i] / total, within(1e-14));
        }
      }
    }
  }

  /** Every letter may be noise, but the third and the last, which are given. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void underUniformNoiseItIsTheSumOverAllSequences(int order) {
    int length = 6;
    MarkovCounts chain = MarkovCounts.of(sequences(20, 40, 1), order, 4, false, 1);
    boolean[] held = {false, false, true, false, false, true};
    byte[] seen = {3, 0, 2, 1, 1, 0};
    Fixed fixed = new Fixed(held, new Items.Discrete(Space.of(Alphabet.DNA, length), 6, seen));
    Denoiser denoiser =
        UniformPosterior.of(new MarkovLaw(chain, length), UniformSchedule.LINEAR).given(fixed);
    for (double time : new double[] {0.2, 0.7, 1}) {
      double[] expected = new double[length * 4];
      double total = 0;
      byte[] word = new byte[length];
      for (int string = 0; string < 4096; string++) {
        double p = 1;
        for (int l = 0; l < length; l++) {
          word[l] = (byte) (string >> 2 * l & 3);
          double same = word[l] == seen[l] ? 1 : 0;
          p *= held[l] ? same : (1 - time) * same + time / 4;
        }
        p *= probability(chain, word, 0, length);
        total += p;
        for (int l = 0; l < length; l++) {
          expected[l * 4 + word[l]] += p;
        }
      }
      double[] actual = new double[length * 4];
      denoiser.probabilities(seen, 1, time, actual);
      for (int i = 0; i < expected.length; i++) {
        assertThat(actual[i]).isCloseTo(expected[i] / total, within(1e-14));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6})
  void longSequencesAreScaledWell(int order) {
    int length = 200;
    MarkovCounts chain = MarkovCounts.of(sequences(50, 200, 2), order, 4, true, 1);
    Denoiser denoiser = new MaskedPosterior(new MarkovLaw(chain, length));
    byte[] tokens = Arrays.copyOf(sequences(1, length, 3).getFirst(), 2 * length);
    tokens[100] = 4;
    Arrays.fill(tokens, length, 2 * length, (byte) 4);
    double[] actual = new double[2 * length * 4];
    denoiser.probabilities(tokens, 2, 0.5, actual);
    double[] joint = new double[4];
    for (int a = 0; a < 4; a++) {
      byte[] near = Arrays.copyOfRange(tokens, 80, 120);
      near[20] = (byte) a;
      joint[a] = probability(chain, near, 0, near.length);
    }
    double sum = Arrays.stream(joint).sum();
    for (int a = 0; a < 4; a++) {
      assertThat(actual[400 + a]).isCloseTo(joint[a] / sum, within(1e-12));
      assertThat(actual[(length + 150) * 4 + a]).isBetween(0.05, 0.6);
    }
    for (int l = length; l < 2 * length; l++) {
      assertThat(Arrays.stream(actual, 4 * l, 4 * l + 4).sum()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void countsFollowTheFormulaOfBackOff() {
    // AACA: A 3, C 1; after A: A 1, C 1
    MarkovCounts chain = MarkovCounts.of(List.of(new byte[] {0, 0, 1, 0}), 1, 4, false, 2);
    double a = (3 + 2 * 0.25) / (4 + 2);
    double c = (1 + 2 * 0.25) / (4 + 2);
    assertThat(chain.chance()[0][0]).isCloseTo(a, within(1e-15));
    assertThat(chain.chance()[1][1]).isCloseTo((1 + 2 * c) / (2 + 2), within(1e-15));
    assertThat(chain.chance()[1][3 * 4]).isCloseTo(a, within(1e-15));
  }

  @Test
  void bothStrandsMakeAComplementAsLikely() {
    MarkovCounts chain = MarkovCounts.of(List.of(new byte[] {0, 0, 1, 0}), 1, 4, true, 1);
    assertThat(chain.chance()[0][0]).isEqualTo(chain.chance()[0][3]);
    // after T comes T as often as A before A
    assertThat(chain.chance()[1][15]).isGreaterThan(chain.chance()[0][3]);
  }

  @Test
  void fastaPlainAndPackedFilesReadAlike() throws Exception {
    Files.writeString(folder.resolve("a.fa"), ">one\nACGT\nAC\n>two with words\nGGNNTT\n");
    Files.writeString(folder.resolve("a.txt"), "ACGTAC\ngg\n\ntt\n");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("ACGTAC\r\nGGnTT".getBytes(StandardCharsets.US_ASCII));
    }
    Files.write(folder.resolve("a.gz"), packed.toByteArray());
    double[][] fasta = open(markov("a.fa", 1, 10, "one")).chain().chance();
    assertThat(open(markov("a.txt", 1, 10, "one")).chain().chance()).isDeepEqualTo(fasta);
    assertThat(open(markov("a.gz", 1, 10, "one")).chain().chance()).isDeepEqualTo(fasta);
    assertThat(new MarkovSource().header(markov("a.fa", 1, 10, "one")).space())
        .isEqualTo(Space.of(Alphabet.DNA, 10));
  }

  @Test
  void unfitFilesAndSettingsHaveTheirOwnRefusals() throws IOException {
    Files.writeString(folder.resolve("bad.fa"), ">one\nACGT\nACXT\n");
    Files.writeString(folder.resolve("rna.fa"), "ACGU\n");
    Files.writeString(folder.resolve("empty.fa"), "");
    Files.writeString(folder.resolve("short.fa"), "ACG\nNN\n");
    assertThat(refusal(markov("none.fa", 3, 10, "one")).code()).isEqualTo("E0480");
    Refusal letter = refusal(markov("bad.fa", 3, 10, "one"));
    assertThat(letter.code()).isEqualTo("E0467");
    assertThat(letter.message()).contains("Line 3").contains("`X`");
    assertThat(refusal(markov("rna.fa", 3, 10, "one")).hint()).contains("write T for U");
    assertThat(refusal(markov("empty.fa", 3, 10, "one")).code()).isEqualTo("E0468");
    assertThat(refusal(markov("short.fa", 3, 10, "one")).code()).isEqualTo("E0468");
    assertThat(refusal(markov("short.fa", 3, 3, "one")).code()).isEqualTo("E0469");
  }

  @Test
  void iidWeightsAreNormalisedAndChecked() throws Refusal {
    MaskedModel model = (MaskedModel) new IidSource().open(iid(1.0, 1, 2, 4), new Resources(1));
    double[] out = new double[8];
    model.denoiser().probabilities(new byte[] {4, 4}, 1, 0.5, out);
    assertThat(out).containsExactly(0.125, 0.125, 0.25, 0.5, 0.125, 0.125, 0.25, 0.5);
    assertThat(iidRefusal(iid(1, 1)).code()).isEqualTo("E0465");
    assertThat(iidRefusal(iid(1, 1, 0, 1)).code()).isEqualTo("E0466");
    assertThat(iidRefusal(iid(1, 1, Double.NaN, 1)).code()).isEqualTo("E0466");
    Settings unsized = new Settings(Map.of("space", new Value.Area(Space.of(Alphabet.DNA))));
    assertThat(iidRefusal(unsized).code()).isEqualTo("E0463");
  }

  private static Settings iid(double... weights) {
    List<Value> values = Arrays.stream(weights).<Value>mapToObj(Value.Real::new).toList();
    return new Settings(
        Map.of(
            "space", new Value.Area(Space.of(Alphabet.DNA, 2)), "weights", new Value.Many(values)));
  }

  private static Refusal iidRefusal(Settings settings) {
    return catchThrowableOfType(Refusal.class, () -> new IidSource().header(settings));
  }
}
