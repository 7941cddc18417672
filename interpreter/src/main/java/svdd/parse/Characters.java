package svdd.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A stretch of a text for the lexer: whole characters, but counted in UTF-16 units from the start
 * of the text, so that the places of tokens are places of the source.
 */
final class Characters implements CharStream {
  private final String name;
  private final String text;
  private final int from;
  private final int to;
  private int at;

  Characters(String name, String text, int from, int to) {
    this.name = name;
    this.text = text;
    this.from = from;
    this.to = to;
    this.at = from;
  }

  @Override
  public void consume() {
    if (at >= to) {
      throw new IllegalStateException("nothing left to consume");
    }
    at += Character.charCount(text.codePointAt(at));
  }

  @Override
  public int LA(int i) {
    int position = at;
    for (int k = 1; k < i && position < to; k++) {
      position += Character.charCount(text.codePointAt(position));
    }
    for (int k = 0; k > i && position > from; k--) {
      position -= Character.charCount(text.codePointBefore(position));
    }
    boolean outside = i == 0 || i > 0 && position >= to || i < 0 && position < from;
    return outside ? EOF : text.codePointAt(position);
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = index;
  }

  @Override
  public int size() {
    return to;
  }

  @Override
  public String getSourceName() {
    return name;
  }

  @Override
  public String getText(Interval interval) {
    return text.substring(Math.max(from, interval.a), Math.min(to, interval.b + 1));
  }
}
