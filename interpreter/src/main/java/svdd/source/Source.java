package svdd.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with a name for messages and the folder that its relative paths start from. Two sources
 * are equal only if they are the same object.
 */
public final class Source {
  private final String name;
  private final String text;
  private final Folder folder;
  private final int[] lineStarts;

  public Source(String name, String text, Folder folder) {
    this.name = name;
    this.text = text;
    this.folder = folder;
    this.lineStarts = lineStarts(text);
  }

  /** The name that messages show, such as {@code islands.svdd}. */
  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** Where relative paths written in this text start from. */
  public Folder folder() {
    return folder;
  }

  /** The line of a position in the text, counted from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of a position, counted from 1 in UTF-16 units. */
  public int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  /** The position of the first character of a line (from 1). */
  public int start(int line) {
    return lineStarts[line - 1];
  }

  public int lines() {
    return lineStarts.length;
  }

  /** The text of a line (from 1) without its line end. */
  public String lineText(int line) {
    int from = start(line);
    int to = line < lineStarts.length ? lineStarts[line] : text.length();
    while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
      to--;
    }
    return text.substring(from, to);
  }

  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  @Override
  public String toString() {
    return name;
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean windowsPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !windowsPair)) {
        starts.add(i + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
