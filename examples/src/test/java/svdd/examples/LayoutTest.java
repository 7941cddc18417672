package svdd.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import svdd.format.Formatter;
import svdd.source.DiskFolder;
import svdd.source.Source;

/** The scripts that people read here have the layout that {@code svdd fmt} gives. */
class LayoutTest {

  static Stream<Path> scripts() throws IOException {
    List<Path> scripts = new ArrayList<>();
    for (String folder : List.of("examples", "stdlib/src/main", "bench", "docs")) {
      try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".svdd"))
            .filter(file -> !Repository.ROOT.relativize(file).toString().contains("target"))
            .sorted()
            .forEach(scripts::add);
      }
    }
    assertThat(scripts).hasSizeGreaterThan(10);
    return scripts.stream();
  }

  static Stream<Markdown.Code> blocks() throws IOException {
    return DocsTest.scripts()
        .map(DocsTest.Script::code)
        .filter(code -> !code.language().equals("svdd error"));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aScriptIsFormatted(Path script) throws IOException {
    String name = Repository.ROOT.relativize(script).toString();
    assertThat(Files.readString(script))
        .as("`./svdd fmt %s` puts it right", name)
        .isEqualTo(formatted(name, Files.readString(script)));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void aScriptOfAPageIsFormatted(Markdown.Code block) {
    assertThat(block.text()).isEqualTo(formatted(block.toString(), block.text()));
  }

  private static String formatted(String name, String text) {
    Source source = new Source(name, text, new DiskFolder(Repository.ROOT));
    return Formatter.format(source).text().orElseThrow();
  }
}
