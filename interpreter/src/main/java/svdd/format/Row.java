package svdd.format;

import java.util.Optional;

/**
 * A line as it is written.
 *
 * @param code what stands on it before the comment
 * @param comment what stands behind the code
 * @param blank whether an empty line stands before it
 * @param first the first token that begins on it
 * @param last the last one; before {@code first} where none begins here
 */
record Row(String code, Optional<String> comment, boolean blank, int first, int last) {

  /** A line without a token. */
  static Row of(String code, boolean blank) {
    return new Row(code, Optional.empty(), blank, 0, -1);
  }

  /** The same below an empty line. */
  Row below() {
    return new Row(code, comment, true, first, last);
  }

  Row comment(String text) {
    return new Row(code, Optional.of(text), blank, first, last);
  }
}
