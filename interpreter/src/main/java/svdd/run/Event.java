package svdd.run;

import java.nio.file.Path;
import svdd.core.Design;
import svdd.diagnostic.Diagnostic;

/** What happens while a program runs, in order; {@link Done} is the last. */
public sealed interface Event {

  /** Something that takes a moment begins, such as loading a model; {@code what} is for users. */
  record Preparing(String what) implements Event {}

  /** The decoding of a design begins; in a comparison under its label, once a seed. */
  record Started(String name, Design design) implements Event {}

  /**
   * One more step is done, of the items or of the plain samples.
   *
   * @param name the name of the run, or {@code plain samples}
   * @param done steps done over all batches
   * @param total all steps
   * @param finished items finished
   * @param best the best combined reward scored so far; NaN where there is none
   * @param mean the mean combined reward of the items scored last; NaN where there is none
   * @param forwards rows computed so far
   * @param seconds since the start of the run
   */
  record Stepped(
      String name,
      long done,
      long total,
      int finished,
      double best,
      double mean,
      long forwards,
      double seconds)
      implements Event {}

  /** An item is made and scored; batch by batch, in the order of their numbers. */
  record ItemFinished(String name, ScoredItem item) implements Event {}

  /** A run ended; {@link Result#ending} says how. */
  record Finished(Result result) implements Event {}

  /**
   * One run of a comparison ended.
   *
   * @param label of the design
   * @param done runs that are done
   * @param total all runs
   */
  record Competed(String label, long seed, int done, int total) implements Event {}

  /** A comparison ended; {@link Contest#ending} says how. */
  record Compared(Contest contest) implements Event {}

  /** The items of a file were scored; {@link Scores#ending} says how that ended. */
  record Scored(Scores scores) implements Event {}

  /** Items were written. */
  record Saved(String name, Path path, int items) implements Event {}

  /** An {@code expect} was looked at. */
  record Expected(String text, boolean held) implements Event {}

  /** Something that the user should know. */
  record Noticed(Diagnostic diagnostic) implements Event {}

  /** Everything ended. */
  record Done(Outcome outcome) implements Event {}
}
