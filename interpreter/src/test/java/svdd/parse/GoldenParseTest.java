package svdd.parse;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import svdd.Golden;
import svdd.ast.Outline;
import svdd.diagnostic.Renderer;

/** Snippets beside their trees and their messages. */
class GoldenParseTest {
  @TestFactory
  Stream<DynamicTest> snippets() {
    return Golden.tests(
        "svdd/parse",
        Map.of(
            "ast", source -> Outline.of(Parser.parse(source).module()),
            "err", source -> Renderer.plain().render(Parser.parse(source).diagnostics())));
  }
}
