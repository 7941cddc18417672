package svdd.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests run on pipes, as continuous integration does. */
class ScreenTest {
  @Test
  void columnsAreTakenFromTheEnvironmentFirst() {
    assertThat(Screen.system(Map.of("COLUMNS", "132")).out().columns()).isEqualTo(132);
    assertThat(Screen.system(Map.of("COLUMNS", "3")).out().columns()).isEqualTo(20);
    assertThat(Screen.system(Map.of("COLUMNS", "wide")).out().columns()).isPositive();
  }

  @Test
  void aDumbTerminalGetsNoControlCodes() {
    Screen screen = Screen.system(Map.of("TERM", "dumb"));
    assertThat(screen.redraws()).isFalse();
    assertThat(screen.colour()).isFalse();
  }

  @Test
  void whoeverWantsNoColourGetsNone() {
    assertThat(Screen.system(Map.of("NO_COLOR", "1", "TERM", "xterm")).colour()).isFalse();
  }
}
