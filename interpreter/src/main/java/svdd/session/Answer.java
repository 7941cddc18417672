package svdd.session;

import java.util.List;
import svdd.diagnostic.Diagnostic;
import svdd.run.Event;

/** What a session says, in order. */
public sealed interface Answer {

  /** Mistakes and warnings. */
  record Diagnosed(List<Diagnostic> diagnostics) implements Answer {
    public Diagnosed {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * A name has a meaning.
   *
   * @param signature the name with its type
   * @param replaced whether it had another one
   */
  record Declared(String name, String signature, boolean replaced) implements Answer {}

  /** The value of an expression, as a script would write it, or what it is in a line. */
  record Valued(String text) implements Answer {}

  /** Something happened while a command ran. */
  record Happened(Event event) implements Answer {}

  /** A text that was asked for: help, a plan, a plot. It ends with a line end. */
  record Shown(String text) implements Answer {}

  /** Something to know beside, in a sentence. */
  record Noted(String text) implements Answer {}

  /** The user wants to leave. */
  record Left() implements Answer {}
}
