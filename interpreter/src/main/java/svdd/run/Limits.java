package svdd.run;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import svdd.core.Design;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Meter;
import svdd.spi.Objective;
import svdd.tensor.Rows;

/**
 * What a run may still spend. Forwards and calls are those asked for, so that a budget ends at the
 * same item whatever the batch, the threads and what is computed once.
 */
final class Limits {
  private final Cancellation cancellation;
  private final OptionalLong forwards;
  private final OptionalLong calls;
  private final long deadline;
  private final boolean timed;
  private final LongSupplier clock;

  /** Leads out of a decoder that has to stop. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Ending ending;

    Stopped(Ending ending) {
      super("stopped", null, false, false);
      this.ending = ending;
    }

    Ending ending() {
      return ending;
    }
  }

  private Limits(
      Cancellation cancellation,
      LongSupplier clock,
      OptionalLong forwards,
      OptionalLong calls,
      OptionalLong nanos) {
    this.cancellation = cancellation;
    this.clock = clock;
    this.forwards = forwards;
    this.calls = calls;
    this.timed = nanos.isPresent();
    this.deadline = clock.getAsLong() + nanos.orElse(0);
  }

  /** The clock starts now. */
  static Limits of(Cancellation cancellation, LongSupplier clock, Design.Budget budget) {
    return new Limits(
        cancellation,
        clock,
        budget.forwards(),
        budget.calls(),
        budget.time().map(Duration::toNanos).map(OptionalLong::of).orElse(OptionalLong.empty()));
  }

  /** Nothing but a cancellation ends it. */
  static Limits none(Cancellation cancellation) {
    return of(cancellation, () -> 0, Design.Budget.NONE);
  }

  boolean timed() {
    return timed;
  }

  double secondsLeft() {
    return (deadline - clock.getAsLong()) * 1e-9;
  }

  /** Before anything that takes a while. */
  void check() {
    if (cancellation.asked()) {
      throw new Stopped(Ending.CANCELLED);
    }
    if (timed && secondsLeft() <= 0) {
      throw new Stopped(Ending.BUDGET);
    }
  }

  void forwards(Meter meter, int rows) {
    check();
    if (forwards.isPresent() && meter.asked() + rows > forwards.getAsLong()) {
      throw new Stopped(Ending.BUDGET);
    }
  }

  /** The same objective as far as the budget goes. */
  Objective within(Objective objective, Meter meter) {
    return new Objective() {
      @Override
      public Merits merits(Items items, Rows rows) {
        spend(items.count());
        return objective.merits(items, rows);
      }

      @Override
      public double[] gradient(Items items, Rows rows) {
        spend(items.count());
        return objective.gradient(items, rows);
      }

      private void spend(int count) {
        check();
        if (calls.isPresent() && meter.asked() + count > calls.getAsLong()) {
          throw new Stopped(Ending.BUDGET);
        }
      }
    };
  }
}
