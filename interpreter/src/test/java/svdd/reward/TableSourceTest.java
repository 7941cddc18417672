package svdd.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import svdd.source.DiskFolder;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

class TableSourceTest {
  private static final TableSource TABLE = new TableSource();

  @TempDir Path folder;

  @Test
  void looksItemsUp() throws Exception {
    write("t.tsv", "key\tscore\nAAC\t1.5\nGTT\t-2\n\nCCC\t3e-1\n");
    Settings settings = settings("t.tsv", s -> {});

    assertThat(TABLE.header(settings).space()).isEqualTo(Space.of(Alphabet.DNA, 3));
    assertThat(TABLE.header(settings).result()).isEqualTo(Type.REAL);
    assertThat(score(settings, "CCC", "AAC")).containsExactly(0.3, 1.5);
  }

  @Test
  void readsCommasQuotesAndGzip() throws Exception {
    write("t.csv.gz", "id,\"a, b\",key\n1,\"0.25\",\"ACGU\"\n\"x\"\"y\",7,acgg\n");
    Settings settings =
        settings(
            "t.csv.gz",
            s -> {
              s.put("key", new Value.Column("key", 0));
              s.put("value", new Value.Column("a, b", 0));
            });

    assertThat(TABLE.header(settings).space()).isEqualTo(Space.of(Alphabet.RNA, 4));
    Items items = Items.of(Space.of(Alphabet.RNA, 4), "ACGU");
    try (Reward reward = TABLE.open(settings, new Resources(1))) {
      assertThat(reward.score(items)).containsExactly(0.25);
    }
  }

  @Test
  void triesTheKeyAndThenItsReverseComplement() throws Exception {
    write("t.tsv", "key\tscore\nAAC\t1\nGTT\t2\nACC\t3\n");
    Settings both = settings("t.tsv", s -> s.put("strands", new Value.Word("both")));

    assertThat(score(both, "AAC", "GTT", "GGT")).containsExactly(1, 2, 3);
  }

  @Test
  void anItemWithoutAValueStopsOrRanksLast() throws Exception {
    write("t.tsv", "key\tscore\nAAC\t1\n");

    Refusal refusal = refusal(() -> score(settings("t.tsv", s -> {}), "GTT"));
    assertThat(refusal.code()).isEqualTo("E0510");
    assertThat(refusal.message()).contains("no value for `GTT`");

    Settings worst = settings("t.tsv", s -> s.put("missing", new Value.Word("worst")));
    assertThat(score(worst, "GTT", "AAC", "AAN")).containsExactly(Double.NaN, 1, Double.NaN);
  }

  @Test
  void agreesWithAMapOverManyKeys() throws Exception {
    Random random = new Random(5);
    Map<String, Double> expected = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("k\tscore\n");
    while (expected.size() < 20_000) {
      StringBuilder key = new StringBuilder();
      for (int i = 0; i < 11; i++) {
        key.append("ACDEFGHIKLMNPQRSTVWY".charAt(random.nextInt(20)));
      }
      if (expected.put(key.toString(), (double) expected.size()) == null) {
        text.append(key).append('\t').append(expected.size() - 1).append('\n');
      }
    }
    write("t.tsv", text.toString());
    Settings settings = settings("t.tsv", s -> {});

    Space space = Space.of(Alphabet.PROTEIN, 11);
    assertThat(TABLE.header(settings).space()).isEqualTo(space);
    Items items = Items.of(space, String.join("", expected.keySet()));
    try (Reward reward = TABLE.open(settings, new Resources(1))) {
      double[] scores = reward.score(new Items.Discrete(space, 11, items.tokens()));
      assertThat(scores)
          .isEqualTo(expected.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  @Test
  void theSameKeyMayComeAgainOnlyWithTheSameValue() throws Exception {
    write("same.tsv", "key\tscore\nAAC\t1\nAAC\t1.0\n");
    assertThat(score(settings("same.tsv", s -> {}), "AAC")).containsExactly(1);

    assertRefused("key\tscore\nAAC\t1\naac\t2\n", "E0488", "Line 3", "the value 2", "gives it 1");
  }

  @Test
  void refusesBrokenLinesWithTheirNumber() throws Exception {
    assertRefused("key\tscore\nAAC\t1\n\nAAG\n", "E0485", "Line 4", "only 1 of the 2 columns");
    assertRefused("key,score\nAAC,1\n\"AAG,2\n", "E0485", "Line 3", "quote");
    assertRefused("key\tscore\nAAC\t1\nAAXC\t1\n", "E0540", "Line 3", "letter `X`");
    assertRefused("key\tscore\nAAC\t1\nAAGC\t1\n", "E0486", "Line 3", "4 letters", "DNA[3]");
    assertRefused("key\tscore\nAAC\t1\n\t1\n", "E0541", "Line 3", "empty key");
    assertRefused("key\tscore\nANC\t1\nACC\t2\nAZC\t2\n", "E0540", "Line 4", "letter `Z`");
    assertRefused("key\tscore\nAAC\t1\nAAG\tnan\n", "E0487", "Line 3", "`nan`", "`score`");
    assertRefused("key\tscore\nAAC\t1\nAAG\t\n", "E0487", "Line 3", "no value");
    assertRefused("key\tscore\nAAC\t1\nAAG\tNaN\n", "E0487", "Line 3", "`NaN`");
    assertRefused("key\tscore\nAAC\t1f\n", "E0487", "Line 2", "`1f`");
  }

  @Test
  void refusesWhatIsNoTable() throws Exception {
    assertRefused("", "E0482", "no line of data");
    assertRefused("key\tscore\n", "E0482", "no line of data");
  }

  @Test
  void refusesAColumnThatIsNotThereOrThereTwice() throws Exception {
    write("t.tsv", "8-mer\t8-mer\tE-score\nAAC\tGTT\t1\n");
    Settings misspelt = settings("t.tsv", s -> s.put("value", new Value.Column("Escore", 0)));
    Refusal absent = refusal(() -> TABLE.header(misspelt));
    assertThat(absent.code()).isEqualTo("E0483");
    assertThat(absent.message()).contains("no column `Escore`", "`8-mer`, `8-mer`, `E-score`");
    assertThat(absent.hint()).hasValue("did you mean `E-score`?");
    assertThat(absent.parameter()).hasValue("value");

    Settings beyond = settings("t.tsv", s -> s.put("value", new Value.Column("", 4)));
    assertThat(refusal(() -> TABLE.header(beyond)).message())
        .contains("no column 4; it has `8-mer`");

    Settings twice =
        settings(
            "t.tsv",
            s -> {
              s.put("key", new Value.Column("8-mer", 0));
              s.put("value", new Value.Column("E-score", 0));
            });
    Refusal double_ = refusal(() -> TABLE.header(twice));
    assertThat(double_.code()).isEqualTo("E0484");
    assertThat(double_.message()).contains("2 times: column 1, column 2");
    assertThat(double_.hint()).hasValue("`key = column(1)` picks one");
  }

  @Test
  void refusesSpacesThatATableCannotScore() throws Exception {
    write("t.tsv", "key\tscore\nAAC\t1\n");
    Settings tokens = settings("t.tsv", s -> s.put("scores", new Value.Area(Space.tokens(3, 4))));
    assertThat(refusal(() -> TABLE.header(tokens)).code()).isEqualTo("E0489");

    Settings longer =
        settings("t.tsv", s -> s.put("scores", new Value.Area(Space.of(Alphabet.DNA, 8))));
    assertThat(refusal(() -> TABLE.header(longer)).code()).isEqualTo("E0486");

    Settings protein =
        settings(
            "t.tsv",
            s -> {
              s.put("scores", new Value.Area(Space.of(Alphabet.PROTEIN)));
              s.put("strands", new Value.Word("both"));
            });
    assertThat(refusal(() -> TABLE.header(protein)).message()).contains("no second strand");
  }

  @Test
  void refusesAFileThatIsNotThereOrBroken() throws Exception {
    write("six6.tsv.gz", "key\tscore\nAAC\t1\n");
    Refusal missing = refusal(() -> TABLE.header(settings("six6.tsv", s -> {})));
    assertThat(missing.code()).isEqualTo("E0480");
    assertThat(missing.hint()).hasValue("did you mean `six6.tsv.gz`?");

    byte[] packed = Files.readAllBytes(folder.resolve("six6.tsv.gz"));
    Files.write(folder.resolve("cut.gz"), java.util.Arrays.copyOf(packed, packed.length / 2));
    Refusal cut = refusal(() -> TABLE.open(settings("cut.gz", s -> {}), new Resources(1)));
    assertThat(cut.code()).isEqualTo("E0481");

    Files.createDirectory(folder.resolve("sub"));
    Refusal directory = refusal(() -> TABLE.header(settings("sub", s -> {})));
    assertThat(directory.code()).isEqualTo("E0481");
    assertThat(directory.message()).contains("it is a folder, not a file");
  }

  private interface Act {
    void run() throws Exception;
  }

  private static Refusal refusal(Act act) {
    return catchThrowableOfType(Refusal.class, act::run);
  }

  private void assertRefused(String table, String code, String... words) throws Exception {
    write("bad.tsv", table);
    Refusal refusal =
        refusal(() -> TABLE.open(settings("bad.tsv", s -> {}), new Resources(1)).close());
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.message()).contains(words).endsWith(".");
  }

  private double[] score(Settings settings, String... items) throws Refusal {
    Space space = TABLE.header(settings).space();
    try (Reward reward = TABLE.open(settings, new Resources(1))) {
      return reward.score(
          new Items.Discrete(
              space, items[0].length(), Items.of(space, String.join("", items)).tokens()));
    }
  }

  private void write(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (OutputStream file = Files.newOutputStream(folder.resolve(name));
        OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(file) : file) {
      out.write(bytes);
    }
  }

  /** The defaults of the signature, with column 2 as the value, and changes. */
  private Settings settings(String file, Consumer<Map<String, Value>> changes) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Signature.Parameter parameter : TABLE.signature().parameters()) {
      parameter.fallback().ifPresent(value -> values.put(parameter.name(), value));
    }
    values.put("file", new Value.File(new DiskFolder(folder), file));
    values.put("value", new Value.Column("", 2));
    changes.accept(values);
    return new Settings(values);
  }
}
