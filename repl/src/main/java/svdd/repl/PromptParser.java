package svdd.repl;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import svdd.session.Completions;
import svdd.session.Session;

/** Lets the session say whether a text is complete, and what could stand at the cursor. */
final class PromptParser implements Parser {
  private final Session session;

  PromptParser(Session session) {
    this.session = session;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && session.incomplete(line)) {
      throw new EOFError(-1, cursor, "goes on");
    }
    Completions completions =
        context == ParseContext.COMPLETE
            ? session.complete(line, cursor)
            : new Completions(cursor, List.of());
    return new Place(line, cursor, completions);
  }

  /** A cursor in a text, and what could stand there. */
  record Place(String line, int cursor, Completions completions) implements CompletingParsedLine {

    @Override
    public String word() {
      return line.substring(completions.start(), cursor);
    }

    @Override
    public int wordCursor() {
      return cursor - completions.start();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return wordCursor();
    }
  }
}
