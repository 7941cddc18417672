package svdd.repl;

import svdd.run.Event;

/** Shows how far a run is. */
sealed interface ProgressView permits RedrawnProgress, LoggedProgress {

  /** Something that takes a moment begins. */
  void preparing(String what);

  /** A step was done; not every one is shown. */
  void stepped(Event.Stepped step);

  /** Makes room for other output. */
  void clear();
}
