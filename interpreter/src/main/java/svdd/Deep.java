package svdd;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Work on a stack that is deep enough for the deepest trees that the parser lets through. */
final class Deep {
  private static final long STACK = 512L << 20;

  private Deep() {}

  static <T> T call(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "svdd", STACK);
    thread.setDaemon(true);
    thread.start();
    while (true) {
      try {
        return task.get();
      } catch (InterruptedException interrupted) {
        thread.interrupt();
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException fault) {
          throw fault;
        }
        if (failed.getCause() instanceof Error fault) {
          throw fault;
        }
        throw new IllegalStateException(failed.getCause());
      }
    }
  }
}
