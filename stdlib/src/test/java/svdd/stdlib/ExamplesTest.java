package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import svdd.Evaluated;
import svdd.Svdd;
import svdd.spi.Library;

/** The examples in the documentation of the library hold. */
class ExamplesTest {
  private static final String MARK = "///     expect ";

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    Svdd svdd = Svdd.standard();
    List<DynamicTest> tests = new ArrayList<>();
    for (Library.Module module : new StandardLibrary().modules()) {
      for (String line : module.source().text().lines().toList()) {
        if (line.startsWith(MARK)) {
          String condition = line.substring(MARK.length());
          tests.add(DynamicTest.dynamicTest(condition, () -> holds(svdd, condition)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(50);
    return tests.stream();
  }

  private static void holds(Svdd svdd, String condition) {
    Evaluated evaluated = svdd.evaluate(condition);

    assertThat(evaluated.diagnostics()).isEmpty();
    assertThat(evaluated.value()).hasValue("true");
  }
}
