package svdd.core;

import svdd.source.Span;
import svdd.spi.RewardHeader;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.spi.Snippet;
import svdd.spi.SnippetEngine;

/**
 * What computes a {@link Term.Leaf}. Scorers that compute the same are equal, wherever they were
 * written.
 */
public sealed interface Scorer {

  /** How plans and messages call it. */
  String label();

  /** The expression in the script that made it. */
  Span span();

  /** What is known of it before it is opened. */
  RewardHeader header();

  /** A table, an oracle or a native. */
  record Sourced(
      RewardSource source, Settings settings, RewardHeader header, String label, Span span)
      implements Scorer {

    /** The same, written at another place, whose text is then what it is called. */
    public Sourced at(Span place) {
      return new Sourced(source, settings, header, place.text(), place);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Sourced that
          && source == that.source
          && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(source) + settings.hashCode();
    }
  }

  /** A snippet in a guest language. */
  record Guest(SnippetEngine engine, Snippet snippet, RewardHeader header, Span span)
      implements Scorer {
    @Override
    public String label() {
      return engine.name();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Guest that && engine == that.engine && snippet.equals(that.snippet);
    }

    @Override
    public int hashCode() {
      return snippet.hashCode();
    }
  }
}
