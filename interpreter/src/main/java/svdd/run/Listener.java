package svdd.run;

/** Gets the events of a run, on the thread that runs it. */
@FunctionalInterface
public interface Listener {
  void on(Event event);
}
