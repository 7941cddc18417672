package svdd.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class DidYouMean {
  /** A longer word is no slip of anything. */
  private static final int LONGEST = 64;

  private DidYouMean() {}

  /**
   * The known word nearest to a written one, if it is near enough: at most a third of the letters
   * of the longer one, and at least one, differ (inserted, left out, changed, or swapped with a
   * neighbour). Upper and lower case are the same here. Of equally near words the first is taken.
   * If none is near, the first that begins with the written one.
   */
  public static Optional<String> of(String written, Collection<String> known) {
    String word = written.toLowerCase(Locale.ROOT);
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    int best = Integer.MAX_VALUE;
    Optional<String> found = Optional.empty();
    for (String candidate : known) {
      int longer = Math.max(word.length(), candidate.length());
      // of one letter nothing may differ but its case
      int most = Math.min(Math.max(1, longer / 3), word.length() - 1);
      int distance = distance(word, candidate.toLowerCase(Locale.ROOT));
      if (distance <= most && distance < best) {
        best = distance;
        found = Optional.of(candidate);
      }
    }
    return found.isPresent() || word.length() < 3
        ? found
        : known.stream().filter(k -> k.toLowerCase(Locale.ROOT).startsWith(word)).findFirst();
  }

  /** The Damerau-Levenshtein distance with adjacent swaps (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
