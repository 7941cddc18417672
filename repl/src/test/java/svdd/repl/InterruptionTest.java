package svdd.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import svdd.run.Cancellation;

class InterruptionTest {
  private final Cancellation cancellation = new Cancellation();
  private final List<String> told = new ArrayList<>();
  private final List<Integer> left = new ArrayList<>();

  @Test
  void theFirstAsksAndTheSecondLeaves() {
    try (Interruption interruption = new Interruption(cancellation, told::add, left::add)) {
      assertThat(interruption.exitCode()).isEmpty();
      interruption.came(130);
      assertThat(cancellation.asked()).isTrue();
      assertThat(left).isEmpty();
      assertThat(told).containsExactly(Says.STOPPING);
      assertThat(interruption.exitCode()).hasValue(130);
      interruption.came(143);
      assertThat(left).containsExactly(143);
    }
  }
}
