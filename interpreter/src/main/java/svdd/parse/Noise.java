package svdd.parse;

import java.util.Optional;
import svdd.diagnostic.Diagnostic;

/** Tells a script from a file that is no text: a model, an archive, an image. */
final class Noise {
  /** At least so many characters that no text has, and one in so many. */
  private static final int LEAST = 4;

  private static final int ONE_IN = 20;

  private Noise() {}

  static Optional<Diagnostic> of(Notes notes) {
    String text = notes.text();
    int strange = 0;
    int nuls = 0;
    int first = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isStrange(c)) {
        strange++;
        nuls += c == 0 ? 1 : 0;
        first = first < 0 ? i : first;
      }
    }
    if (strange < LEAST || (long) strange * ONE_IN < text.length()) {
      return Optional.empty();
    }
    boolean wide = nuls * 5L > text.length() * 2L && nuls * 5L < text.length() * 3L;
    return Optional.of(Wording.noText(notes.span(first, first + 1), notes.source().name(), wide));
  }

  /** Control characters, what stands for bytes that are not UTF-8, and what is no character. */
  static boolean isStrange(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B;
    return control
        || c >= 0x7F && c < 0xA0 && c != 0x85
        || c == 0xFFFD
        || c >= 0xFFFE && c <= 0xFFFF;
  }
}
