package svdd.repl;

import java.util.List;
import java.util.function.IntSupplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import svdd.session.Completions;

/** Shows what the session proposes: each with its type and the first line about it. */
final class PromptCompleter implements Completer {
  private static final int NARROWEST = 24;

  private final IntSupplier width;

  PromptCompleter(IntSupplier width) {
    this.width = width;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line instanceof PromptParser.Place place) {
      List<Completions.Candidate> all = place.completions().candidates();
      int widest = all.stream().mapToInt(one -> one.text().length()).max().orElse(0);
      int room = Math.max(NARROWEST, width.getAsInt() - widest - 6);
      for (int i = 0; i < all.size(); i++) {
        candidates.add(shown(all.get(i), room, i));
      }
    }
  }

  private static Candidate shown(Completions.Candidate one, int room, int order) {
    return new Candidate(
        one.text(), one.text(), one.group(), about(one, room), null, null, one.ends(), order);
  }

  private static @Nullable String about(Completions.Candidate one, int room) {
    String both =
        one.signature().isEmpty() || one.doc().isEmpty()
            ? one.signature() + one.doc()
            : one.signature() + "  " + one.doc();
    if (both.isEmpty()) {
      return null;
    }
    AttributedString text = new AttributedString(both);
    return text.columnLength() <= room
        ? both
        : text.columnSubSequence(0, room - 1).toString() + "…";
  }
}
