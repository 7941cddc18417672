package svdd.core;

import svdd.source.Span;
import svdd.spi.ModelHeader;
import svdd.spi.ModelSource;
import svdd.spi.Settings;

/** A model with its settings. Uses of the same model are equal, wherever they were written. */
public record ModelUse(ModelSource source, Settings settings, ModelHeader header, Span span) {
  @Override
  public boolean equals(Object other) {
    return other instanceof ModelUse that
        && source == that.source
        && settings.equals(that.settings);
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(source) + settings.hashCode();
  }
}
