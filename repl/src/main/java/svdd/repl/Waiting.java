package svdd.repl;

import java.time.Duration;
import org.jline.utils.AttributedString;

/** Says on a terminal what is waited for, once it takes longer than a moment. */
final class Waiting implements AutoCloseable {
  private static final Duration MOMENT = Duration.ofMillis(400);
  private static final String ERASE = "\r\u001b[K";

  private final Streams streams;
  private int turn;
  private boolean shown;

  Waiting(Streams streams) {
    this.streams = streams;
  }

  /** This is begun now; may be called by any thread. */
  void say(String what) {
    if (streams.screen().redraws()) {
      int mine = begin();
      Thread.ofPlatform().daemon().name("svdd-waiting").start(() -> afterAMoment(mine, what));
    }
  }

  /** From now on one thing is waited for; returns its number. */
  synchronized int begin() {
    return ++turn;
  }

  private void afterAMoment(int mine, String what) {
    try {
      Thread.sleep(MOMENT);
    } catch (InterruptedException e) {
      return;
    }
    show(mine, what);
  }

  /** Shows it, unless it is over. */
  synchronized void show(int one, String what) {
    if (one == turn) {
      int columns = streams.screen().err().columns() - 1;
      streams.tell(ERASE + new AttributedString(what).columnSubSequence(0, columns));
      shown = true;
    }
  }

  /** Nothing is waited for any more; whatever is told next has the line for itself. */
  synchronized void clear() {
    turn++;
    if (shown) {
      streams.tell(ERASE);
      shown = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
