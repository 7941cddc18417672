package svdd.core;

import svdd.source.Span;
import svdd.spi.Decoder;
import svdd.spi.Settings;
import svdd.type.Value;

/** A decoder with its settings. */
public record DecoderUse(Decoder decoder, Settings settings, Span span) {

  /** As a script writes it with every setting; without brackets where there is none. */
  public String text() {
    return new Value.Word(decoder.signature().name(), settings.values()).toString();
  }
}
