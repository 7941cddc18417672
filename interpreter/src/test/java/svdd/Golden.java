package svdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.Renderer;
import svdd.source.DiskFolder;
import svdd.source.Source;

/**
 * Golden tests by siblings: beside {@code claim.svdd} stand the expected texts, {@code claim.ast},
 * {@code claim.err} and so on; the endings that are there say what is checked. A script without
 * {@code .err} must give no message. {@code -Dgolden=write} rewrites what is there (for a script
 * with no sibling all that is not empty) and fails all the same.
 */
public final class Golden {
  private static final String MESSAGES = "err";

  private Golden() {}

  /**
   * A test for each script of a folder and of the folders in it.
   *
   * @param folder under {@code src/test/resources}, such as {@code svdd/parse}
   * @param views for each ending what stands in such a file for a given script
   */
  public static Stream<DynamicTest> tests(
      String folder, Map<String, Function<Source, String>> views) {
    Path root = Path.of("src", "test", "resources").resolve(folder);
    List<Path> scripts = scripts(root);
    assertThat(scripts).as("scripts in %s", root).isNotEmpty();
    return scripts.stream()
        .map(
            script ->
                DynamicTest.dynamicTest(
                    root.relativize(script).toString(), () -> check(script, views)));
  }

  /** The script at a path as a source that is called by its file name alone. */
  public static Source source(Path script) {
    return new Source(
        String.valueOf(script.getFileName()),
        read(script),
        new DiskFolder(script.resolveSibling("")));
  }

  /**
   * Holds that a diagnostic which no script can cause is printed as its file in {@code svdd/errors}
   * shows; {@code -Dgolden=write} writes the file and fails all the same.
   *
   * @param name the name of the file without its ending, such as {@code E0534-a-full-disk}
   */
  public static void holds(String name, Diagnostic diagnostic) {
    Path expected = Path.of("src", "test", "resources", "svdd", "errors", name + "." + MESSAGES);
    String actual = Renderer.plain().render(diagnostic);
    if ("write".equals(System.getProperty("golden"))) {
      write(expected, actual);
      fail("Written: %s. Read it, then test without -Dgolden=write.", expected);
    }
    assertThat(actual).as("%s", expected).isEqualTo(read(expected));
  }

  private static void check(Path script, Map<String, Function<Source, String>> views) {
    boolean write = "write".equals(System.getProperty("golden"));
    boolean bare = views.keySet().stream().noneMatch(view -> Files.exists(sibling(script, view)));
    if (bare && !write) {
      fail("Nothing to compare beside %s; -Dgolden=write makes it.", script);
    }
    views.forEach(
        (ending, view) -> {
          Path expected = sibling(script, ending);
          String actual = view.apply(source(script));
          if (write && (bare ? !actual.isEmpty() : Files.exists(expected))) {
            write(expected, actual);
          } else if (Files.exists(expected)) {
            assertThat(actual).as("%s", expected).isEqualTo(read(expected));
          } else if (ending.equals(MESSAGES)) {
            assertThat(actual).as("messages of %s, which has no .err", script).isEmpty();
          }
        });
    if (write) {
      fail("Written: the files beside %s. Read them, then test without -Dgolden=write.", script);
    }
  }

  private static Path sibling(Path script, String ending) {
    String name = String.valueOf(script.getFileName());
    return script.resolveSibling(name.substring(0, name.length() - "svdd".length()) + ending);
  }

  private static List<Path> scripts(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".svdd")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
