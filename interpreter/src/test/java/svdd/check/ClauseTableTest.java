package svdd.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import svdd.parse.Parser;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.spi.Signature;

/** The parser knows no clauses, but what it says of their settings is what the table says. */
class ClauseTableTest {
  @TestFactory
  Stream<DynamicTest> aSettingWithoutItsCommaIsUnderstood() {
    return ClauseTable.forms().stream()
        .filter(form -> form.takes().isPresent())
        .flatMap(
            form ->
                form.settings().parameters().stream()
                    .map(
                        setting ->
                            DynamicTest.dynamicTest(
                                form.word() + " " + setting.name(), () -> holds(form, setting))));
  }

  private static void holds(ClauseTable.Form form, Signature.Parameter setting) {
    String label = ", " + setting.name() + " = ";
    assertThat(form.example()).contains(label);
    String text = "design d { " + form.example().replace(label, " " + setting.name() + " ") + " }";
    Source source = new Source("d.svdd", text, new DiskFolder(Path.of("")));
    assertThat(Parser.parse(source).diagnostics())
        .singleElement()
        .satisfies(told -> assertThat(told.hint().orElseThrow()).contains("`" + label));
  }
}
