package svdd.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import svdd.diagnostic.Diagnostic;
import svdd.source.DiskFolder;
import svdd.source.Source;

/** Scripts for the tests of this room. */
final class Texts {
  private static final Path ROOT = Path.of("src", "test", "resources", "svdd", "parse");

  private Texts() {}

  static Source source(String text) {
    return new Source("test.svdd", text, new DiskFolder(Path.of(".")));
  }

  static Parsed parse(String text) {
    return Parser.parse(source(text));
  }

  static List<String> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::code).toList();
  }

  /** The names that a script declares, in order. */
  static List<String> names(Parsed parsed) {
    return parsed.module().statements().stream()
        .flatMap(
            s ->
                s instanceof svdd.ast.Statement.Declaration d
                    ? Stream.of(d.name().text())
                    : Stream.of())
        .toList();
  }

  /** The golden scripts of a folder by name. */
  static Map<String, String> golden(String folder) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".svdd"))
          .collect(Collectors.toMap(Path::toString, Texts::read, (a, b) -> a, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
