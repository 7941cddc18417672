package svdd.source;

import java.util.List;

/**
 * A text block {@code """..."""} with common indentation removed. Two are equal if they hold the
 * same text in the same manner, wherever they stand.
 *
 * @param span the block with its quotes
 * @param content the text that the guest or the reader gets
 * @param lines where each line of the content starts in the source
 * @param body whether the text starts on the line after the opening quotes (for a snippet: a body
 *     that returns, not an expression)
 */
public record Block(Span span, String content, List<Integer> lines, boolean body) {
  public Block {
    lines = List.copyOf(lines);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Block that && body == that.body && content.equals(that.content);
  }

  @Override
  public int hashCode() {
    return content.hashCode();
  }

  /**
   * The place in the script of a line and column of the content (both from 1), as far as there is
   * such a place; otherwise the nearest.
   */
  public Span place(int line, int column, int length) {
    Source source = span.source();
    int row = Math.max(1, Math.min(line, lines.size()));
    int start = lines.get(row - 1) + Math.max(0, column - 1);
    int last = Math.max(span.start(), span.end() - 3);
    int from = Math.min(start, last);
    return source.span(from, Math.min(from + Math.max(1, length), Math.max(last, from + 1)));
  }
}
