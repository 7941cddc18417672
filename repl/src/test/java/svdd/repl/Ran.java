package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

/** What a command did: its exit code and what it wrote. */
record Ran(int code, String out, String err) {

  /** Runs a command inside this process, as on a pipe. */
  static Ran svdd(String... arguments) {
    return with(Screen.plain(100), "", arguments);
  }

  static Ran with(Screen screen, String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            screen);
    int code = new Entry(streams, Map.of()).run(arguments);
    return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
