package svdd.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every code has one cause, one place in the sources and one example, which the page of errors
 * shows. {@code -Dgolden=write} writes what the examples print, and the page, and fails all the
 * same.
 */
class ErrorsTest {
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));
  private static final Pattern CODE = Pattern.compile("(?:\"|error\\[)([EW]0\\d{3})[\"\\]]");
  private static final Pattern TOLD = Pattern.compile("(?m)^(?:error|warning)\\[([EW]0\\d{3})]: ");
  private static final List<ErrorExample> EXAMPLES = ErrorExample.all();

  @TestFactory
  Stream<DynamicTest> whatIsShownIsWhatIsPrinted() {
    return EXAMPLES.stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> holds(example)));
  }

  private static void holds(ErrorExample example) throws IOException {
    if (example.command().isPresent()) {
      compare(example.expected(), example.told());
    } else {
      String tests =
          ErrorExample.files("src/test/java", ".java").stream()
              .map(ErrorExample::read)
              .collect(Collectors.joining());
      assertThat(tests.contains(example.name())).as("a test in Java makes it").isTrue();
    }
    List<String> told = codes(TOLD, ErrorExample.read(example.expected()));
    assertThat(told).containsOnlyOnce(example.code());
    if (example.code().startsWith("E")) {
      assertThat(told).as("%s has one message", example.name()).hasSize(1);
    }
    assertThat(example.meaning().strip()).endsWith(".").doesNotContain("#", "\n\n\n");
  }

  @Test
  void everyCodeHasOneExampleAndEveryExampleACode() {
    assertThat(EXAMPLES.stream().map(ErrorExample::code).toList())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(places().keySet());
  }

  @Test
  void everyCodeIsWrittenOnceInTheSources() {
    Map<String, List<Path>> places = places();
    places.values().removeIf(files -> files.size() == 1);
    assertThat(places).as("codes with several causes").isEmpty();
  }

  @Test
  void noGoldenFileShowsACodeThatIsGone() {
    var shown = new TreeSet<String>();
    for (Path file : ErrorExample.files("src/test/resources/svdd", ".err")) {
      shown.addAll(codes(TOLD, ErrorExample.read(file)));
    }
    shown.removeIf(code -> code.endsWith("99")); // those of libraries that only tests have
    assertThat(places().keySet()).containsAll(shown);
  }

  @Test
  void thePageShowsTheExamples() throws IOException {
    compare(ErrorsPage.FILE, ErrorsPage.of(EXAMPLES));
  }

  static void compare(Path file, String actual) throws IOException {
    if (WRITE) {
      Files.writeString(file, actual);
      fail("Written: %s. Read it, then test without -Dgolden=write.", file);
    }
    assertThat(actual).as("%s", file).isEqualTo(ErrorExample.read(file));
  }

  /** The files that write a code, once for each time that they do. */
  private static Map<String, List<Path>> places() {
    Map<String, List<Path>> places = new TreeMap<>();
    for (Path file : ErrorExample.files("src/main/java", ".java")) {
      for (String code : codes(CODE, ErrorExample.read(file))) {
        places.computeIfAbsent(code, c -> new java.util.ArrayList<>()).add(file);
      }
    }
    return places;
  }

  private static List<String> codes(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
