package svdd.repl;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import svdd.report.EventLines;
import svdd.run.Event;
import svdd.run.Listener;

/**
 * Where the lines of events go to.
 *
 * @param failure why a line could not be written, if so
 */
record EventOutlet(Listener lines, Supplier<Optional<String>> failure, Runnable end)
    implements Listener, AutoCloseable {

  static EventOutlet nowhere() {
    return new EventOutlet(event -> {}, Optional::empty, () -> {});
  }

  static EventOutlet to(Streams streams) {
    return new EventOutlet(new EventLines(streams::print), Optional::empty, () -> {});
  }

  static EventOutlet to(String file) throws Misuse {
    try {
      Outlet outlet = new Outlet(new FileOutputStream(file));
      PrintStream out = new PrintStream(outlet, false, StandardCharsets.UTF_8);
      EventLines lines =
          new EventLines(
              line -> {
                out.print(line);
                out.flush();
              });
      return new EventOutlet(lines, outlet::failure, out::close);
    } catch (IOException e) {
      throw Misuses.noEvents(file, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void on(Event event) {
    lines.on(event);
  }

  @Override
  public void close() {
    end.run();
  }
}
