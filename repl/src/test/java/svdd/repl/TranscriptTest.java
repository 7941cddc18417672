package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import svdd.Svdd;
import svdd.run.RunOptions;
import svdd.session.Session;

/**
 * The session that the page of the prompt shows is what is said there, but for the seconds. {@code
 * -Dgolden=write} writes what is said, and fails all the same.
 */
class TranscriptTest {
  private static final Path PAGE = ErrorExample.ROOT.resolve("docs").resolve("repl.md");
  private static final int WIDTH = 90;
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```text\\n(svdd> .*?)^```$");
  private static final Pattern DRAWN = Pattern.compile("\\r[^\\r\\n]*\\u001b\\[K");
  private static final String PROMPT = "svdd> ";
  private static final String GOES_ON = "  ... ";

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(shown, false, UTF_8);
  private final Streams streams =
      new Streams(
          InputStream.nullInputStream(),
          out,
          out,
          new Screen(true, true, false, true, () -> WIDTH, () -> WIDTH));

  /** The texts that a block shows as typed. */
  private static List<String> typed(String block) {
    List<String> texts = new ArrayList<>();
    for (String line : block.lines().toList()) {
      if (line.startsWith(PROMPT)) {
        texts.add(line.substring(PROMPT.length()));
      } else if (line.startsWith(GOES_ON)) {
        texts.add(texts.removeLast() + "\n" + line.substring(GOES_ON.length()));
      }
    }
    return texts;
  }

  private String said(Session session, String text) {
    shown.reset();
    var texts = new ArrayList<>(List.of(text));
    Crash crash = new Crash(streams, Map.of());
    new Conversation(session, streams, new Waiting(streams), crash, true, code -> {})
        .hold(() -> texts.isEmpty() ? Optional.empty() : Optional.of(texts.removeLast()));
    return PROMPT
        + text.replace("\n", "\n" + GOES_ON)
        + "\n"
        + DRAWN.matcher(shown.toString(UTF_8)).replaceAll("");
  }

  /** Without what is measured. */
  private static String masked(String text) {
    return text.replaceAll("\\d+(\\.\\d+)? (s|ms|%)\\b", "<> $2").replaceAll("[\\d ]+ ?%", "<>%");
  }

  @Test
  void thePageShowsWhatIsSaid() throws IOException {
    String page = Files.readString(PAGE);
    StringBuilder now = new StringBuilder();
    int at = 0;
    try (Svdd svdd = Svdd.standard();
        Session session = new Session(svdd, RunOptions.DEFAULT, () -> WIDTH)) {
      Matcher block = BLOCK.matcher(page);
      while (block.find()) {
        now.append(page, at, block.start(1));
        typed(block.group(1)).forEach(text -> now.append(said(session, text)));
        at = block.end(1);
      }
    }
    now.append(page.substring(at));
    assertThat(now.toString()).contains(PROMPT);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, now);
      fail("Written: %s. Read it, then test without -Dgolden=write.", PAGE);
    }
    assertThat(masked(now.toString())).isEqualTo(masked(page));
  }
}
