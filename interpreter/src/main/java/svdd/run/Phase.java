package svdd.run;

import java.util.function.LongSupplier;
import svdd.reward.Watch;
import svdd.spi.Meter;

/** The progress of the items of a design, or of its plain samples. */
final class Phase {
  private final String name;
  private final Samples samples;
  private final Watch watch;
  private final Meter forwards;
  private final Listener listener;
  private final long total;
  private final LongSupplier clock;
  private final long began;
  private long done;

  /**
   * @param total steps over all batches
   */
  Phase(String name, Samples samples, Watch watch, Meter forwards, Conduct conduct, long total) {
    this.name = name;
    this.samples = samples;
    this.watch = watch;
    this.forwards = forwards;
    this.listener = conduct.listener();
    this.clock = conduct.clock();
    this.began = clock.getAsLong();
    this.total = total;
  }

  void stepped() {
    done++;
    listener.on(
        new Event.Stepped(
            name,
            done,
            // smaller batches than planned take more steps
            Math.max(done, total),
            samples.count(),
            watch.best(),
            watch.mean(),
            forwards.computed(),
            seconds()));
  }

  long done() {
    return done;
  }

  double seconds() {
    return (clock.getAsLong() - began) * 1e-9;
  }
}
