package svdd.repl;

import org.jline.utils.AttributedString;
import svdd.report.Progress;
import svdd.run.Event;

/** One line of a terminal, drawn again at most ten times a second. */
final class RedrawnProgress implements ProgressView {
  private static final double SECONDS_BETWEEN = 0.1;
  private static final String START_OF_LINE = "\r";
  private static final String ERASE_TO_ITS_END = "\u001b[K";

  private final Streams streams;
  private double last = Double.NEGATIVE_INFINITY;
  private boolean drawn;

  RedrawnProgress(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void preparing(String what) {
    draw(Says.loading(what));
  }

  @Override
  public void stepped(Event.Stepped step) {
    boolean again = step.seconds() < last;
    boolean end = step.done() >= step.total();
    if (again || end || step.seconds() - last >= SECONDS_BETWEEN) {
      last = step.seconds();
      // A line that fills the last column would wrap on some terminals.
      draw(Progress.line(step, streams.screen().err().columns() - 1));
    }
  }

  @Override
  public void clear() {
    if (drawn) {
      streams.tell(START_OF_LINE + ERASE_TO_ITS_END);
      drawn = false;
    }
  }

  private void draw(String line) {
    // a line that wraps could not be drawn again
    int columns = streams.screen().err().columns() - 1;
    String fits = new AttributedString(line).columnSubSequence(0, columns).toString();
    streams.tell(START_OF_LINE + fits + ERASE_TO_ITS_END);
    drawn = true;
  }
}
