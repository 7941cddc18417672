package svdd.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/** Where typed lines are kept: in the user's state folder, for nobody else to read. */
final class HistoryFile {
  private HistoryFile() {}

  /** The file, which is there and can be written; nothing where it cannot be. */
  static Optional<Path> in(Map<String, String> environment) {
    try {
      Optional<Path> folder = folder(environment);
      if (folder.isEmpty()) {
        return Optional.empty();
      }
      Files.createDirectories(folder.get());
      Path file = folder.get().resolve("history");
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
      keepPrivate(folder.get(), "rwx------");
      keepPrivate(file, "rw-------");
      return Files.isRegularFile(file) && Files.isWritable(file) && Files.isReadable(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> folder(Map<String, String> environment) {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    if (!state.isEmpty() && Path.of(state).isAbsolute()) {
      return Optional.of(Path.of(state, "svdd"));
    }
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
    return home.isEmpty()
        ? Optional.empty()
        : Optional.of(Path.of(home, ".local", "state", "svdd"));
  }

  private static void keepPrivate(Path path, String permissions) throws IOException {
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
