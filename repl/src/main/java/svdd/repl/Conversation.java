package svdd.repl;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import svdd.run.Cancellation;
import svdd.run.Outcome;
import svdd.session.Session;

/** Takes texts to a session and shows its answers, until there are no more or the user leaves. */
final class Conversation {

  /** Where texts come from. */
  interface Texts {
    /** The next text; nothing at the end. */
    Optional<String> next();
  }

  private final Session session;
  private final Streams streams;
  private final Waiting waiting;
  private final Crash crash;
  private final boolean talks;
  private final IntConsumer leave;
  private int code = Exit.DONE;

  /**
   * @param waiting shows what takes a moment before it is answered
   * @param talks whether somebody sits there: mistakes are then part of the conversation
   * @param leave ends the process with an exit code, without waiting for anything
   */
  Conversation(
      Session session,
      Streams streams,
      Waiting waiting,
      Crash crash,
      boolean talks,
      IntConsumer leave) {
    this.session = session;
    this.streams = streams;
    this.waiting = waiting;
    this.crash = crash;
    this.talks = talks;
    this.leave = leave;
  }

  /** Returns the exit code. */
  int hold(Texts texts) {
    while (true) {
      Optional<String> text = texts.next();
      if (text.isEmpty() || !goOn(text.get())) {
        return code;
      }
    }
  }

  /** One text; whatever happens, the next one can come. */
  private boolean goOn(String text) {
    SessionView view = new SessionView(streams, waiting, talks);
    Cancellation cancellation = new Cancellation();
    try (Interruption interruption = new Interruption(cancellation, view::tell, leave).watch()) {
      Outcome outcome = session.enter(text, view, cancellation);
      view.end();
      OptionalInt asked = interruption.exitCode();
      if (asked.isPresent() && !talks) {
        code = asked.getAsInt();
        return false;
      }
      note(outcome == Outcome.FAILED || view.failed());
    } catch (OutOfMemoryError e) {
      streams.tell(Says.OUT_OF_MEMORY);
      note(true);
    } catch (RuntimeException | Error bug) {
      view.end();
      crash.tell(bug);
      code = talks ? Exit.DONE : Exit.BUG;
    }
    return !view.left();
  }

  private void note(boolean failed) {
    if (failed && !talks && code == Exit.DONE) {
      code = Exit.DIAGNOSTICS;
    }
  }
}
