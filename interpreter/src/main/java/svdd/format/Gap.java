package svdd.format;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two tokens.
 *
 * @param ends whether a statement or a clause ends here
 * @param broken whether a line ends here; where there are comments, one does
 * @param blank whether an empty line stands before the next token
 */
record Gap(boolean ends, boolean broken, boolean blank, List<Comment> comments) {
  static final Gap NONE = new Gap(false, false, false, List.of());

  /**
   * A comment.
   *
   * @param own whether it has a line of its own, or stands behind what is before it
   * @param blank whether an empty line stands before it
   */
  record Comment(String text, boolean own, boolean blank) {}

  Gap {
    comments = List.copyOf(comments);
  }

  Gap broken(boolean now) {
    return new Gap(ends, now || !comments.isEmpty(), blank && now, comments);
  }

  /** Without the empty lines at its beginning, as behind a bracket that opens. */
  Gap close() {
    if (comments.isEmpty()) {
      return new Gap(ends, broken, false, comments);
    }
    List<Comment> closer = new ArrayList<>(comments);
    closer.set(0, new Comment(comments.getFirst().text(), comments.getFirst().own(), false));
    return new Gap(ends, broken, blank, closer);
  }

  /** Without an empty line at its end, as before a bracket that closes. */
  Gap closeBehind() {
    return new Gap(ends, broken, false, comments);
  }

  /** What stands here if the token between this gap and the next one goes elsewhere. */
  Gap and(Gap next) {
    List<Comment> both = new ArrayList<>(comments);
    for (Comment comment : next.comments) {
      boolean own = comment.own() || !comments.isEmpty();
      both.add(new Comment(comment.text(), own, comment.blank()));
    }
    return new Gap(ends || next.ends, broken || next.broken, blank || next.blank, both);
  }
}
