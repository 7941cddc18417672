package svdd.run;

import java.util.OptionalInt;

/**
 * How to run, without any effect on the results.
 *
 * @param batch items in flight at once; empty: the plan decides
 * @param threads threads of an engine; empty: one a core
 */
public record RunOptions(OptionalInt batch, OptionalInt threads) {
  public static final RunOptions DEFAULT = new RunOptions(OptionalInt.empty(), OptionalInt.empty());

  /** The threads that engines get. */
  public int engineThreads() {
    return threads.orElse(Runtime.getRuntime().availableProcessors());
  }
}
