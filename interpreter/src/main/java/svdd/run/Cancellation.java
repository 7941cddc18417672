package svdd.run;

/** Asks a run to stop at its next step; any thread may. What is finished is kept. */
public final class Cancellation {
  private volatile boolean asked;

  public void ask() {
    asked = true;
  }

  public boolean asked() {
    return asked;
  }
}
