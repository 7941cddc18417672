package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import svdd.Svdd;
import svdd.diagnostic.Renderer;
import svdd.source.DiskFolder;
import svdd.source.Source;

/**
 * What the library tells about scripts: beside {@code claim.svdd} stands {@code claim.err}, or
 * nothing where the script is right. {@code -Dgolden=write} rewrites it and fails all the same.
 */
class MessagesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "svdd", "library");

  @TestFactory
  Stream<DynamicTest> tellsWhatStandsBesideTheScript() throws IOException {
    Svdd svdd = Svdd.standard();
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> scripts = files.filter(f -> f.toString().endsWith(".svdd")).sorted().toList();
      assertThat(scripts).isNotEmpty();
      return scripts.stream()
          .map(script -> DynamicTest.dynamicTest(name(script), () -> check(svdd, script)));
    }
  }

  private static void check(Svdd svdd, Path script) throws IOException {
    Source source = new Source(name(script), Files.readString(script), new DiskFolder(FOLDER));
    String told =
        Renderer.plain()
            .render(svdd.compile(source, Map.of()).diagnostics())
            .replace(FOLDER + "/", "");
    Path expected = script.resolveSibling(name(script).replace(".svdd", ".err"));
    if ("write".equals(System.getProperty("golden"))) {
      Files.deleteIfExists(expected);
      if (!told.isEmpty()) {
        Files.writeString(expected, told);
      }
      fail("Written; read the difference.");
    }
    assertThat(told).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
  }

  private static String name(Path script) {
    return String.valueOf(script.getFileName());
  }
}
