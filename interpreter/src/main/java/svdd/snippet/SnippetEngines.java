package svdd.snippet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import svdd.spi.SnippetEngine;

/** The guest languages that come with svdd. */
public final class SnippetEngines {
  private SnippetEngines() {}

  /**
   * {@code js} and {@code python}, each started when it is first asked for something; whoever asks
   * closes them.
   *
   * @param longest time that a call may take, if it is limited
   * @param log is told what takes a moment, such as {@code Starting Python ...}
   */
  public static List<SnippetEngine> standard(Optional<Duration> longest, Consumer<String> log) {
    return List.of(
        new GuestEngine(new JavaScript(), longest, log),
        new GuestEngine(new Python(), longest, log));
  }
}
