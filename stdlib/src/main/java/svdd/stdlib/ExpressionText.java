package svdd.stdlib;

import java.util.ArrayDeque;
import java.util.Deque;
import svdd.spi.Refusal;
import svdd.type.Alphabet;

/**
 * Translates a regular expression over letters: each letter, point and bracket becomes the list of
 * letters that it allows, so that nothing else can match. Its size is bounded, with repeats written
 * out.
 */
final class ExpressionText {
  private static final long LARGEST = 10_000;

  private final Alphabet alphabet;
  private final String text;
  private final StringBuilder out = new StringBuilder();

  /** The sizes of the groups that are open around this place. */
  private final Deque<Long> outer = new ArrayDeque<>();

  private long size;
  private long last;
  private int at;

  ExpressionText(Alphabet alphabet, String text) {
    this.alphabet = alphabet;
    this.text = text;
  }

  String translated() throws Refusal {
    for (at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '.' -> letters(Letters.all(alphabet));
        case '[' -> bracket();
        case '(' -> open();
        case ')' -> close();
        case '{' -> repeat();
        case '|', '^', '$', '*', '+', '?' -> out.append(c);
        default -> letters(letter(c));
      }
    }
    return out.toString();
  }

  private int letter(char c) throws Refusal {
    int mask = Letters.mask(alphabet, c);
    if (mask == 0) {
      throw LibraryRefusals.expressionLetter(alphabet, text, c);
    }
    return mask;
  }

  private void letters(int mask) throws Refusal {
    out.append('[').append(Letters.text(alphabet, mask)).append(']');
    grow(1);
  }

  private void bracket() throws Refusal {
    int end = text.indexOf(']', at);
    boolean others = at + 1 < text.length() && text.charAt(at + 1) == '^';
    int mask = 0;
    for (int i = at + (others ? 2 : 1); i < end; i++) {
      mask |= letter(text.charAt(i));
    }
    int allowed = others ? Letters.all(alphabet) & ~mask : mask;
    if (end < 0 || mask == 0 || allowed == 0) {
      throw LibraryRefusals.brokenExpression(text, "a bracket has to list some letters: `[AC]`");
    }
    at = end;
    letters(allowed);
  }

  private void open() {
    if (text.startsWith("(?:", at)) {
      at += 2;
    }
    out.append("(?:");
    outer.push(size);
    size = 0;
  }

  private void close() throws Refusal {
    if (outer.isEmpty()) {
      throw LibraryRefusals.brokenExpression(text, "a `)` has no `(`");
    }
    out.append(')');
    long group = size;
    size = outer.pop();
    grow(group);
  }

  /** {@code {2}}, {@code {2,}} or {@code {2,5}}. */
  private void repeat() throws Refusal {
    int end = text.indexOf('}', at);
    String inside = end < 0 ? "" : text.substring(at + 1, end);
    if (!inside.matches("\\d{1,4}(,\\d{0,4})?")) {
      throw LibraryRefusals.brokenExpression(text, "a repeat is written `{3}`, `{3,}` or `{3,5}`");
    }
    long times = 1;
    for (String number : inside.split(",", -1)) {
      times = Math.max(times, number.isEmpty() ? 1 : Long.parseLong(number));
    }
    out.append('{').append(inside).append('}');
    at = end;
    long once = last;
    grow(once * (times - 1));
    last = once * times;
  }

  private void grow(long by) throws Refusal {
    last = by;
    size += by;
    if (size > LARGEST) {
      throw LibraryRefusals.expressionTooLarge(text, LARGEST);
    }
  }
}
