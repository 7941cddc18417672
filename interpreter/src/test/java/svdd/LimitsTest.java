package svdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.diagnostic.Diagnostic;
import svdd.run.Ending;
import svdd.run.Outcome;
import svdd.run.RunOptions;

class LimitsTest {
  /** 5 items of 3 steps and a last forward; 4 candidates, and as many plain samples. */
  private static final String SCRIPT =
      """
      design q {
        from     iid(DNA[6])
        maximize activity
        decode   svdd(candidates = 4)
        steps    3
        count    5
      }
      run q
      """;

  private final AtomicInteger scored = new AtomicInteger();
  private final AtomicLong now = new AtomicLong();

  private Svdd limited(Limits limits) {
    return new Builder(List.of(new BaseLibrary()))
        .host(Host.closed().clock(now::get))
        .reward(
            "activity",
            "DNA -> Real",
            batch -> {
              scored.addAndGet(batch.count());
              now.addAndGet(Duration.ofSeconds(1).toNanos());
              return new double[batch.count()];
            })
        .limits(limits)
        .build();
  }

  private static String code(List<Diagnostic> diagnostics) {
    return diagnostics.isEmpty() ? "" : diagnostics.getFirst().code();
  }

  private long forwards(String script) {
    try (Svdd svdd = limited(Limits.NONE)) {
      return svdd.plan(svdd.compile(script)).plan().orElseThrow().forwards();
    }
  }

  @Test
  void aScriptThatMayNeedMoreForwardsIsRefusedBeforeAnythingIsSpent() {
    long needed = forwards(SCRIPT);
    try (Svdd svdd = limited(Limits.NONE.forwards(needed - 1))) {
      Compilation script = svdd.compile(SCRIPT);
      assertThat(script.ok()).isTrue();
      Ran ran = svdd.run(script);
      assertThat(ran.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(code(ran.diagnostics())).isEqualTo("E0647");
      assertThat(ran.diagnostics().getFirst().message())
          .contains("up to " + needed + " forwards", "may need " + (needed - 1));
      assertThat(code(svdd.plan(script).diagnostics())).isEqualTo("E0647");
      assertThat(scored).hasValue(0);
    }
    try (Svdd svdd = limited(Limits.NONE.forwards(needed))) {
      assertThat(svdd.run(svdd.compile(SCRIPT)).ok()).isTrue();
    }
  }

  @Test
  void whatIsAskedForIsNeverMoreThanThePlanAllows() {
    long needed = forwards(SCRIPT);
    try (Svdd svdd = limited(Limits.NONE)) {
      Ran ran = svdd.run(svdd.compile(SCRIPT));
      long asked = ran.result("q").cost().forwards();
      assertThat(asked).isPositive().isLessThanOrEqualTo(needed);
    }
  }

  @Test
  void callsAreLimitedLikewise() {
    try (Svdd svdd = limited(Limits.NONE.calls(40))) {
      assertThat(code(svdd.run(svdd.compile(SCRIPT)).diagnostics())).isEqualTo("E0648");
      assertThat(scored).hasValue(0);
    }
    try (Svdd svdd = limited(Limits.NONE.calls(1000))) {
      assertThat(svdd.run(svdd.compile(SCRIPT)).ok()).isTrue();
    }
  }

  /** A design's own budget bounds what it may need. */
  @Test
  void aBudgetKeepsAScriptWithinItsLimits() {
    try (Svdd svdd = limited(Limits.NONE.forwards(40).calls(30))) {
      String careful = SCRIPT.replace("count", "budget   forwards = 40, calls = 30\n  count");
      assertThat(svdd.run(svdd.compile(careful)).result("q").ending()).isEqualTo(Ending.BUDGET);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'run q\nrun q as \"again\"' | 2",
        "'for i in 1..3 { run q as \"q-\\(i)\" }' | 3",
      })
  void everyRunOfAScriptCounts(String commands, int times) {
    long once = forwards(SCRIPT);
    assertThat(forwards(SCRIPT.replace("run q", commands))).isEqualTo(times * once);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "at equal forwards"})
  void comparisonsCountWithEverySeed(String equal) {
    String one = comparison(1, equal);
    assertThat(forwards(comparison(3, equal))).isEqualTo(3 * forwards(one));
  }

  private static String comparison(int seeds, String equal) {
    return SCRIPT.replace(
        "run q",
        "compare q, q with { decode best_of(n = 2) }, seeds = %d %s".formatted(seeds, equal));
  }

  /** The sizes of a comparison at equal time are known once time was measured. */
  @ParameterizedTest
  @ValueSource(strings = {"", "at equal forwards", "at equal time"})
  void aComparisonThatMayNeedMoreIsRefused(String equal) {
    try (Svdd svdd = limited(Limits.NONE.forwards(10))) {
      Ran ran = svdd.run(svdd.compile(comparison(3, equal)));
      assertThat(code(ran.diagnostics())).isEqualTo("E0647");
      assertThat(ran.contests()).isEmpty();
    }
  }

  @Test
  void numbersBeyondALongAreTooManyAndNotNone() {
    String huge =
        SCRIPT
            .replace("candidates = 4", "candidates = 1000000, value = rollout(k = 10000)")
            .replace("steps    3", "steps 1000000")
            .replace("count    5", "count 2000000000");
    assertThat(forwards(huge)).isPositive();
    try (Svdd svdd = limited(Limits.NONE.forwards(Long.MAX_VALUE - 1))) {
      assertThat(code(svdd.run(svdd.compile(huge)).diagnostics())).isEqualTo("E0647");
    }
  }

  @Test
  void aRunThatTakesTooLongIsStoppedAndKeepsWhatIsFinished() {
    try (Svdd svdd = limited(Limits.NONE.time(Duration.ofSeconds(12)))) {
      Ran ran =
          svdd.run(
              svdd.compile(SCRIPT.replace("count    5", "count    500") + "run q as \"next\"\n"),
              RunOptions.DEFAULT.batch(1));
      assertThat(ran.outcome()).isEqualTo(Outcome.CANCELLED);
      assertThat(code(ran.diagnostics())).isEqualTo("E0519");
      assertThat(ran.diagnostics().getFirst().place().span().line()).isEqualTo(8);
      assertThat(ran.result("q").ending()).isEqualTo(Ending.CANCELLED);
      assertThat(ran.result("q").items().size()).isBetween(1, 12);
      assertThat(ran.results()).hasSize(1);
    }
  }

  @Test
  void aRunThatEndsInTimeIsLeftAlone() {
    try (Svdd svdd = limited(Limits.NONE.time(Duration.ofHours(1)))) {
      Ran ran = svdd.run(svdd.compile(SCRIPT));
      assertThat(ran.ok()).isTrue();
      assertThat(ran.result("q").ending()).isEqualTo(Ending.COMPLETE);
    }
  }

  private static String snippet(String settings) {
    return "reward r = js(x" + settings + ") \"\"\"x.length\"\"\"\nexpect r(dna\"ACG\") == 3\n";
  }

  @Test
  void aSnippetHasNoMoreTimeThanItIsAllowed() {
    try (Svdd svdd = limited(Limits.NONE.snippet(Duration.ofSeconds(5)))) {
      assertThat(code(svdd.compile(snippet(", timeout = 6s")).diagnostics())).isEqualTo("E0626");
      assertThat(svdd.run(svdd.compile(snippet(", timeout = 5s"))).ok()).isTrue();
      // the usual ten seconds are cut off
      assertThat(svdd.run(svdd.compile(snippet(""))).ok()).isTrue();
    }
  }

  @Test
  void anEndlessSnippetOfAStrangerEnds() {
    try (Svdd svdd = limited(Limits.NONE.snippet(Duration.ofMillis(300)))) {
      String endless =
          "reward r = js(x) \"\"\"\n  while (true) {}\n  \"\"\"\nexpect r(dna\"ACG\") == 3\n";
      Ran ran = svdd.run(svdd.compile(endless));
      assertThat(code(ran.diagnostics())).isEqualTo("E0606");
    }
  }

  @Test
  void limitsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Limits.NONE.forwards(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Limits.NONE.calls(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Limits.NONE.time(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> Limits.NONE.snippet(Duration.ZERO));
  }
}
