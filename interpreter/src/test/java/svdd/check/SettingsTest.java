package svdd.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import svdd.BaseLibrary;
import svdd.Compilation;
import svdd.Svdd;
import svdd.core.Listing;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.Renderer;
import svdd.source.DiskFolder;
import svdd.source.Source;

/** Params that are set from outside. */
class SettingsTest {
  private static final String SCRIPT =
      """
      param n: Int = 4
      param motif: String = "TA"
      param d: Decoder = svdd
      param file: File = "a.tsv"
      design q {
        from iid(DNA[8])
        maximize dna.count(motif)
        decode d
        count n
      }
      run q
      """;

  private static Compilation compiled(Map<String, String> settings) {
    Source source = new Source("q.svdd", SCRIPT, new DiskFolder(Path.of("")));
    return Svdd.with(List.of(new BaseLibrary())).compile(source, settings);
  }

  private static List<String> codes(Map<String, String> settings) {
    return compiled(settings).diagnostics().stream().map(Diagnostic::code).toList();
  }

  @Test
  void takesValuesOfEveryKind() {
    Compilation set =
        compiled(Map.of("n", "2 * 3", "motif", "GG", "d", "best_of(n = 5)", "file", "b.tsv"));
    assertThat(set.diagnostics()).isEmpty();
    assertThat(Listing.of(set.program().orElseThrow()))
        .contains("count 6", "pattern = \"GG\"", "decode best_of(n = 5)");
  }

  @Test
  void takesStringsWithTheirQuotesToo() {
    assertThat(Listing.of(compiled(Map.of("motif", "\"CC\"")).program().orElseThrow()))
        .contains("pattern = \"CC\"");
  }

  @Test
  void tellsAnUnknownParam() {
    assertThat(codes(Map.of("m", "3"))).containsExactly("E0210");
    assertThat(compiled(Map.of("motive", "GG")).diagnostics().getFirst().hint().orElseThrow())
        .contains("motif");
  }

  @Test
  void tellsAWrongValue() {
    assertThat(codes(Map.of("n", "2.5"))).containsExactly("E0304");
    assertThat(codes(Map.of("n", "0"))).containsExactly("E0417");
    assertThat(codes(Map.of("d", "3"))).containsExactly("E0316");
    assertThat(codes(Map.of("n", "2 +"))).hasSize(1).allMatch(code -> code.startsWith("E01"));
  }

  @Test
  void showsWhereTheParamIsDeclared() {
    assertThat(Renderer.plain().render(compiled(Map.of("n", "2.5")).diagnostics()))
        .contains("--> --set n:1:1", "--> q.svdd:1:10", "the param is declared here");
    assertThat(Renderer.plain().render(compiled(Map.of("d", "svdd(candidats = 3)")).diagnostics()))
        .contains("--> --set d:1:6", "did you mean `candidates`?");
  }
}
