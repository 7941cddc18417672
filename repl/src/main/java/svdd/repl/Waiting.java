package svdd.repl;

import java.time.Duration;

/** Says on a terminal what is waited for, once it takes longer than a moment. */
final class Waiting implements AutoCloseable {
  private static final Duration MOMENT = Duration.ofMillis(400);
  private static final String ERASE = "\r\u001b[K";

  private final Streams streams;
  private boolean over;
  private boolean shown;

  Waiting(Streams streams) {
    this.streams = streams;
  }

  /** This is begun now; may be called by any thread. */
  void say(String what) {
    if (streams.screen().redraws()) {
      Thread.ofPlatform().daemon().name("svdd-waiting").start(() -> afterAMoment(what));
    }
  }

  private void afterAMoment(String what) {
    try {
      Thread.sleep(MOMENT);
    } catch (InterruptedException e) {
      return;
    }
    show(what);
  }

  /** Shows it, unless it is over. */
  synchronized void show(String what) {
    if (!over) {
      streams.tell(ERASE + what);
      shown = true;
    }
  }

  /** Nothing is waited for any more. */
  @Override
  public synchronized void close() {
    over = true;
    if (shown) {
      streams.tell(ERASE);
    }
  }
}
