package svdd.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The example of one code, by siblings: {@code E0201-unknown-name.md} says what the code means,
 * {@code .svdd} is the smallest script with that fault, {@code .err} what {@code svdd run} tells of
 * it. A {@code .command} is another command than that, a {@code .in} is typed at the prompt. What
 * neither a script nor a command can cause has only the first and the third, and a test of its own
 * in Java that makes the message.
 *
 * @param name such as {@code E0201-unknown-name}
 */
record ErrorExample(String name, Path folder) {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final String RESOURCES = "src/test/resources/svdd";
  private static final String MEANING = ".md";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\s]+)\"");

  /** Longer files would hide the script that they belong to. */
  private static final int MOST_SHOWN = 600;

  /** Those of every module, by code. */
  static List<ErrorExample> all() {
    return files(RESOURCES, MEANING).stream()
        .map(file -> new ErrorExample(stem(file), file.resolveSibling("")))
        .filter(example -> example.code().matches("[EW]\\d{4}"))
        .sorted(Comparator.comparing(ErrorExample::name))
        .toList();
  }

  /** The files with an ending in a folder of every module. */
  static List<Path> files(String folder, String ending) {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve(folder))
          .filter(Files::isDirectory)
          .flatMap(ErrorExample::walk)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.\\w+$", "");
  }

  String code() {
    return name.replaceFirst("-.*", "");
  }

  /** The file name in words. */
  String claim() {
    return name.substring(code().length()).replace('-', ' ').strip();
  }

  String meaning() {
    return read(sibling(MEANING));
  }

  Path expected() {
    return sibling(".err");
  }

  Optional<String> script() {
    return Optional.of(sibling(".svdd")).filter(Files::exists).map(ErrorExample::read);
  }

  /** What is typed at the prompt that causes it. */
  Optional<String> typed() {
    return Optional.of(sibling(".in")).filter(Files::exists).map(ErrorExample::read);
  }

  /** The command that causes it; empty if none can. */
  Optional<String> command() {
    if (typed().isPresent()) {
      return Optional.of("svdd");
    }
    Path command = sibling(".command");
    return Files.exists(command)
        ? Optional.of(read(command).strip())
        : script().map(text -> "svdd run " + name + ".svdd");
  }

  /** The small text files that the script names, in the order in which it does. */
  List<Path> data() {
    return QUOTED
        .matcher(script().orElse(""))
        .results()
        .map(quoted -> folder.resolve(quoted.group(1)))
        .filter(Files::isRegularFile)
        .filter(ErrorExample::isShown)
        .distinct()
        .toList();
  }

  private static boolean isShown(Path file) {
    try {
      return Files.size(file) <= MOST_SHOWN
          && Files.readString(file).chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\t');
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs the command in this process, and gives its messages without the folder's own path. */
  String told() {
    List<String> words =
        WORD.matcher(command().orElseThrow())
            .results()
            .skip(1)
            .map(word -> argument(word.group(1) == null ? word.group() : word.group(1)))
            .toList();
    return Ran.with(Screen.plain(100), typed().orElse(""), words.toArray(String[]::new))
        .err()
        .replace(folder + "/", "")
        .lines()
        .filter(line -> line.matches("(error|warning)\\[.*| .*|\\.\\.\\.|"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String argument(String word) {
    Path file = folder.resolve(word);
    boolean named = Files.exists(file) || word.endsWith(".svdd");
    return named && !word.startsWith("-") ? file.toString() : word;
  }

  private Path sibling(String ending) {
    return folder.resolve(name + ending);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
