package svdd.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The folder of this user for files that can be made again. */
final class UserCache {
  private UserCache() {}

  /**
   * A folder in it, which need not be there. The property {@code svdd.cache} says another place for
   * all of them.
   */
  static Path folder(String name) {
    return Optional.ofNullable(System.getProperty("svdd.cache"))
        .map(Path::of)
        .orElseGet(() -> usual().resolve("svdd"))
        .resolve(name);
  }

  private static Path usual() {
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return home.resolve("Library").resolve("Caches");
    }
    String variable = system.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME";
    return Optional.ofNullable(System.getenv(variable))
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElse(home.resolve(".cache"));
  }
}
