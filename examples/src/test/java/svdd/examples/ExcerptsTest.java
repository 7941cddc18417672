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

/** What a page cuts from a file stands in the file that its fence names, line by line. */
class ExcerptsTest {

  static Stream<Markdown.Code> excerpts() throws IOException {
    List<Markdown.Code> excerpts = new ArrayList<>();
    for (Path page : Repository.files(Repository.ROOT.resolve("docs"), ".md")) {
      Markdown.read(page).stream()
          .filter(block -> block.language().matches("java.*|.*/.*"))
          .forEach(excerpts::add);
    }
    return excerpts.stream();
  }

  @ParameterizedTest
  @MethodSource("excerpts")
  void anExcerptIsInItsFile(Markdown.Code excerpt) throws IOException {
    assertThat(excerpt.language()).as("a file").matches("(java \\S+\\.java|text \\S+)");
    Path file = Repository.ROOT.resolve(excerpt.language().substring("java ".length()));
    assertThat(Files.readString(file)).contains(excerpt.text());
  }
}
