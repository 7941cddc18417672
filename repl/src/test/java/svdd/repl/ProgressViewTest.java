package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import svdd.run.Event;

class ProgressViewTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Streams streams =
      new Streams(
          InputStream.nullInputStream(),
          new PrintStream(new ByteArrayOutputStream(), false, UTF_8),
          new PrintStream(err, false, UTF_8),
          new Screen(false, false, false, true, () -> 60, () -> 60));

  private static Event.Stepped step(long done, double seconds) {
    return new Event.Stepped("islands", done, 1000, 0, 0.5, 0.25, 100 * done, seconds);
  }

  private String told() {
    return err.toString(UTF_8);
  }

  @Test
  void aTerminalGetsOneLineAtMostTenTimesASecond() {
    RedrawnProgress progress = new RedrawnProgress(streams);
    for (int i = 1; i <= 1000; i++) {
      progress.stepped(step(i, i / 500.0));
    }
    assertThat(told()).doesNotContain("\n");
    long drawn = told().chars().filter(c -> c == '\r').count();
    assertThat(drawn).isBetween(18L, 21L);
    assertThat(told()).contains("1 000/1 000");
  }

  @Test
  void noLineReachesTheLastColumn() {
    RedrawnProgress progress = new RedrawnProgress(streams);
    progress.stepped(step(10, 1));
    assertThat(told().replace("\r", "").replace("\u001b[K", "").length()).isLessThan(60);
  }

  @Test
  void theLineGoesAwayForOtherOutput() {
    RedrawnProgress progress = new RedrawnProgress(streams);
    progress.clear();
    assertThat(told()).isEmpty();
    progress.preparing("a model");
    progress.clear();
    assertThat(told()).isEqualTo("\rLoading a model ...\u001b[K\r\u001b[K");
  }

  @Test
  void aPipeGetsALineATenthWithoutControlCodes() {
    LoggedProgress progress = new LoggedProgress(streams);
    for (int i = 1; i <= 1000; i++) {
      progress.stepped(step(i, i / 50.0));
    }
    assertThat(told().lines()).hasSize(10);
    assertThat(told().lines().toList().get(4))
        .isEqualTo(
            "islands   50%    500/1 000  ETA 0:10  best 0.500  mean 0.250  5 000 forwards/s");
    assertThat(told()).doesNotContain("\r", "\u001b");
  }

  @Test
  void aShortRunFillsNoLog() {
    LoggedProgress progress = new LoggedProgress(streams);
    for (int i = 1; i <= 1000; i++) {
      progress.stepped(step(i, i / 2000.0));
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void theNextRunStartsItsLogAnew() {
    LoggedProgress progress = new LoggedProgress(streams);
    progress.stepped(step(1000, 5));
    progress.stepped(new Event.Stepped("other", 500, 1000, 0, 1, 1, 1, 2));
    assertThat(told().lines()).hasSize(2);
  }
}
