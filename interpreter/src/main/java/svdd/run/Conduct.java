package svdd.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import svdd.core.Design;
import svdd.spi.Decoder;
import svdd.spi.Learner;

/**
 * How runs are conducted, without any effect on what they give.
 *
 * @param pretrained draws the plain samples
 * @param learner who fits the value networks of a design
 * @param listener gets the events
 * @param cancellation asks to stop
 * @param time the longest that a program may run, where there is a limit
 * @param clock nanoseconds, for budgets of time and for the account of what was spent
 */
public record Conduct(
    Decoder pretrained,
    Function<Design, Learner> learner,
    Listener listener,
    Cancellation cancellation,
    Optional<Duration> time,
    LongSupplier clock) {

  /** The same, stopped by this one. */
  Conduct cancellation(Cancellation by) {
    return new Conduct(pretrained, learner, listener, by, time, clock);
  }
}
