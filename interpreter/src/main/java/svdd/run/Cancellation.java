package svdd.run;

import java.util.function.BooleanSupplier;

/** Asks a run to stop at its next step; any thread may. What is finished is kept. */
public final class Cancellation {
  /** One that nobody can ask through. */
  static final Cancellation NEVER = new Cancellation();

  private final BooleanSupplier elsewhere;
  private volatile boolean asked;

  public Cancellation() {
    this(() -> false);
  }

  /** One that is asked elsewhere. */
  Cancellation(BooleanSupplier elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** One that has asked as soon as this one or the other has. */
  public Cancellation or(Cancellation other) {
    return new Cancellation(() -> asked() || other.asked());
  }

  /** Asks; there is no way back. */
  public void ask() {
    if (this == NEVER) {
      throw new IllegalStateException("give the run a cancellation of its own to ask through");
    }
    asked = true;
  }

  /** Whether it was asked. */
  public boolean asked() {
    return asked || elsewhere.getAsBoolean();
  }
}
