package svdd.ast;

import svdd.source.Span;

/** A word at its place. */
public record Name(Span span, String text) {
  @Override
  public String toString() {
    return text;
  }
}
