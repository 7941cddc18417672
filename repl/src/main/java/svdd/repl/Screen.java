package svdd.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/**
 * What the two output streams lead to.
 *
 * @param keys whether somebody types the input
 * @param typed whether somebody types the input and sees the output
 * @param colour whether what goes to the error stream may have colours
 * @param redraws whether the line of the error stream can be drawn again
 * @param out columns for the output; a file gets the same whatever the terminal
 * @param err columns for the error stream
 */
record Screen(boolean keys, boolean typed, boolean colour, boolean redraws, Width out, Width err) {

  /** Columns, asked for again each time: a window may change its size. */
  @FunctionalInterface
  interface Width {
    int columns();
  }

  private static final int USUAL = 100;
  private static final int NARROWEST = 20;

  /** A file or a pipe of this width. */
  static Screen plain(int width) {
    return new Screen(false, false, false, false, () -> width, () -> width);
  }

  /** What this process is connected to. */
  static Screen system(Map<String, String> environment) {
    boolean terminal = isTerminal(SystemStream.Error, 2);
    boolean clever = terminal && !"dumb".equals(environment.get("TERM"));
    boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean keys = isTerminal(SystemStream.Input, 0);
    return new Screen(
        keys,
        keys && isTerminal(SystemStream.Output, 1),
        clever && wanted,
        clever,
        () -> width(environment, SystemStream.Output, 1),
        () -> width(environment, SystemStream.Error, 2));
  }

  private static int width(Map<String, String> environment, SystemStream stream, int descriptor) {
    OptionalInt asked = whole(environment.getOrDefault("COLUMNS", ""));
    if (asked.isPresent()) {
      return Math.max(NARROWEST, asked.getAsInt());
    }
    return isTerminal(stream, descriptor) ? ask(stream) : USUAL;
  }

  /** On Linux a look at a link is enough; the library that can ask elsewhere takes its time. */
  private static boolean isTerminal(SystemStream stream, int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (Files.isSymbolicLink(link)) {
      try {
        String to = Files.readSymbolicLink(link).toString();
        return to.startsWith("/dev/pts/") || to.startsWith("/dev/tty") || to.equals("/dev/console");
      } catch (IOException e) {
        return false;
      }
    }
    try {
      return provider().isSystemStream(stream);
    } catch (IOException | RuntimeException | LinkageError e) {
      return false;
    }
  }

  private static int ask(SystemStream stream) {
    try {
      int columns = provider().systemStreamWidth(stream);
      return columns > 0 ? Math.max(NARROWEST, columns) : USUAL;
    } catch (IOException | RuntimeException | LinkageError e) {
      return USUAL;
    }
  }

  private static TerminalProvider provider() throws IOException {
    return TerminalProvider.load("ffm");
  }

  private static OptionalInt whole(String text) {
    try {
      return OptionalInt.of(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
