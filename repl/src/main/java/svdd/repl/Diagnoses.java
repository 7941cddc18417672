package svdd.repl;

import java.util.Collection;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.Renderer;

/** Tells diagnostics on the error stream, with an empty line between two. */
final class Diagnoses {
  private final Streams streams;
  private final Renderer renderer;
  private boolean first = true;

  Diagnoses(Streams streams) {
    this.streams = streams;
    this.renderer = streams.screen().colour() ? Renderer.ansi() : Renderer.plain();
  }

  void tell(Collection<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      streams.tell((first ? "" : "\n") + renderer.render(diagnostics));
      first = false;
    }
  }
}
