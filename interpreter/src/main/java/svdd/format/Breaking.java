package svdd.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import svdd.diagnostic.Columns;
import svdd.format.Token.Role;

/**
 * Breaks lines that are too long, at the outermost brackets that the line shows: after the {@code
 * =} of a function; at commas; before the loosest operators, down to plus and minus; around what
 * the widest brackets hold; before the other operators; after the {@code =} of another declaration
 * where its value then fits. A list of numbers and other plain values is filled line by line.
 */
final class Breaking {
  /** No line is longer where it can be broken. */
  static final int WIDEST = 100;

  private static final List<Set<String>> LOOSE =
      List.of(Set.of("else"), Set.of("then"), Set.of("or"), Set.of("and"), Set.of("+", "-"));

  private static final Set<String> TAILS = Set.of("to", "as", "at", "by");

  private static final List<Set<String>> TIGHT =
      List.of(
          Set.of("<", "<=", ">", ">=", "==", "!=", "in"), Set.of("*", "/"), TAILS, Set.of("with"));

  private final Sentence sentence;
  private final Rendering rendering;
  private final Row row;
  private final int width;
  private final int depth;

  private Breaking(Sentence sentence, Rendering rendering, Row row) {
    this.sentence = sentence;
    this.rendering = rendering;
    this.row = row;
    this.width = Columns.of(row.code()).width();
    this.depth = inside().map(sentence::depth).min().orElse(0);
  }

  /** The lines of a sentence, none too long that can be broken. */
  static List<Row> rows(Sentence sentence, int padding) {
    Settling.place(sentence);
    while (true) {
      Rendering rendering = Rendering.of(sentence, padding);
      boolean broken = false;
      for (Row row : rendering.rows()) {
        broken |= row.first() < row.last() && new Breaking(sentence, rendering, row).breaks();
      }
      if (!broken) {
        return rendering.rows();
      }
      Settling.spread(sentence);
    }
  }

  /** The tokens of the line but its first one. */
  private IntStream inside() {
    return IntStream.rangeClosed(row.first() + 1, row.last());
  }

  /** Those that stand in no bracket that opens on this line. */
  private IntStream outside() {
    return inside().filter(i -> sentence.depth(i) == depth);
  }

  private boolean breaks() {
    return width > WIDEST
        && (breakAt(functionBody())
            || breakAt(commas())
            || LOOSE.stream().anyMatch(words -> breakAt(operators(words)))
            || breakAt(brackets())
            || TIGHT.stream().anyMatch(words -> breakAt(operators(words)))
            || breakAt(value()));
  }

  private boolean breakAt(IntStream places) {
    int[] all = places.toArray();
    for (int i : all) {
      sentence.gap(i, sentence.gap(i).broken(true));
    }
    return all.length > 0;
  }

  private IntStream functionBody() {
    boolean function = sentence.token(0).is("fn") && sentence.token(0).is(Role.KEYWORD);
    return function ? behindAssign() : IntStream.empty();
  }

  private IntStream behindAssign() {
    return outside().filter(i -> sentence.token(i - 1).is(Role.ASSIGN));
  }

  private IntStream commas() {
    int[] commas = outside().filter(i -> sentence.token(i - 1).is(Role.COMMA)).toArray();
    if (commas.length == 0) {
      return IntStream.empty();
    }
    int frame = sentence.frame(commas[0]);
    if (frame == Sentence.NONE || sentence.isBody(frame)) {
      return IntStream.concat(IntStream.of(commas), operators(TAILS));
    }
    if (!isPlain(frame)) {
      return IntStream.of(commas);
    }
    return sentence.isOut(frame) ? filled(commas) : IntStream.of(frame + 1);
  }

  /** Whether brackets hold nothing but numbers and other plain values. */
  private boolean isPlain(int opening) {
    return sentence.token(opening).is("[")
        && IntStream.range(opening + 1, sentence.partner(opening))
            .mapToObj(sentence::token)
            .allMatch(t -> t.is(Role.LITERAL) || t.is(Role.MINUS) || t.is(Role.COMMA));
  }

  /** The last comma of each line that still fits. */
  private IntStream filled(int[] commas) {
    List<Integer> chosen = new ArrayList<>();
    int start = rendering.start(row.first());
    int shift = 0;
    for (int k = 0; k < commas.length; k++) {
      int last = k + 1 < commas.length ? commas[k + 1] - 1 : row.last();
      if (rendering.end(last) - shift > WIDEST) {
        chosen.add(commas[k]);
        shift = rendering.start(commas[k]) - start;
      }
    }
    return chosen.stream().mapToInt(Integer::intValue);
  }

  private IntStream operators(Set<String> words) {
    return outside()
        .filter(i -> sentence.token(i).is(Role.OPERATOR))
        .filter(i -> words.contains(sentence.token(i).text()));
  }

  /** Behind the widest bracket that opens here, if what comes after it then fits. */
  private IntStream brackets() {
    int widest = Sentence.NONE;
    for (int i : openings().toArray()) {
      if (widest == Sentence.NONE || inner(i) > inner(widest)) {
        widest = i;
      }
    }
    return widest == Sentence.NONE ? IntStream.empty() : IntStream.of(widest + 1);
  }

  private IntStream openings() {
    return IntStream.rangeClosed(row.first(), row.last())
        .filter(i -> sentence.token(i).is(Role.OPENING) && sentence.depth(i) == depth)
        .filter(i -> sentence.partner(i) > i + 1 && sentence.partner(i) <= row.last())
        .filter(i -> reachesOver(sentence.partner(i)) || mayStandApart(sentence.partner(i)));
  }

  private int inner(int opening) {
    return rendering.start(sentence.partner(opening)) - rendering.end(opening);
  }

  private boolean reachesOver(int closing) {
    return rendering.end(closing) > WIDEST;
  }

  /**
   * Whether what comes behind the bracket fits on a line, and is more than the text of a snippet.
   */
  private boolean mayStandApart(int closing) {
    boolean text = closing < row.last() && sentence.token(closing + 1).is(Role.TEXT);
    return !text && rendering.start(row.first()) + width - rendering.start(closing) <= WIDEST;
  }

  private IntStream value() {
    return behindAssign().filter(i -> width - rendering.start(i) + 2 <= WIDEST);
  }
}
