package svdd.snippet;

import java.util.List;
import java.util.function.Consumer;
import svdd.spi.SnippetEngine;

/** The guest languages that come with svdd. */
public final class SnippetEngines {
  private SnippetEngines() {}

  /**
   * {@code js} and {@code python}, each started when it is first asked for something; whoever asks
   * closes them.
   *
   * @param log is told what takes a moment, such as {@code Starting Python ...}
   */
  public static List<SnippetEngine> standard(Consumer<String> log) {
    return List.of(new GuestEngine(new JavaScript(), log), new GuestEngine(new Python(), log));
  }
}
