package svdd;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Work on a stack that is deep enough for the deepest trees that the parser lets through. */
public final class Deep {
  private static final long STACK = 512L << 20;

  private Deep() {}

  /**
   * Does the work and waits for it, however often the waiting thread is interrupted, which then
   * stays so.
   *
   * @param interrupted told of an interruption
   */
  public static <T> T call(Supplier<T> work, Runnable interrupted) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "svdd", STACK);
    thread.setDaemon(true);
    thread.start();
    boolean again = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          again = true;
          interrupted.run();
        } catch (ExecutionException failed) {
          throw cause(failed);
        }
      }
    } finally {
      if (again) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException cause(ExecutionException failed) {
    return switch (failed.getCause()) {
      case RuntimeException fault -> fault;
      case Error fault -> throw fault;
      case null, default -> new IllegalStateException(failed.getCause());
    };
  }
}
