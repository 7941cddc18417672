package svdd.snippet;

import java.util.List;
import svdd.spi.SnippetEngine;

/** The guest languages that come with svdd. */
public final class SnippetEngines {
  private static final List<SnippetEngine> STANDARD =
      List.of(new GuestEngine(new JavaScript()), new GuestEngine(new Python()));

  private SnippetEngines() {}

  /**
   * {@code js} and {@code python}: the same two in the whole process, each started when it is first
   * asked for something.
   */
  public static List<SnippetEngine> standard() {
    return STANDARD;
  }
}
