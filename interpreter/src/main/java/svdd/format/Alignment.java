package svdd.format;

import java.util.List;
import java.util.Set;
import svdd.diagnostic.Columns;
import svdd.format.Token.Role;

/**
 * How many spaces stand before the {@code =} of each declaration, so that neighbours of one kind
 * stand with their {@code =} below each other. An empty line, a comment or a stated type parts
 * them.
 */
final class Alignment {
  private static final Set<String> ALIGNED = Set.of("let", "model", "reward", "design");

  private final List<Document.Part> parts;

  private Alignment(List<Document.Part> parts) {
    this.parts = parts;
  }

  static int[] of(Document document) {
    Alignment alignment = new Alignment(document.parts());
    int[] spaces = new int[document.parts().size()];
    int from = 0;
    for (int i = 1; i <= spaces.length; i++) {
      if (i == spaces.length || !alignment.goesOn(i)) {
        alignment.align(from, i, spaces);
        from = i;
      }
    }
    return spaces;
  }

  private void align(int from, int to, int[] spaces) {
    if (to - from > 1) {
      int widest = parts.subList(from, to).stream().mapToInt(Alignment::name).max().orElse(0);
      for (int i = from; i < to; i++) {
        spaces[i] = widest - name(parts.get(i));
      }
    }
  }

  private boolean goesOn(int i) {
    Document.Part part = parts.get(i);
    boolean close =
        !part.before().blank() && part.before().comments().stream().noneMatch(Gap.Comment::own);
    return close
        && isBinding(part)
        && isBinding(parts.get(i - 1))
        && word(part).equals(word(parts.get(i - 1)));
  }

  private static boolean isBinding(Document.Part part) {
    Sentence sentence = part.sentence();
    return sentence.size() > 2 && ALIGNED.contains(word(part)) && sentence.token(2).is(Role.ASSIGN);
  }

  private static String word(Document.Part part) {
    return part.sentence().token(0).text();
  }

  private static int name(Document.Part part) {
    return Columns.of(part.sentence().token(1).text()).width();
  }
}
