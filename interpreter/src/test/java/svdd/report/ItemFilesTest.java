package svdd.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import svdd.Golden;
import svdd.core.Program.Format;
import svdd.run.Result;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.spi.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ItemFilesTest {
  private static final String LONG = "ACGTACGTAC".repeat(7);

  @TempDir Path folder;

  private final ItemFiles files = new ItemFiles(new DiskStore());

  private static Results two() {
    return new Results()
        .reward("gc")
        .reward("cpg")
        .item("AACC", 0.1 + 0.2, 0.5, 0)
        .item(LONG, 2, 1e-5, 3);
  }

  private String written(Result result, Format format) throws Exception {
    Path path = folder.resolve("items");
    files.write(result, format, path);
    return Files.readString(path);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(e -> e.getFileName().toString()).sorted().toList();
    }
  }

  private Refusal refused(Path path) throws IOException {
    List<String> before = names();
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> files.check(path));
    assertThat(refusal).as("%s is refused", path).isNotNull();
    assertThat(names()).isEqualTo(before);
    return refusal;
  }

  @Test
  void fastaHasTheNumbersInItsHeaders() throws Exception {
    assertThat(written(two().name("my islands").result(), Format.FASTA))
        .isEqualTo(
            """
            >my_islands-1 score=2 gc=1.0e-5 cpg=3
            ACGTACGTACACGTACGTACACGTACGTACACGTACGTACACGTACGTACACGTACGTAC
            ACGTACGTAC
            >my_islands-0 score=0.30000000000000004 gc=0.5 cpg=0
            AACC
            """);
  }

  @Test
  void fastaTellsFeasibilityWhereThereAreRequirements() throws Exception {
    var result =
        new Results()
            .goalless()
            .requirement("gc < 1")
            .infeasible("AC", Double.NaN, 1)
            .item("AA", Double.NaN)
            .result();
    assertThat(written(result, Format.FASTA))
        .isEqualTo(">islands-1 feasible=yes\nAA\n>islands-0 feasible=no\nAC\n");
  }

  @Test
  void csvQuotesWhatNeedsIt() throws Exception {
    var result =
        new Results()
            .reward("gc, \"weak\"")
            .reward("score")
            .item("AC", Double.NaN, 0.5, Double.POSITIVE_INFINITY)
            .result();
    assertThat(written(result, Format.CSV))
        .isEqualTo(
            "number,item,score,\"gc, \"\"weak\"\"\",reward.score,feasible\r\n"
                + "0,AC,,0.5,Infinity,yes\r\n");
  }

  @Test
  void jsonHoldsTheSettingsAndReadsBackTheSameNumbers() throws Exception {
    var result =
        two()
            .requirement("gc in 35%..65%")
            .item("A", Double.NaN, Double.NEGATIVE_INFINITY, 1)
            .result();
    JsonNode json = JsonMapper.shared().readTree(written(result, Format.JSON));
    assertThat(json.get("name").asString()).isEqualTo("islands");
    assertThat(json.get("complete").asBoolean()).isTrue();
    JsonNode design = json.get("design");
    assertThat(design.get("model").get("title").asString()).isEqualTo("human.onnx");
    assertThat(design.get("model").get("settings").get("file").asString()).isEqualTo("m");
    assertThat(design.get("decoder").toString())
        .isEqualTo(
            "{\"name\":\"svdd\",\"settings\":"
                + "{\"value\":\"posterior_mean\",\"candidates\":10,\"alpha\":0.05}}");
    assertThat(design.get("steps").asInt()).isEqualTo(128);
    assertThat(design.get("seed").asLong()).isEqualTo(7);
    assertThat(design.get("defaults").toString()).isEqualTo("[\"count\",\"steps\"]");
    assertThat(design.get("requirements").toString()).isEqualTo("[\"gc in 35%..65%\"]");
    JsonNode items = json.get("items");
    assertThat(items.get(0).get("number").asInt()).isEqualTo(1);
    assertThat(items.get(1).get("score").asDouble()).isEqualTo(0.1 + 0.2);
    assertThat(items.get(0).get("rewards").get("gc").asDouble()).isEqualTo(1e-5);
    assertThat(items.get(2).get("score").isNull()).isTrue();
    assertThat(items.get(2).get("rewards").get("gc").asString()).isEqualTo("-Infinity");
    assertThat(items.get(2).get("feasible").asBoolean()).isTrue();
  }

  @Test
  void theBytesDoNotDependOnWhatARunCost() throws Exception {
    for (Format format : Format.values()) {
      String one = written(two().result(), format);
      String other = written(two().result(new Result.Cost(1, 1, 1, 1, 1, 99, 1)), format);
      assertThat(other).isEqualTo(one);
    }
  }

  @Test
  void onlyTheFileIsLeft() throws Exception {
    files.write(two().result(), Format.CSV, folder.resolve("a.csv"));
    assertThat(names()).containsExactly("a.csv");
  }

  @Test
  void aFileThatCannotBeFinishedLeavesTheOldOneAsItWas() throws Exception {
    Path path = Files.writeString(folder.resolve("a.json"), "old");
    assertThat(
            catchThrowableOfType(
                IOException.class,
                () ->
                    WholeFile.write(
                        path,
                        out -> {
                          out.write(new byte[100_000]);
                          throw new IOException("No space left on device");
                        })))
        .hasMessage("No space left on device");
    assertThat(path).hasContent("old");
    assertThat(names()).containsExactly("a.json");
  }

  @ParameterizedTest
  @EnumSource
  void aFullDiskIsTheSameFailureInEveryFormat(Format format) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThat(
            catchThrowableOfType(
                IOException.class,
                () -> {
                  switch (format) {
                    case FASTA -> Fasta.write(two().result(), full);
                    case CSV -> Csv.write(two().result(), full);
                    case JSON -> Json.write(two().result(), full);
                  }
                }))
        .hasMessage("No space left on device");
  }

  @Test
  void aFailedWriteIsARefusalWithItsReason() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> files.write(two().result(), Format.CSV, folder.resolve("gone").resolve("a.csv")));
    assertThat(refusal.code()).isEqualTo("E0534");
  }

  @Test
  void aFullDiskIsToldAsItIs() {
    Refusal refusal =
        FileRefusals.failed(Path.of("items.csv"), new IOException("No space left on device"));
    Source script = new Source("script.svdd", "save d to \"items.csv\"", new DiskFolder(folder));
    Golden.holds("E0534-a-file-that-could-not-be-written", refusal.diagnostic(script.span(10, 21)));
  }

  @Test
  void aLinkToAFileStaysALink() throws Exception {
    Path real = Files.writeString(folder.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("real.csv"));
    files.check(link);
    files.write(two().result(), Format.CSV, link);
    assertThat(link).isSymbolicLink();
    assertThat(real).content().startsWith("number,");
  }

  @Test
  void checkingAGoodPathLeavesNoTrace() throws Exception {
    files.check(folder.resolve("new.csv"));
    assertThat(names()).isEmpty();
    Path old = Files.writeString(folder.resolve("old.csv"), "old");
    files.check(old);
    assertThat(names()).containsExactly("old.csv");
    assertThat(old).hasContent("old");
  }

  @Test
  void aMissingFolderIsNamedAndTheNearestProposed() throws Exception {
    Files.createDirectory(folder.resolve("results"));
    Refusal near = refused(folder.resolve("result").resolve("a.csv"));
    assertThat(near.code()).isEqualTo("E0530");
    assertThat(near.message())
        .isEqualTo("There is no folder `%s/result` to write `a.csv` into.".formatted(folder));
    assertThat(near.hint()).contains("did you mean `%s/results/a.csv`?".formatted(folder));
    assertThat(refused(folder.resolve("elsewhere").resolve("a.csv")).hint())
        .contains("make the folder first, or write somewhere else");
  }

  @Test
  void eachObstacleHasItsOwnCode() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(refused(folder).code()).isEqualTo("E0531");
    assertThat(refused(file.resolve("a.csv")).code()).isEqualTo("E0533");
    assertThat(refused(folder.resolve("n".repeat(300))).code()).isEqualTo("E0537");
    assertThat(file).hasContent("x");
  }

  @Test
  void aFolderThatTakesNoFilesIsFoundByTrying() throws Exception {
    Path proc = Path.of("/proc/self");
    assumeTrue(Files.isDirectory(proc), "no /proc on this system");
    assertThat(refused(proc.resolve("a.csv")).code()).isEqualTo("E0532");
  }

  @Test
  void aDeviceIsNotReplaced() throws Exception {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "no /dev/null on this system");
    assertThat(refused(device).code()).isEqualTo("E0535");
    assertThat(Files.exists(device)).isTrue();
  }

  @Test
  void aFileThatMayNotBeChangedIsLeftAlone() throws Exception {
    Path file = Files.writeString(folder.resolve("kept.csv"), "x");
    assumeTrue(
        file.toFile().setReadOnly() && !Files.isWritable(file), "this user may write it all");
    assertThat(refused(file).code()).isEqualTo("E0536");
  }
}
