package svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.source.DiskFolder;
import svdd.source.Folder;
import svdd.source.LibraryFolder;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.RewardHeader;
import svdd.spi.RewardHeader.Smoothness;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/** The networks come from tools/oracles/make_test_torch.py, which says what they compute. */
class TorchOracleTest {
  private static final OracleSource ORACLE = new OracleSource();
  private static final Folder RESOURCES = new LibraryFolder(TorchOracleTest.class);
  private static final Space DNA8 = Space.of(Alphabet.DNA, 8);

  @TempDir Path folder;

  private static Settings settings(Folder folder, String file, Map<String, Value> more) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("file", new Value.File(folder, file));
    values.putAll(more);
    return new Settings(values);
  }

  private static Settings of(String file) {
    Space space = file.equals("bowl.pt") || file.equals("slope.pt") ? Space.vector(1) : DNA8;
    return settings(RESOURCES, file, Map.of("scores", new Value.Area(space)));
  }

  private static Reward open(Settings settings) throws Refusal {
    return ORACLE.open(settings, new Resources(1));
  }

  private static Refusal refusal(Settings settings) {
    return catchThrowableOfType(Refusal.class, () -> open(settings).close());
  }

  @Test
  void scoresAsItsWeightsSay() throws Exception {
    try (Reward oracle = open(of("weighted.pt"))) {
      // 10 l + i for letter l at position i: the positions alone give 28
      Items items = new Items.Discrete(DNA8, 8, Items.of(DNA8, "AAAAAAAATTTTTTTT").tokens());
      assertThat(oracle.score(items)).containsExactly(28, 28 + 8 * 30);
    }
  }

  @Test
  void itsOwnNoteSaysWhatItScores() throws Exception {
    RewardHeader header = ORACLE.header(settings(RESOURCES, "noted.pt", Map.of()));
    assertThat(header.space()).isEqualTo(DNA8);
    assertThat(header.smoothness()).isEqualTo(Smoothness.GRADIENT);
    assertThat(header.where()).isEqualTo("libtorch cpu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"weighted.pt", "curved.pt"})
  void anItemScoresTheSameInEveryBatch(String file) throws Exception {
    byte[] tokens = new byte[100 * 8];
    Random random = new Random(3);
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = (byte) random.nextInt(4);
    }
    Items all = new Items.Discrete(DNA8, 8, tokens);
    try (Reward oracle = open(of(file))) {
      double[] together = oracle.score(all);
      for (int size : new int[] {1, 3, 17, 64}) {
        for (int from = 0; from + size <= 100; from += size) {
          int start = from;
          int[] rows = new int[size];
          Arrays.setAll(rows, i -> start + i);
          assertThat(oracle.score(all.rows(rows)))
              .isEqualTo(Arrays.copyOfRange(together, from, from + size));
        }
      }
    }
  }

  /** Central differences; the network is in float32, so that they are good to about 1e-3. */
  @ParameterizedTest
  @CsvSource({"curved.pt", "weighted.pt", "bowl.pt", "slope.pt"})
  void theGradientIsTheSlopeOfTheScore(String file) throws Exception {
    Space space = ORACLE.header(of(file)).space();
    int width = space.continuous() ? space.positions() : space.positions() * space.symbols();
    Random random = new Random(5);
    double[] point = random.doubles(2L * width).toArray();
    double step = 1e-2;
    try (Reward oracle = open(of(file))) {
      double[] gradient = oracle.gradient(items(space, point));
      double scale = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
      for (int i = 0; i < point.length; i++) {
        double[] up = point.clone();
        double[] down = point.clone();
        up[i] += step;
        down[i] -= step;
        int row = i / width;
        double slope =
            (oracle.score(items(space, up))[row] - oracle.score(items(space, down))[row])
                / (2 * step);
        assertThat(gradient[i]).isCloseTo(slope, within(1e-3 * scale));
      }
    }
  }

  private static Items items(Space space, double[] numbers) {
    return space.continuous()
        ? new Items.Continuous(space, space.positions(), numbers)
        : new Items.Relaxed(space, space.positions(), space.symbols(), numbers);
  }

  @Test
  void certainProbabilitiesScoreAsTheirLetters() throws Exception {
    double[] sure = new double[8 * 4];
    for (int i = 0; i < 8; i++) {
      sure[i * 4 + i % 4] = 1;
    }
    try (Reward oracle = open(of("curved.pt"))) {
      assertThat(oracle.score(items(DNA8, sure)))
          .containsExactly(oracle.score(Items.of(DNA8, "ACGTACGT")));
    }
  }

  @Test
  void whatIsNoTorchScriptIsRefused() throws Exception {
    assertThat(refusal(of("weights.pt")).code()).isEqualTo("E0563");
    assertThat(refusal(of("reads.pt")).code()).isEqualTo("E0566");
    assertThat(refusal(of("reads.pt")).message()).contains("torch.from_file");
    assertThat(refusal(settings(RESOURCES, "weighted.pt", Map.of())).code()).isEqualTo("E0574");
    Settings shorter = settings(RESOURCES, "weighted.pt", dna(7));
    assertThat(refusal(shorter).code()).isEqualTo("E0568");
    assertThat(refusal(settings(RESOURCES, "noted.pt", dna(7))).code()).isEqualTo("E0543");
  }

  private static Map<String, Value> dna(int length) {
    return Map.of("scores", new Value.Area(Space.of(Alphabet.DNA, length)));
  }

  @Test
  void aNetworkWithoutGradientStillScores() throws Exception {
    double[] half = new double[8 * 4];
    Arrays.fill(half, 0.25);
    try (Reward oracle = open(of("cut.pt"))) {
      assertThat(oracle.score(Items.of(DNA8, "ACGTACGT"))).containsExactly(8);
      Refusal refusal =
          catchThrowableOfType(Refusal.class, () -> oracle.gradient(items(DNA8, half)));
      assertThat(refusal.code()).isEqualTo("E0573");
    }
  }

  /** Each beginning of a file, and files with other bytes, are read or refused. */
  @Test
  void brokenFilesAreRefusedAndNeverCrash() throws Exception {
    byte[] whole = RESOURCES.read("noted.pt");
    for (int length = 4; length < whole.length; length++) {
      assertThat(header(Arrays.copyOf(whole, length))).isIn("E0564", "E0565");
    }
    Random random = new Random(8);
    for (int i = 0; i < 2000; i++) {
      byte[] changed = whole.clone();
      changed[4 + random.nextInt(whole.length - 4)] = (byte) random.nextInt(256);
      assertThat(header(changed)).isNotEmpty();
    }
  }

  private String header(byte[] bytes) throws IOException {
    Files.write(folder.resolve("changed.pt"), bytes);
    try {
      return ORACLE.header(settings(new DiskFolder(folder), "changed.pt", dna(8))).where();
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }

  @Test
  void nothingIsHeldFromCallToCall() throws Exception {
    TorchArchive archive =
        TorchArchive.read(new svdd.spi.DataFile(new Value.File(RESOURCES, "curved.pt"), "file"));
    try (TorchNetwork network = TorchNetwork.open(archive)) {
      Network.Input input = new OracleInput.OneHot("x", 4, true).of(SomeItems.of(DNA8), 0, 5);
      there(network, input);
      int held = network.held();
      for (int i = 0; i < 50; i++) {
        network.run(input);
        there(network, input);
      }
      assertThat(network.held()).isEqualTo(held);
    }
  }

  private static void there(TorchNetwork network, Network.Input input) throws Refusal {
    try (TorchTape tape = network.tape(input)) {
      tape.pull(new float[5]);
    }
  }
}
