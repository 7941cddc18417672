package svdd.spi;

import java.time.Duration;

/** A guest language. Several threads may use it at once. */
public interface SnippetEngine extends AutoCloseable {

  /** The word in scripts: {@code js}, {@code python}. */
  String name();

  /** How plans and progress call it: {@code JavaScript}, {@code Python}. */
  String title();

  /** The longest time that one call may take, where a snippet says nothing. */
  Duration timeout();

  /**
   * Checks the syntax without running anything.
   *
   * @throws Refusal with the place of the fault in the script
   */
  void check(Snippet snippet) throws Refusal;

  /** Makes the snippet ready to score. */
  Reward open(Snippet snippet, Resources resources) throws Refusal;

  /** Ends it; no snippet is checked or opened after that. */
  @Override
  default void close() {}
}
