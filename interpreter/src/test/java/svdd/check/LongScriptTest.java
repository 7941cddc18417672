package svdd.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import svdd.BaseLibrary;
import svdd.Svdd;
import svdd.diagnostic.Diagnostic;
import svdd.source.DiskFolder;
import svdd.source.Source;

/** Scripts that some program has written. */
class LongScriptTest {
  private final Svdd svdd = Svdd.with(List.of(new BaseLibrary()));

  private List<Diagnostic> found(String first, int lines, IntFunction<String> line) {
    String text =
        first
            + IntStream.range(0, lines).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    Source source = new Source("long.svdd", text, new DiskFolder(Path.of("")));
    return svdd.compile(source, Map.of()).diagnostics();
  }

  @Test
  void manyLinesMayCallFunctions() {
    String functions = "fn f(r: Real): Real = exp(r)\nfn g(r: Real): Real = f(r) + f(r)\n";
    assertThat(found(functions, 30_000, i -> "let x%d = g(%d)".formatted(i, i))).isEmpty();
  }

  @Test
  void functionsThatDoubleEachOtherAreToldOnce() {
    String text =
        IntStream.range(1, 60)
            .mapToObj(i -> "fn f%d(r: Real): Real = f%d(r) + f%d(r)\n".formatted(i, i - 1, i - 1))
            .collect(Collectors.joining("", "fn f0(r: Real): Real = r\n", ""));
    assertThat(found(text, 50, i -> "let x%d = f59(%d)".formatted(i, i)))
        .extracting(Diagnostic::code)
        .containsExactly("E0222");
  }

  /** To look for a near name among all for each mistake would take the square of the length. */
  @Test
  void whatCouldBeMeantIsToldOfTheFirstMistakes() {
    List<Diagnostic> found =
        found("let nothing = 1\n", 200, i -> "let x%d = nothin%d".formatted(i, i % 10));
    assertThat(found).hasSize(200).allMatch(one -> one.code().equals("E0201"));
    assertThat(found.subList(0, 50)).allMatch(one -> one.hint().isPresent());
    assertThat(found.getLast().hint()).isEmpty();
  }
}
