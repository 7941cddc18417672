package svdd.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import svdd.spi.Refusal;

/**
 * Each {@code name.svdd} has one fault, and {@code name.err} is what the user is told. What is
 * refused by a check and what only by a run stands in the first word of the latter.
 */
class RefusalsTest {
  private static final Path FOLDER = Path.of("src/test/resources/svdd/snippet");

  @TestFactory
  Stream<DynamicTest> refusals() throws IOException {
    return scripts().stream()
        .map(
            script -> DynamicTest.dynamicTest(script.getFileName().toString(), () -> hold(script)));
  }

  @Test
  void everyCodeThatAScriptCanCauseHasAScript() throws IOException {
    Set<String> told = new TreeSet<>();
    for (Path script : scripts()) {
      told.add(Files.readString(answer(script)).split(" ", -1)[1]);
    }
    // E0622 is too long for a file; E0621 and E0623 stand for faults of GraalVM; E0625
    // is marked at its setting, which the check of types finds.
    Set<String> all = new TreeSet<>(Set.of("E0544", "E0601", "E0602", "E0624"));
    for (int code = 5; code <= 20; code++) {
      all.add("E06%02d".formatted(code));
    }
    assertThat(told).isEqualTo(all);
  }

  private static void hold(Path script) throws IOException {
    String actual = told(Written.script(Files.readString(script)));
    Path answer = answer(script);
    if (System.getProperty("golden", "check").equals("write")) {
      Files.writeString(answer, actual);
      fail("wrote " + answer);
    }
    assertThat(actual).isEqualTo(Files.readString(answer));
  }

  private static String told(Written written) {
    try {
      written.engine().check(written.snippet());
    } catch (Refusal refusal) {
      return "check " + Written.told(refusal);
    }
    try {
      return "scored " + Arrays.toString(written.score());
    } catch (Refusal refusal) {
      return "run " + Written.told(refusal);
    }
  }

  private static Path answer(Path script) {
    return script.resolveSibling(script.getFileName().toString().replace(".svdd", ".err"));
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".svdd")).sorted().toList();
    }
  }
}
