package svdd.report;

/** The columns of a terminal that a text takes, which are not its characters. */
final class Cells {
  private static final String GAP = "…";

  /** First and last of the wide characters of East Asia; emoji are asked for by themselves. */
  private static final int[][] WIDE = {
    {0x1100, 0x115f}, {0x2e80, 0x303e}, {0x3041, 0xa4cf}, {0xa960, 0xa97f}, {0xac00, 0xd7a3},
    {0xf900, 0xfaff}, {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6}, {0x20000, 0x3fffd},
  };

  private Cells() {}

  static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  /** The text without what would move the cursor: control characters become question marks. */
  static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** At most this wide, by leaving out the middle. */
  static String shorten(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    int left = Math.max(0, width - 1);
    int[] points = text.codePoints().toArray();
    int head = 0;
    int used = 0;
    while (used + width(points[head]) <= (left + 1) / 2) {
      used += width(points[head++]);
    }
    int tail = points.length;
    while (tail > head && used + width(points[tail - 1]) <= left) {
      used += width(points[--tail]);
    }
    return width < 1
        ? ""
        : new String(points, 0, head) + GAP + new String(points, tail, points.length - tail);
  }

  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    if (Character.isEmojiPresentation(point)) {
      return 2;
    }
    for (int[] range : WIDE) {
      if (point >= range[0] && point <= range[1]) {
        return 2;
      }
    }
    return 1;
  }
}
