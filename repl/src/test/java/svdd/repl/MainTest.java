package svdd.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void aVersionIsNeverEmpty() {
    assertThat(Main.version()).isNotBlank();
  }
}
