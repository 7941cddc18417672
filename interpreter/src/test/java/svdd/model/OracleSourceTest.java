package svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
import svdd.spi.Signature;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** The networks come from tools/oracles/make_test_oracles.py, which says what they compute. */
class OracleSourceTest {
  private static final OracleSource ORACLE = new OracleSource();
  private static final Folder RESOURCES = new LibraryFolder(OracleSourceTest.class);
  private static final Space DNA8 = Space.of(Alphabet.DNA, 8);

  @TempDir Path folder;

  @Test
  void readsTheHeaderWithoutOpeningTheNetwork() throws Exception {
    RewardHeader header = ORACLE.header(settings("activity.onnx"));

    assertThat(header)
        .isEqualTo(
            new RewardHeader(
                Space.of(Alphabet.DNA, 20), Type.REAL, "onnxruntime cpu", Smoothness.SOFT));
  }

  /** Golden values by torch, printed when the file was made. */
  @Test
  void scoresAsTorchDoes() throws Exception {
    double[] scores =
        score(
            settings("activity.onnx"),
            "ACGTACGTACGTACGTACGT",
            "GATTACAGATTACAGATTAC",
            "TTTTTTTTTTTTTTTTTTTN");

    assertThat(scores)
        .containsExactly(new double[] {0.1799153, 0.1758050, 0.1805441}, within(2e-7));
  }

  @Test
  void anItemScoresTheSameInEveryBatch() throws Exception {
    Space space = Space.of(Alphabet.DNA, 20);
    byte[] tokens = new byte[700 * 20];
    Random random = new Random(3);
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = (byte) random.nextInt(4);
    }
    Items items = new Items.Discrete(space, 20, tokens);
    try (Reward one = ORACLE.open(settings("activity.onnx"), new Resources(1));
        Reward two = ORACLE.open(settings("activity.onnx"), new Resources(2))) {
      double[] together = one.score(items);
      assertThat(Arrays.stream(together).distinct().count()).isGreaterThan(650);
      assertThat(two.score(items)).isEqualTo(together);
      for (int row = 0; row < 700; row += 23) {
        assertThat(one.score(items.rows(new int[] {row}))).containsExactly(together[row]);
      }
    }
  }

  /** 513 items go to the network as 512 and one. */
  @Test
  void anOracleThatPoolsIsNeverRunOnASingleItem() throws Exception {
    byte[] tokens = new byte[513 * 200];
    Random random = new Random(5);
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = (byte) random.nextInt(4);
    }
    Items items = new Items.Discrete(Space.of(Alphabet.DNA, 200), 200, tokens);
    try (OracleReward pooled =
            (OracleReward) ORACLE.open(settings("pooled.onnx"), new Resources(1));
        OracleReward plain =
            (OracleReward) ORACLE.open(settings("letters_first.onnx"), new Resources(1))) {
      assertThat(pooled.fewestRows()).isEqualTo(2);
      assertThat(plain.fewestRows()).isEqualTo(1);
      double[] together = pooled.score(items);
      for (int row = 0; row < 513; row += 32) {
        assertThat(pooled.score(items.rows(new int[] {row}))).containsExactly(together[row]);
        assertThat(pooled.score(items.rows(new int[] {7, row, 3}))[1]).isEqualTo(together[row]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"letters_first.onnx", "positions_first.onnx"})
  void findsTheAxisOfTheLetters(String file) throws Exception {
    Settings settings = settings(file, "scores", new Value.Area(DNA8));

    // 10 l + i for letter l at position i; an undecided position is a row of zeros
    assertThat(score(settings, "AAAAAAAA", "CGTAAAAA", "NNNNNNNT", "NNNNNNNN"))
        .containsExactly(28, 28 + 10 + 20 + 30, 37, 0);
  }

  @Test
  void takesTokenNumbersToo() throws Exception {
    Settings settings = settings("tokens.onnx", "scores", new Value.Area(Space.of(Alphabet.DNA)));

    assertThat(ORACLE.header(settings).space()).isEqualTo(DNA8);
    assertThat(score(settings, "AAAAAAAA", "TTTTCCCC", "NNNNAAAA")).containsExactly(0, 2, 2);
  }

  @Test
  void anOutputIsChosenByItsName() throws Exception {
    Refusal several = refusal(settings("two_outputs.onnx"));
    assertThat(several.code()).isEqualTo("E0495");
    assertThat(several.message())
        .isEqualTo(at("two_outputs.onnx") + " has 2 outputs: `score`, `loss`.");
    assertThat(several.hint()).hasValue("choose one: `output = \"score\"`");

    Refusal misspelt = refusal(settings("two_outputs.onnx", "output", new Value.Text("los")));
    assertThat(misspelt.code()).isEqualTo("E0496");
    assertThat(misspelt.hint()).hasValue("did you mean `loss`?");

    Settings loss = settings("two_outputs.onnx", "output", new Value.Text("loss"));
    assertThat(score(loss, "AAAAAAAA")).containsExactly(-28);
  }

  @Test
  void withoutASpaceItSaysWhatToWrite() {
    Refusal oneHot = refusal(settings("positions_first.onnx"));
    assertThat(oneHot.code()).isEqualTo("E0492");
    assertThat(oneHot.hint())
        .hasValue("state it: `oracle(\"positions_first.onnx\", scores = DNA[8])`");

    assertThat(refusal(settings("tokens.onnx")).hint())
        .hasValue("state it: `oracle(\"tokens.onnx\", scores = DNA[8])`");
  }

  @Test
  void sizesMustAgree() {
    Refusal notes =
        refusal(settings("letters_first.onnx", "scores", new Value.Area(Space.of(Alphabet.RNA))));
    assertThat(notes.code()).isEqualTo("E0543");
    assertThat(notes.message()).contains("scores DNA[8]", "states RNA");

    Space longer = Space.of(Alphabet.DNA, 200);
    for (String file : new String[] {"positions_first.onnx", "tokens.onnx"}) {
      Refusal sizes = refusal(settings(file, "scores", new Value.Area(longer)));
      assertThat(sizes.code()).isEqualTo("E0493");
      assertThat(sizes.message()).contains("cannot score DNA[200]", "8");
    }
    Space protein = Space.of(Alphabet.PROTEIN, 8);
    assertThat(refusal(settings("positions_first.onnx", "scores", new Value.Area(protein))).code())
        .isEqualTo("E0493");
  }

  @Test
  void aFixedBatchIsRefused() {
    Refusal refusal = refusal(settings("batch_of_one.onnx"));
    assertThat(refusal.code()).isEqualTo("E0494");
    assertThat(refusal.message()).contains("exactly 1 items at a time");
  }

  @Test
  void rowsThatDependOnTheirNeighboursAreNoticedAtLoad() throws Exception {
    Settings settings = settings("batch_statistics.onnx");
    assertThat(ORACLE.header(settings).space()).isEqualTo(DNA8);

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> ORACLE.open(settings, new Resources(1)));
    assertThat(refusal.code()).isEqualTo("E0511");
    assertThat(refusal.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("net.eval()"));
  }

  @Test
  void otherFormatsAreNotOpened() throws Exception {
    Files.write(folder.resolve("net.pkl"), new byte[] {(byte) 0x80, 4, 'c', 'o', 's', '\n'});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("archive/data.pkl"));
      zip.write(new byte[] {(byte) 0x80, 2});
    }
    Files.write(folder.resolve("net.pt"), bytes.toByteArray());
    Files.writeString(folder.resolve("net.txt"), "these are not the weights");
    Files.createFile(folder.resolve("empty.onnx"));

    assertThat(refusal(inFolder("net.pkl")).code()).isEqualTo("E0490");
    assertThat(refusal(inFolder("net.pt")).hint())
        .hasValueSatisfying(hint -> assertThat(hint).contains("torch.onnx.export"));
    assertThat(refusal(inFolder("net.txt")).code()).isEqualTo("E0491");
    assertThat(refusal(inFolder("empty.onnx")).code()).isEqualTo("E0491");
  }

  @Test
  void aMissingFileIsLookedForNearby() throws Exception {
    Files.createDirectory(folder.resolve("nets"));
    Files.createFile(folder.resolve("nets").resolve("activity.onnx"));
    Refusal refusal = refusal(inFolder("nets/activty.onnx"));
    assertThat(refusal.code()).isEqualTo("E0480");
    assertThat(refusal.hint()).hasValue("did you mean `nets/activity.onnx`?");
  }

  /**
   * Every proper beginning of a file is refused, and so is every file with a flipped byte or not.
   */
  @Test
  void brokenFilesAreRefusedAndNeverCrash() throws Exception {
    byte[] whole = RESOURCES.read("letters_first.onnx");
    for (int length = 0; length < whole.length; length++) {
      Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(whole, length));
      if (tried("cut.onnx") instanceof Refusal refusal) {
        assertThat(refusal.code()).isIn("E0491", "E0492", "E0542");
      }
    }
    Random random = new Random(8);
    for (int i = 0; i < 2000; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
      Files.write(folder.resolve("changed.onnx"), changed);
      Object outcome = tried("changed.onnx");
      assertThat(outcome).isInstanceOfAny(Refusal.class, RewardHeader.class);
    }
  }

  private Object tried(String file) {
    try {
      return ORACLE.header(inFolder(file));
    } catch (Refusal refusal) {
      return refusal;
    }
  }

  private static String at(String file) {
    return "`" + RESOURCES.describe(file) + "`";
  }

  private static Refusal refusal(Settings settings) {
    return catchThrowableOfType(Refusal.class, () -> ORACLE.header(settings));
  }

  private static double[] score(Settings settings, String... items) throws Refusal {
    Space space = ORACLE.header(settings).space();
    Items joined = Items.of(space, String.join("", items));
    try (Reward reward = ORACLE.open(settings, new Resources(1))) {
      return reward.score(new Items.Discrete(space, items[0].length(), joined.tokens()));
    }
  }

  private Settings inFolder(String file) {
    return settings("x", "file", new Value.File(new DiskFolder(folder), file));
  }

  private static Settings settings(String file) {
    return settings(file, "file", new Value.File(RESOURCES, file));
  }

  private static Settings settings(String file, String name, Value value) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("file", new Value.File(RESOURCES, file));
    for (Signature.Parameter parameter : ORACLE.signature().parameters()) {
      parameter.fallback().ifPresent(fallback -> values.put(parameter.name(), fallback));
    }
    values.put(name, value);
    return new Settings(values);
  }
}
