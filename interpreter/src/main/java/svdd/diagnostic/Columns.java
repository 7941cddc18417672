package svdd.diagnostic;

/**
 * What a terminal makes of a line: tabs become spaces, what cannot or must not be printed (control
 * characters, changes of the writing direction) becomes a visible sign, wide letters take two
 * columns and combining marks none.
 */
public final class Columns {
  private static final int TAB = 4;

  /** First and last code points that take two columns: East Asian wide and pictures. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x2E80, 0x303E}, {0x3041, 0x4DBF},
    {0x4E00, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
    {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
  };

  private final String shown;
  private final int[] at;

  private Columns(String shown, int[] at) {
    this.shown = shown;
    this.at = at;
  }

  /** A line of text, without line ends. */
  public static Columns of(String line) {
    StringBuilder shown = new StringBuilder();
    int[] at = new int[line.length() + 1];
    int column = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      int units = Character.charCount(c);
      for (int k = 0; k < units; k++) {
        at[i + k] = column;
      }
      if (c == '\t') {
        int width = TAB - column % TAB;
        shown.repeat(' ', width);
        column += width;
      } else {
        int sign = visible(c);
        if (sign != 0) {
          shown.appendCodePoint(sign);
          column += width(sign);
        }
      }
      i += units;
    }
    at[line.length()] = column;
    return new Columns(shown.toString(), at);
  }

  /** The line as it is printed. */
  public String shown() {
    return shown;
  }

  /** The column, from 0, of a position in the line. */
  public int at(int position) {
    return at[Math.clamp(position, 0, at.length - 1)];
  }

  /** The number of columns of the whole line. */
  public int width() {
    return at[at.length - 1];
  }

  /** Text of a message without what a terminal might obey; its line ends stay. */
  public static String harmless(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .map(c -> c == '\n' ? c : visible(c))
        .filter(c -> c != 0)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** The sign to print for a character; 0 for none. */
  private static int visible(int c) {
    if (c < 0x20) {
      return 0x2400 + c;
    }
    if (c == 0xFEFF) {
      return 0;
    }
    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    boolean control = Character.getType(c) == Character.CONTROL;
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean breaks = c == 0x2028 || c == 0x2029;
    return turns || control || half || breaks ? 0xFFFD : c;
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (c >= range[0] && c <= range[1]) {
        return 2;
      }
    }
    return 1;
  }
}
