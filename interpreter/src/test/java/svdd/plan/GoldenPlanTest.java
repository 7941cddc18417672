package svdd.plan;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import svdd.BaseLibrary;
import svdd.Compilation;
import svdd.Golden;
import svdd.Svdd;
import svdd.diagnostic.Renderer;
import svdd.source.Source;

/** What plans say of scripts. */
class GoldenPlanTest {
  private static final Svdd SVDD = Svdd.with(List.of(new BaseLibrary()));

  @TestFactory
  Stream<DynamicTest> plans() {
    return Golden.tests(
        "svdd/plan", Map.of("err", GoldenPlanTest::messages, "plan", GoldenPlanTest::plan));
  }

  private static Compilation compiled(Source source) {
    return SVDD.compile(source, Map.of());
  }

  private static String messages(Source source) {
    return Renderer.plain().render(compiled(source).diagnostics());
  }

  private static String plan(Source source) {
    return compiled(source)
        .program()
        .map(program -> Planner.plan(program, OptionalInt.of(4), 2).text())
        .orElse("");
  }
}
