package svdd.format;

import svdd.format.Token.Role;

/**
 * Brings the line ends that somebody wrote to where they belong. A line is broken behind a comma or
 * the {@code =} of a declaration, or before an operator; what brackets hold stands on lines of its
 * own if it is broken between its elements; what braces hold, if it is broken anywhere.
 */
final class Settling {
  private Settling() {}

  /** Once, before anything else: no line end is left where none may be. */
  static void place(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      boolean ends =
          sentence.token(i).is(Role.COMMA)
              || sentence.token(i).is(Role.ASSIGN)
              || sentence.token(i).is(Role.EQUALS);
      if (ends && sentence.gap(i).broken()) {
        sentence.gap(i + 1, sentence.gap(i).and(sentence.gap(i + 1)));
        sentence.gap(i, Gap.NONE);
      }
    }
    for (int i = 1; i < sentence.size() - 1; i++) {
      if (sentence.token(i).leadsLine() && sentence.gap(i + 1).broken()) {
        sentence.gap(i, sentence.gap(i).and(sentence.gap(i + 1)));
        sentence.gap(i + 1, Gap.NONE);
      }
    }
    for (int i = 1; i < sentence.size(); i++) {
      if (!mayBreak(sentence, i)) {
        sentence.gap(i, sentence.gap(i).broken(false));
      }
    }
    spread(sentence);
  }

  private static boolean mayBreak(Sentence sentence, int i) {
    Token token = sentence.token(i);
    Role before = sentence.token(i - 1).role();
    return sentence.startsItem(i)
        || before == Role.COMMA
        || before == Role.ASSIGN
        || before == Role.OPENING
        || token.is(Role.CLOSING)
        || token.leadsLine();
  }

  /** Puts what brackets hold on lines of its own, or leaves it on the line, from the inside out. */
  static void spread(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).is(Role.CLOSING)) {
        int opening = sentence.partner(i);
        boolean out = sentence.isBody(opening) ? bodyIsOut(sentence, i) : listIsOut(sentence, i);
        sentence.gap(opening + 1, sentence.gap(opening + 1).broken(out).close());
        sentence.gap(i, sentence.gap(i).broken(out).closeBehind());
        for (int k = opening + 2; k < i && sentence.isBody(opening); k++) {
          if (sentence.frame(k) == opening && sentence.gap(k).ends()) {
            sentence.gap(k, sentence.gap(k).broken(out));
          }
        }
      }
    }
  }

  private static boolean listIsOut(Sentence sentence, int closing) {
    int opening = sentence.partner(closing);
    if (closing == opening + 1) {
      return !sentence.gap(closing).comments().isEmpty();
    }
    if (sentence.gap(opening + 1).broken() || !sentence.gap(closing).comments().isEmpty()) {
      return true;
    }
    for (int i = opening + 2; i < closing; i++) {
      if (sentence.frame(i) == opening
          && sentence.token(i - 1).is(Role.COMMA)
          && sentence.gap(i).broken()) {
        return true;
      }
    }
    return false;
  }

  private static boolean bodyIsOut(Sentence sentence, int closing) {
    int opening = sentence.partner(closing);
    if (closing == opening + 1) {
      return !sentence.gap(closing).comments().isEmpty();
    }
    for (int i = opening + 1; i <= closing; i++) {
      if (sentence.gap(i).broken() || sentence.token(i).text().indexOf('\n') >= 0) {
        return true;
      }
    }
    return false;
  }
}
