package svdd.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  @Test
  void bothSidesRunOnTheSameWeightsAndCountTheirForwards() throws Exception {
    if (!PublishedLoop.available()) {
      System.out.println("side-by-side not tested: no torch and onnx in " + PublishedLoop.python());
    }
    assumeTrue(PublishedLoop.available());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    SideBySide.run(
        Settings.of("--rounds", "2", "--steps", "3", "--candidates", "4", "--items", "2"),
        Path.of(".."),
        new PrintStream(out, true, StandardCharsets.UTF_8));

    // M calls of B rows and the redundant one a step, and one at the end: 2 (3 (4 + 1) + 1)
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("M = 4, T = 3, float32, 2 threads an engine, 2 rounds")
        .contains("32 (32 to 32)")
        .contains("items a second")
        .contains("peak memory");
  }

  @Test
  void aSettingThatIsNotKnownIsRefused() {
    assertThatThrownBy(() -> Settings.of("--round", "1")).hasMessage(Settings.USAGE);
    assertThatThrownBy(() -> Settings.of("--rounds", "0")).hasMessage(Settings.USAGE);
    assertThatThrownBy(() -> Settings.of("--rounds")).hasMessage(Settings.USAGE);
  }

  @Test
  void aSpreadIsTheMiddleAndTheRange() {
    assertThat(Spread.of(3, 1, 2).text(1)).isEqualTo("2.0 (1.0 to 3.0)");
    assertThat(Spread.of(4, 1, 2, 3).text(2)).isEqualTo("2.50 (1.00 to 4.00)");
  }
}
