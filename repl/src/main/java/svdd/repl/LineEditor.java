package svdd.repl;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import svdd.session.Session;

/** A line to type in: several lines where the text goes on, colours, completion, history. */
final class LineEditor {
  private static final String GOES_ON = "  ... ";
  private static final int MOST_LISTED = 200;

  /** What is longer was pasted: whoever looks for a line in the history would only scroll past. */
  private static final int LONGEST_KEPT = 10_000;

  /** Held, so that its level stays. */
  private static final Logger JLINE = Logger.getLogger("org.jline");

  private LineEditor() {}

  /**
   * @param history where lines are kept; nothing: only as long as the process runs
   */
  static LineReader on(Terminal terminal, Session session, Screen screen, Optional<Path> history) {
    JLINE.setLevel(Level.OFF);
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .appName("svdd")
            .terminal(terminal)
            .parser(new PromptParser(session))
            .history(new Typed())
            .completer(new PromptCompleter(screen.out()::columns))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, false)
            .option(LineReader.Option.AUTO_GROUP, true)
            .option(LineReader.Option.INSERT_TAB, false)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, GOES_ON)
            .variable(LineReader.LIST_MAX, MOST_LISTED);
    if (screen.colour()) {
      builder.highlighter(new Colours(session));
    }
    history.ifPresent(path -> builder.variable(LineReader.HISTORY_FILE, path));
    LineReader reader = builder.build();
    // behind a text that is not empty it would list names
    KeyMap<Binding> keys = Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN));
    keys.bind(new Reference(LineReader.DELETE_CHAR), KeyMap.ctrl('D'));
    return reader;
  }

  private static final class Typed extends DefaultHistory {
    @Override
    public void add(Instant time, String line) {
      if (line.length() <= LONGEST_KEPT) {
        super.add(time, line);
      }
    }
  }
}
