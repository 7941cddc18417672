package svdd.repl;

import java.util.Collection;
import java.util.function.Function;
import svdd.diagnostic.Diagnostic;

/** Tells diagnostics on the error stream. */
final class Diagnoses {
  private final Streams streams;
  private final String between;
  private final Function<Collection<Diagnostic>, String> form;
  private boolean first = true;

  /**
   * @param between what separates those that are told one after another
   */
  Diagnoses(Streams streams, String between, Function<Collection<Diagnostic>, String> form) {
    this.streams = streams;
    this.between = between;
    this.form = form;
  }

  void tell(Collection<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      streams.tell((first ? "" : between) + form.apply(diagnostics));
      first = false;
    }
  }
}
