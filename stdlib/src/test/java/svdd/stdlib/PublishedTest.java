package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import svdd.Compilation;
import svdd.Svdd;
import svdd.core.Design;
import svdd.diagnostic.Diagnostic;
import svdd.source.DiskFolder;
import svdd.source.Source;

/** The published decoders are decoders, each with its source. */
class PublishedTest {
  private static final String TEXT =
      new StandardLibrary()
          .modules().stream()
              .filter(module -> module.name().equals("published"))
              .map(module -> module.source().text())
              .findFirst()
              .orElseThrow();

  /** A reward with gradients, which every decoder can follow. */
  private static final Path NETWORKS =
      Path.of("..", "interpreter", "src", "test", "resources", "svdd", "model");

  static Stream<String> names() {
    return Pattern.compile("^let (\\w+)", Pattern.MULTILINE)
        .matcher(TEXT)
        .results()
        .map(found -> found.group(1));
  }

  private static Compilation compiled(String decoder) {
    String script =
        """
        design d {
          from iid(DNA[8])
          maximize oracle("weighted.pt", scores = DNA[8])
          decode %s
        }
        run d
        """
            .formatted(decoder);
    return Svdd.standard()
        .compile(new Source("d.svdd", script, new DiskFolder(NETWORKS)), Map.of());
  }

  private static Design design(String decoder) {
    Compilation compiled = compiled(decoder);
    assertThat(compiled.diagnostics()).extracting(Diagnostic::message).isEmpty();
    return compiled.program().orElseThrow().designs().getFirst();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isADecoderThatFitsAModel(String name) {
    assertThat(design("published." + name).decoder().decoder().needsGoal()).isTrue();
  }

  @Test
  void eachNamesItsPaper() {
    List<String> docs = List.of(TEXT.split("(?m)^let ", -1));
    assertThat(docs.subList(0, docs.size() - 1)).allMatch(doc -> doc.contains("arXiv 2"));
  }

  @Test
  void aCopyChangesOneSetting() {
    assertThat(design("published.svdd_pm(candidates = 20)").decoder().text())
        .contains("candidates = 20", "last_step = argmax");
  }
}
