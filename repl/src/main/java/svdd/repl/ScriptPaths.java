package svdd.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The scripts that arguments name: files, and for a folder all scripts in it and below. */
final class ScriptPaths {
  private static final String ENDING = ".svdd";

  private final Consumer<Misuse> told;
  private final Set<Path> seen = new HashSet<>();
  private final List<String> scripts = new ArrayList<>();

  /**
   * @param told hears of a folder that has no scripts or cannot be read
   */
  ScriptPaths(Consumer<Misuse> told) {
    this.told = told;
  }

  /** Each script once, those of a folder by name. */
  List<String> of(List<String> arguments) {
    for (String argument : arguments) {
      try {
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
          folder(path);
        } else if (ScriptFile.isStandardInput(argument) || isNew(path)) {
          scripts.add(argument);
        }
      } catch (InvalidPathException e) {
        scripts.add(argument); // reading it tells
      }
    }
    return scripts;
  }

  private void folder(Path folder) {
    List<Path> found;
    try (Stream<Path> files = Files.walk(folder)) {
      found =
          files
              .filter(file -> file.toString().endsWith(ENDING) && !Files.isDirectory(file))
              .sorted()
              .toList();
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      String why = cause == null ? "" : ScriptFile.reason(cause);
      told.accept(Misuses.unreadable(folder.toString(), why));
      return;
    } catch (IOException e) {
      told.accept(Misuses.unreadable(folder.toString(), ScriptFile.reason(e)));
      return;
    }
    if (found.isEmpty()) {
      told.accept(Misuses.noScripts(folder.toString()));
    }
    found.stream().filter(this::isNew).map(Path::toString).forEach(scripts::add);
  }

  /** Whether no other name of the same file came before. */
  private boolean isNew(Path path) {
    try {
      return seen.add(path.toRealPath());
    } catch (IOException e) {
      return seen.add(path.toAbsolutePath());
    }
  }
}
