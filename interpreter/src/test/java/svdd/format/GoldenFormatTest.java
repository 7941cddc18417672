package svdd.format;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import svdd.Golden;
import svdd.diagnostic.Renderer;

class GoldenFormatTest {

  @TestFactory
  Stream<DynamicTest> layouts() {
    return Golden.tests(
        "svdd/format",
        Map.of(
            "fmt", source -> Formatter.format(source).text().orElse(""),
            "err", source -> Renderer.plain().render(Formatter.format(source).diagnostics())));
  }
}
