package svdd.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import svdd.spi.Fixed;
import svdd.type.Space;

/** What is fixed, as text. */
public final class Held {
  private Held() {}

  /** A piece for each run of neighbours: {@code dna"ACGT" at 1, dna"G" at 8}. */
  public static String text(Fixed fixed) {
    List<String> pieces = new ArrayList<>();
    boolean[] held = fixed.held();
    for (int from = 0; from < held.length; from++) {
      int end = from;
      while (end < held.length && held[end]) {
        end++;
      }
      if (end > from) {
        pieces.add(piece(fixed, from, end) + " at " + (from + 1));
        from = end;
      }
    }
    return String.join(", ", pieces);
  }

  private static String piece(Fixed fixed, int from, int end) {
    if (fixed.values().space() instanceof Space.Sequence sequence) {
      String letters = fixed.values().text(0).substring(from, end);
      return sequence.alphabet().typeName().toLowerCase(Locale.ROOT) + '"' + letters + '"';
    }
    String[] words = fixed.values().text(0).split(" ", -1);
    return List.of(words).subList(from, end).toString();
  }
}
