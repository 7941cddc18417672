package svdd.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryTest {
  @Test
  void theVersionIsNeverEmpty() {
    Ran ran = Ran.svdd("--version");
    assertThat(ran.out()).matches("svdd \\S+\n");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void helpNamesEveryCommandAndOption() {
    assertThat(Ran.svdd("--help").out()).contains("run", "check", "plan", "eval", "--version");
    Ran ran = Ran.svdd("run", "--help");
    assertThat(ran.out()).contains("FILE", "--set", "--batch", "--threads", "--show");
    assertThat(ran.code()).isZero();
    assertThat(ran.out() + ran.err()).doesNotContain("\u001b");
  }
}
