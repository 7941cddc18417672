package svdd.spi;

/**
 * Counts the two costs, asked for and really computed. Each chain and each objective has its own.
 */
public final class Meter {
  private long asked;
  private long computed;
  private long calls;
  private int largestCall;
  private long nanos;

  /** {@code rows} results were wanted. */
  public void ask(int rows) {
    asked += rows;
  }

  /** One call of the engine with this many rows, and how long it took. */
  public void compute(int rows, long took) {
    computed += rows;
    calls++;
    largestCall = Math.max(largestCall, rows);
    nanos += took;
  }

  /** Rows asked for. */
  public long asked() {
    return asked;
  }

  /** Rows handed to the engine. */
  public long computed() {
    return computed;
  }

  /** Calls of the engine. */
  public long calls() {
    return calls;
  }

  /** The most rows of one call. */
  public int largestCall() {
    return largestCall;
  }

  /** Time inside the engine, in nanoseconds. */
  public long nanos() {
    return nanos;
  }
}
