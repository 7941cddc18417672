package svdd.run;

import java.util.OptionalInt;

/**
 * How to run, without any effect on what a run gives.
 *
 * <pre>{@code
 * RunOptions.DEFAULT.threads(4).listener(event -> log(event)).cancellation(stop)
 * }</pre>
 *
 * @param batch items in flight at once, at least 1; empty: the plan decides
 * @param threads threads of an engine, at least 1; empty: one a core
 * @param listener gets the events
 * @param cancellation asks to stop; one object may be given to several runs
 */
public record RunOptions(
    OptionalInt batch, OptionalInt threads, Listener listener, Cancellation cancellation) {

  /** The plan decides, and nobody listens. */
  public static final RunOptions DEFAULT =
      new RunOptions(OptionalInt.empty(), OptionalInt.empty(), event -> {}, Cancellation.NEVER);

  /**
   * @throws IllegalArgumentException where a number is less than 1
   */
  public RunOptions {
    if (batch.orElse(1) < 1 || threads.orElse(1) < 1) {
      throw new IllegalArgumentException("batch and threads are numbers from 1");
    }
  }

  /** The same with so many items in flight at once. */
  public RunOptions batch(int items) {
    return new RunOptions(OptionalInt.of(items), threads, listener, cancellation);
  }

  /** The same with so many threads of an engine. */
  public RunOptions threads(int count) {
    return new RunOptions(batch, OptionalInt.of(count), listener, cancellation);
  }

  /** The same, and this one gets the events. */
  public RunOptions listener(Listener to) {
    return new RunOptions(batch, threads, to, cancellation);
  }

  /** The same, and this one asks to stop. */
  public RunOptions cancellation(Cancellation by) {
    return new RunOptions(batch, threads, listener, by);
  }

  /** The threads that engines get. */
  public int engineThreads() {
    return threads.orElse(Runtime.getRuntime().availableProcessors());
  }
}
