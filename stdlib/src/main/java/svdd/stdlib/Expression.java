package svdd.stdlib;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import svdd.spi.Refusal;
import svdd.type.Alphabet;

/**
 * A regular expression over the letters of an alphabet. It is searched for by RE2/J, whose time
 * grows with the length of a sequence and never explodes. A position that is not decided matches
 * nothing.
 */
final class Expression {
  private final Alphabet alphabet;
  private final Pattern pattern;

  private Expression(Alphabet alphabet, Pattern pattern) {
    this.alphabet = alphabet;
    this.pattern = pattern;
  }

  static Expression of(Alphabet alphabet, String text) throws Refusal {
    String translated = new ExpressionText(alphabet, text).translated();
    try {
      Pattern pattern = Pattern.compile(translated);
      if (pattern.matcher("").find()) {
        throw LibraryRefusals.expressionOfNothing(text);
      }
      return new Expression(alphabet, pattern);
    } catch (PatternSyntaxException e) {
      throw LibraryRefusals.brokenExpression(text, e.getDescription());
    }
  }

  /** How often it is found from the left, without overlaps. */
  double count(byte[] tokens, int from, int to) {
    Matcher matcher = pattern.matcher(new View(alphabet, tokens, from, to));
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  /** Whether it is found. */
  double occurs(byte[] tokens, int from, int to) {
    return pattern.matcher(new View(alphabet, tokens, from, to)).find() ? 1 : 0;
  }

  /** Tokens as letters. */
  private record View(Alphabet alphabet, byte[] tokens, int from, int to) implements CharSequence {
    /** What no expression has. */
    private static final char UNDECIDED = '-';

    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      int token = tokens[from + index];
      return token < alphabet.size() ? alphabet.letter(token) : UNDECIDED;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new View(alphabet, tokens, from + start, from + end);
    }

    @Override
    public String toString() {
      return new StringBuilder(length()).append((CharSequence) this, 0, length()).toString();
    }
  }
}
