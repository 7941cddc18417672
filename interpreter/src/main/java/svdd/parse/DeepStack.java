package svdd.parse;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs what recurses as deep as its input on a stack of its own. */
final class DeepStack {
  private static final long BYTES = 64L << 20;

  private DeepStack() {}

  /** The result, or empty if even this stack was too small. */
  static <T> Optional<T> call(Supplier<T> work) {
    Call<T> call = new Call<>(work);
    Thread thread = new Thread(null, call, "svdd-parse", BYTES);
    thread.setDaemon(true);
    thread.start();
    joinWhatever(thread);
    return call.result();
  }

  private static void joinWhatever(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true; // reading ends by itself
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Call<T> implements Runnable {
    private final Supplier<T> work;
    private @Nullable T value;
    private @Nullable RuntimeException failure;
    private @Nullable Error error;

    Call(Supplier<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        value = work.get();
      } catch (StackOverflowError e) {
        value = null;
      } catch (RuntimeException e) {
        failure = e;
      } catch (Error e) {
        error = e;
      }
    }

    Optional<T> result() {
      if (failure != null) {
        throw failure;
      }
      if (error != null) {
        throw error;
      }
      return Optional.ofNullable(value);
    }
  }
}
