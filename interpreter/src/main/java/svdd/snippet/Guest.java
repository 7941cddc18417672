package svdd.snippet;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;
import svdd.spi.Refusal;

/**
 * One context with its fences, and the one thread that enters it. Whoever waits for the thread also
 * watches the time: a call over its limit is cancelled by closing the context. Guest code cannot
 * catch that. A built-in operation that never looks up, such as {@code sum(range(10**12))}, does
 * not end by it either: then the thread, a daemon, is left behind and the caller goes on.
 */
final class Guest implements AutoCloseable {
  /** How long a cancelled guest may take to leave. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** Room for the parsers and for recursion in guests. */
  private static final long STACK = 16 << 20;

  /** What runs on the guest's thread. */
  interface Work<T> {
    T run() throws Refusal;
  }

  /** A call did not end in its time; the guest is closed. */
  static final class Overtime extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * @param end how the call ended, or that it did not
     */
    Overtime(Throwable end) {
      super(end);
    }
  }

  private final Context context;
  private final ExecutorService thread;
  private final Value fences;

  /** When the call that is running began; 0 where none is. */
  private volatile long began;

  private Guest(Context context, ExecutorService thread, Value fences) {
    this.context = context;
    this.thread = thread;
    this.fences = fences;
  }

  static Guest start(Engine engine, Language language) {
    Context context = Fences.context(engine, language);
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread made = new Thread(null, work, language.name() + " snippet", STACK);
              made.setDaemon(true);
              return made;
            });
    try {
      return new Guest(context, thread, thread.submit(() -> context.eval(language.fences())).get());
    } catch (ExecutionException e) {
      thread.shutdown();
      throw new IllegalStateException(language.title() + " did not start", e.getCause());
    } catch (InterruptedException e) {
      thread.shutdown();
      throw interrupted();
    }
  }

  Context context() {
    return context;
  }

  /** What the first script of the context gave. */
  Value fences() {
    return fences;
  }

  /** A call of the guest, inside of work: its time counts from here. */
  <T> T timed(Work<T> call) throws Refusal {
    began = Math.max(1, System.nanoTime());
    try {
      return call.run();
    } finally {
      began = 0;
    }
  }

  /**
   * Does work on the guest's thread and waits for it.
   *
   * @param limit the longest time that one timed call in it may take
   * @throws Overtime where one took longer; this guest is of no more use then
   * @throws Refusal from the work
   */
  <T> T run(Duration limit, Work<T> work) throws Refusal, Overtime {
    Future<T> result = thread.submit(work::run);
    try {
      while (true) {
        long left = limit.toNanos() - spent();
        if (left <= 0) {
          close();
          throw overtime(result);
        }
        try {
          return result.get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          // Look at the clock again: it may be a younger call.
        }
      }
    } catch (InterruptedException e) {
      close();
      throw interrupted();
    } catch (ExecutionException e) {
      throw rethrown(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  boolean closed() {
    return thread.isShutdown();
  }

  private long spent() {
    long since = began;
    return since == 0 ? 0 : System.nanoTime() - since;
  }

  private static Overtime overtime(Future<?> result) throws InterruptedException {
    try {
      result.get(GRACE.toNanos(), TimeUnit.NANOSECONDS);
      return new Overtime(new CancellationException("it ended just then"));
    } catch (ExecutionException e) {
      return new Overtime(Objects.requireNonNullElse(e.getCause(), e));
    } catch (TimeoutException e) {
      return new Overtime(e);
    }
  }

  private static RuntimeException rethrown(Throwable cause) throws Refusal {
    switch (cause) {
      case Refusal refusal -> throw refusal;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      default -> throw new IllegalStateException(cause);
    }
  }

  private static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException("interrupted while a snippet ran");
  }

  /** Ends what is running, from whichever thread; waits a moment for it. */
  @Override
  public void close() {
    if (closed()) {
      return;
    }
    thread.shutdown();
    // Closing waits for the guest, so it has a thread of its own that can be left behind as well.
    Thread closer =
        Thread.ofPlatform().daemon().name("end of a snippet").start(() -> context.close(true));
    try {
      closer.join(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
