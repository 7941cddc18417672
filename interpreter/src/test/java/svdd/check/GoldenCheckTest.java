package svdd.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import svdd.BaseLibrary;
import svdd.Compilation;
import svdd.Golden;
import svdd.Svdd;
import svdd.core.Listing;
import svdd.diagnostic.Renderer;
import svdd.source.Source;

/** What scripts mean and what is said about their mistakes. */
class GoldenCheckTest {
  private static final Svdd SVDD = Svdd.with(List.of(new BaseLibrary()));

  @TestFactory
  Stream<DynamicTest> checks() {
    return Golden.tests(
        "svdd/check",
        Map.of(
            "err", GoldenCheckTest::messages,
            "core", GoldenCheckTest::core));
  }

  private static Compilation compiled(Source source) {
    return SVDD.compile(source, Map.of());
  }

  private static String messages(Source source) {
    return Renderer.plain().render(compiled(source).diagnostics());
  }

  private static String core(Source source) {
    return compiled(source).program().map(Listing::of).orElse("");
  }
}
