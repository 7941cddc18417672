package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import svdd.session.Session;

/**
 * Texts from a pipe or a file. Whether a line ends a text is known from the one below it, which may
 * go on with it; an empty line or a directive ends what is complete at once. Somebody who types
 * waits for an answer, so that every line ends what is complete.
 */
final class PipedTexts implements Conversation.Texts {
  private final Session session;
  private final BufferedReader in;
  private final boolean atOnce;
  private final StringBuilder text = new StringBuilder();
  private @Nullable String ahead;

  /** Lines to wait for until the parser is asked again, so that long texts take no long time. */
  private int patience;

  /**
   * @param atOnce whether somebody waits for the answer to each line
   */
  PipedTexts(Session session, InputStream in, boolean atOnce) {
    this.session = session;
    this.atOnce = atOnce;
    this.in = new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  @Override
  public Optional<String> next() {
    text.setLength(0);
    int lines = 0;
    int asked = 0;
    patience = 0;
    while (true) {
      String line = ahead == null ? read() : ahead;
      ahead = null;
      if (line == null) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
      }
      boolean directive = line.stripLeading().startsWith(":");
      boolean own = line.isBlank() || directive || !session.goesOn(line);
      if (lines > 0 && own && lines >= asked + patience) {
        asked = lines;
        if (!session.incomplete(text.toString())) {
          ahead = line;
          return Optional.of(text.toString());
        }
        patience = lines / 8;
      }
      if (text.isEmpty() && line.isBlank()) {
        continue;
      }
      text.append(line).append('\n');
      lines++;
      if (lines == 1 && directive || atOnce && !session.incomplete(text.toString())) {
        return Optional.of(text.toString());
      }
    }
  }

  private @Nullable String read() {
    try {
      return in.readLine();
    } catch (IOException e) {
      return null;
    }
  }
}
