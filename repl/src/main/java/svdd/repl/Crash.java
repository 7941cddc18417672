package svdd.repl;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Tells of a bug of ours: shortly to the user, at length in a file. */
final class Crash {
  private static final String WISH_FOR_MORE = "SVDD_DEBUG";

  private final Streams streams;
  private final Map<String, String> environment;

  Crash(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /**
   * @return the exit code
   */
  int tell(Throwable bug) {
    String known = known(bug);
    if (!environment.getOrDefault(WISH_FOR_MORE, "").isEmpty()) {
      streams.tell(known);
    }
    try {
      Path file = Files.createTempFile("svdd-bug-", ".txt");
      Files.writeString(file, known);
      streams.tell(Says.bug(file));
    } catch (IOException e) {
      streams.tell(Says.bugWithoutFile(bug.toString()));
    }
    return Exit.BUG;
  }

  private static String known(Throwable bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    return "svdd %s, Java %s, %s %s\n%s"
        .formatted(
            SvddCommand.version(),
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            trace);
  }
}
