package svdd.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import svdd.MemoryFiles;

/** Paths that lead nowhere, and what they may have meant. */
class NearPathTest {
  private final MemoryFiles files =
      new MemoryFiles().put("lab/oracle.onnx", "").put("lab/deep/six6.tsv", "").put("a.fa", "");

  @Test
  void everyNameOnThePathMayBeMisspelt() {
    assertThat(NearPath.of(files, "lab/orakle.onnx")).contains("lab/oracle.onnx");
    assertThat(NearPath.of(files, "lob/oracle.onnx")).contains("lab/oracle.onnx");
    assertThat(NearPath.of(files, "lob/dep/six7.tsv")).contains("lab/deep/six6.tsv");
    assertThat(NearPath.of(files, "lab/deep/../orakle.onnx")).contains("lab/deep/../oracle.onnx");
  }

  @Test
  void aFolderKeepsItsSlash() {
    assertThat(NearPath.of(files, "lob/")).contains("lab/");
    assertThat(NearPath.of(files, "lab/dep/")).contains("lab/deep/");
  }

  @Test
  void whatIsNearToNothingMeansNothing() {
    assertThat(NearPath.of(files, "elsewhere/oracle.onnx")).isEmpty();
    assertThat(NearPath.of(files, "lab/table.csv")).isEmpty();
    assertThat(NearPath.of(files, "")).isEmpty();
    assertThat(NearPath.of(files, "/")).isEmpty();
  }

  @Test
  void ofAHugeFolderTheFirstNamesAreLookedAt() {
    MemoryFiles huge = new MemoryFiles();
    IntStream.range(0, 10_001).forEach(i -> huge.put("%05d-molecule.sdf".formatted(i), ""));
    huge.put("z-last-one.sdf", "");
    assertThat(NearPath.of(huge, "00000-molecul.sdf")).contains("00000-molecule.sdf");
    assertThat(NearPath.of(huge, "z-last-on.sdf")).isEmpty();
  }
}
