package svdd.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a start loads. In: scripts. Out: the classes that Java says it has loaded. */
class StartTest {
  private static final String ENGINES =
      "ai\\.djl\\.|ai\\.onnxruntime\\.|com\\.oracle\\.truffle\\.|org\\.graalvm\\.polyglot\\.(Engine|Context)\\b";

  private static String loaded(String arguments, String script) throws IOException {
    Path folder = Command.fresh("start " + arguments.length() + script.length());
    Files.writeString(folder.resolve("s.svdd"), script);
    String line = "JAVA_TOOL_OPTIONS=-Xlog:class+load:file=loaded.log ./svdd " + arguments;
    Command ran = Command.run(line, folder, "");
    assertThat(ran.code()).as(ran.toString()).isZero();
    return Files.readString(folder.resolve("loaded.log"));
  }

  @Test
  void aCheckWithoutSnippetsLoadsNoEngine() throws IOException {
    String script =
        """
        design d {
          from      zoo.human_regulatory
          maximize  dna.gc
          count     2
        }
        run d
        """;
    assertThat(loaded("check s.svdd", script))
        .contains("svdd.check.Checker ")
        .doesNotContainPattern(ENGINES);
  }
}
