package svdd.repl;

import java.io.IOError;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;

/** Texts that somebody types at a terminal. */
final class TypedTexts implements Conversation.Texts {
  private static final String PROMPT = "svdd> ";

  private final LineReader reader;

  TypedTexts(LineReader reader) {
    this.reader = reader;
  }

  @Override
  public Optional<String> next() {
    while (true) {
      try {
        String text = reader.readLine(PROMPT);
        if (!text.isBlank()) {
          return Optional.of(text);
        }
      } catch (UserInterruptException cleared) {
        // Ctrl-C at the prompt: the line is gone, the next one comes
      } catch (EndOfFileException | IOError end) {
        return Optional.empty();
      }
    }
  }
}
