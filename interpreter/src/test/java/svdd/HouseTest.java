package svdd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of the house that hold for the Java sources of every module. */
class HouseTest {
  private static final int LONGEST = 500;

  /** Files that may be longer, each with its reason. It is meant to stay empty. */
  private static final Set<String> LONGER = Set.of();

  /** Words that say nothing about what a class does. */
  private static final Pattern EMPTY_WORD =
      Pattern.compile("(?<![A-Z])(Impl|Manager|Helper|Utils?)(?![a-z])|^Abstract(?![a-z])");

  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|interface|record|enum)\\s+(\\w+)\\s*[<({\\s]");

  private static final Pattern PRINTS =
      Pattern.compile("\\bSystem\\.(out|err|exit)\\b|\\.printStackTrace\\(\\)");

  private static final Path ROOT = root();

  private static final Map<String, String> SOURCES = sources();

  @Test
  void noFileIsLongerThanTheLimit() {
    var tooLong = new TreeMap<String, Long>();
    SOURCES.forEach(
        (file, text) -> {
          long lines = text.lines().count();
          if (lines > LONGEST && !LONGER.contains(file)) {
            tooLong.put(file, lines);
          }
        });
    assertThat(tooLong).as("Files of more than %s lines", LONGEST).isEmpty();
  }

  @Test
  void noTypeHasAnEmptyName() {
    var named = new TreeSet<String>();
    SOURCES.forEach(
        (file, text) ->
            DECLARED
                .matcher(text)
                .results()
                .map(declared -> declared.group(1))
                .filter(name -> EMPTY_WORD.matcher(name).find())
                .forEach(name -> named.add(file + ": " + name)));
    assertThat(named).as("Types whose name holds %s", EMPTY_WORD).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsForAndHowItTreatsNull() {
    var silent = new TreeSet<String>();
    for (String file : SOURCES.keySet()) {
      String module = file.substring(0, file.indexOf("/src/"));
      String folder = file.substring(file.indexOf("/java/") + 6, file.lastIndexOf('/'));
      String told =
          Stream.of("main", "test")
              .map(part -> module + "/src/" + part + "/java/" + folder + "/package-info.java")
              .map(info -> SOURCES.getOrDefault(info, ""))
              .reduce("", String::concat);
      // The grammar is generated: nobody can annotate it.
      if (!module.equals("grammar") && !(told.startsWith("/**") && told.contains("@NullMarked"))) {
        silent.add(module + "/.../" + folder);
      }
    }
    assertThat(silent).as("Packages without Javadoc or @NullMarked in package-info").isEmpty();
  }

  @Test
  void onlyTheReplPrintsOrExits() {
    var loud = new TreeSet<String>();
    SOURCES.forEach(
        (file, text) -> {
          boolean mayPrint = file.startsWith("repl/") || file.startsWith("bench/");
          if (!mayPrint && file.contains("/src/main/") && PRINTS.matcher(text).find()) {
            loud.add(file);
          }
        });
    assertThat(loud).as("Files that print or exit").isEmpty();
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException(
          "No mvnw in any folder above " + Path.of("").toAbsolutePath());
    }
    return folder;
  }

  /** The text of every Java source that people write, by its path from the root. */
  private static Map<String, String> sources() {
    var sources = new TreeMap<String, String>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.filter(m -> Files.exists(m.resolve("pom.xml"))).toList()) {
        Path src = module.resolve("src");
        if (Files.isDirectory(src)) {
          try (Stream<Path> files = Files.walk(src)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
              String name = ROOT.relativize(file).toString().replace('\\', '/');
              sources.put(name, Files.readString(file));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }
}
