package svdd.core;

import svdd.source.Span;
import svdd.spi.Settings;
import svdd.spi.View;
import svdd.spi.ViewSource;

/** A view with its settings. Uses of the same view are equal, wherever they were written. */
public record ViewUse(ViewSource source, Settings settings, View view, Span span) {
  @Override
  public boolean equals(Object other) {
    return other instanceof ViewUse that
        && source == that.source
        && settings.equals(that.settings)
        && view.space().equals(that.view.space());
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(source) + settings.hashCode();
  }
}
