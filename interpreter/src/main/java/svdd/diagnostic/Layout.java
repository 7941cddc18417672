package svdd.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays text out to the width of a terminal. */
public final class Layout {
  /** What texts are written for; files and wider terminals get them as they are. */
  private static final int USUAL = 80;

  /** What stands before a line, its first cell, the space behind it, and the rest. */
  private static final Pattern CELLS = Pattern.compile("( *)(\\S+(?: \\S+)*)( {2,})(\\S.*)");

  /** A word, or a sign that does not begin a line, with the space before it. */
  private static final Pattern WORD = Pattern.compile("( *)(\\S+(?: ·(?= |$))?)");

  /** What is no place to break: inside {@code <= 20 480} and {@code 95 %}. */
  private static final Pattern INSIDE = Pattern.compile("(?<=\\d) (?=%|\\d{3}\\b)|(?<=<=) (?=\\d)");

  private static final String UNBROKEN = "\u00a0";

  /** The least that a further line has. */
  private static final int NARROWEST = 16;

  private Layout() {}

  /** Whether a terminal is narrower than what texts are written for. */
  public static boolean isNarrow(int width) {
    return width < USUAL;
  }

  /**
   * The same text for a terminal of this many columns: where they are fewer than 80, lines that are
   * wider are broken at words. A longer word stays whole.
   */
  public static String fit(String text, int width) {
    if (!isNarrow(width)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    boolean ends = text.endsWith("\n");
    for (String line : text.lines().toList()) {
      out.append(width(line) <= width ? line : broken(line, width)).append('\n');
    }
    if (!ends && !out.isEmpty()) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  /** Further lines stand under the second cell, if there is one and room for it. */
  private static String broken(String written, int width) {
    String line = INSIDE.matcher(written).replaceAll(UNBROKEN);
    Matcher cells = CELLS.matcher(line);
    String margin = line.substring(0, line.length() - line.stripLeading().length());
    if (!cells.matches()) {
      return joined(lines(line, width, margin + "  "));
    }
    int second = width(line.substring(0, cells.start(4)));
    boolean room = width - second >= NARROWEST && second <= width * 3 / 5;
    String before = room ? line.substring(0, cells.start(4)) : margin + cells.group(2) + "  ";
    // a column of its own needs more than a narrow terminal has
    String rest = cells.group(4).replaceAll(" {2,}", "  ");
    return joined(lines(before + rest, width, room ? " ".repeat(second) : margin + "  "));
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines).replace(UNBROKEN, " ");
  }

  private static int width(String text) {
    return Columns.of(text).width();
  }

  /** Lines of at most this width, broken at spaces; the further ones begin with the margin. */
  public static List<String> lines(String text, int width, String margin) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      boolean fits = width(line + word.group()) <= width;
      if (fits || line.toString().isBlank()) {
        line.append(word.group());
      } else {
        lines.add(line.toString());
        line = new StringBuilder(margin).append(word.group(2));
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
