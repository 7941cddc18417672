package svdd.source;

/** A stretch of a source, from {@code start} (included) to {@code end} (excluded). */
public record Span(Source source, int start, int end) {

  /** The line of the first character, counted from 1. */
  public int line() {
    return source.line(start);
  }

  /**
   * The column of the first character, counted from 1 in Unicode code points; no byte order mark.
   */
  public int column() {
    int from = source.start(line());
    int first = from == 0 && start > 0 && source.text().startsWith("\uFEFF") ? 1 : from;
    return source.text().codePointCount(first, Math.min(start, source.text().length())) + 1;
  }

  public String text() {
    return source.text().substring(start, end);
  }

  /** The smallest span that covers both; they must lie in one source. */
  public Span to(Span last) {
    return new Span(source, Math.min(start, last.start), Math.max(end, last.end));
  }

  @Override
  public String toString() {
    return source.name() + ":" + line() + ":" + column();
  }
}
