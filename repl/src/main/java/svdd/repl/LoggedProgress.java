package svdd.repl;

import svdd.report.Progress;
import svdd.run.Event;

/** A plain line at each tenth of a run, though not many a second. */
final class LoggedProgress implements ProgressView {
  private static final double SECONDS_BETWEEN = 1;
  private static final int TENTHS = 10;

  private final Streams streams;
  private String name = "";
  private int tenth;
  private double last;

  LoggedProgress(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void preparing(String what) {
    streams.tell(Says.loading(what) + "\n");
  }

  @Override
  public void stepped(Event.Stepped step) {
    int now = (int) Math.floor(TENTHS * Progress.share(step));
    if (!step.name().equals(name) || now < tenth) {
      name = step.name();
      tenth = 0;
      last = 0;
    }
    if (now > tenth && step.seconds() - last >= SECONDS_BETWEEN) {
      tenth = now;
      last = step.seconds();
      streams.tell(Progress.log(step) + "\n");
    }
  }

  @Override
  public void clear() {}
}
