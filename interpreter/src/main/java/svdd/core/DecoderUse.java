package svdd.core;

import svdd.source.Span;
import svdd.spi.Decoder;
import svdd.spi.Settings;

/** A decoder with its settings. */
public record DecoderUse(Decoder decoder, Settings settings, Span span) {}
