package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Waiting waiting(Screen screen) {
    PrintStream out = new PrintStream(err, true, UTF_8);
    return new Waiting(new Streams(InputStream.nullInputStream(), out, out, screen));
  }

  private String told() {
    return err.toString(UTF_8);
  }

  @Test
  void aTerminalIsToldWhatIsWaitedForAndTheLineGoesAgain() {
    Waiting waiting = waiting(new Screen(false, false, true, true, () -> 80, () -> 80));
    waiting.show(waiting.begin(), "Starting Python ...");
    assertThat(told()).isEqualTo("\r\u001b[KStarting Python ...");
    waiting.close();
    assertThat(told()).endsWith("...\r\u001b[K");
  }

  @Test
  void whatIsOverBeforeTheMomentIsNotTold() {
    Waiting waiting = waiting(new Screen(false, false, true, true, () -> 80, () -> 80));
    int turn = waiting.begin();
    waiting.close();
    waiting.show(turn, "Starting Python ...");
    assertThat(told()).isEmpty();
  }

  @Test
  void whatComesNextIsWaitedForAnew() {
    Waiting waiting = waiting(new Screen(false, false, true, true, () -> 80, () -> 80));
    int first = waiting.begin();
    waiting.clear();
    int second = waiting.begin();
    waiting.show(first, "Starting JavaScript ...");
    waiting.show(second, "Starting Python ...");
    assertThat(told()).isEqualTo("\r\u001b[KStarting Python ...");
  }

  @Test
  void aPipeIsToldNothing() {
    Waiting waiting = waiting(Screen.plain(80));
    waiting.say("Starting Python ...");
    waiting.close();
    assertThat(told()).isEmpty();
  }
}
