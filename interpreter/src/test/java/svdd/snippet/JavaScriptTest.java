package svdd.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.Snippet;
import svdd.spi.SnippetEngine;
import svdd.type.Space;

class JavaScriptTest {

  private static double[] score(String head, String text) throws Refusal {
    return Written.script(head + " \"\"\"" + text + "\"\"\"").score();
  }

  @Test
  void anExpressionScoresEachItem() throws Refusal {
    assertThat(score("// ACGT CGCG TTTT\nreward r = js(x)", "x.split(\"CG\").length - 1"))
        .containsExactly(1, 2, 0);
  }

  @Test
  void aLimitOfNothingIsRefusedBeforeARun() {
    Written written = Written.script("reward r = js(x, timeout = 0ms) \"\"\"1\"\"\"");
    assertThatThrownBy(() -> written.engine().check(written.snippet()))
        .isInstanceOfSatisfying(
            Refusal.class,
            e -> {
              assertThat(e.code()).isEqualTo("E0625");
              assertThat(e.parameter()).contains("timeout");
            });
  }

  @Test
  void aBodyReturns() throws Refusal {
    String body = "\n  // counts\n  let n = 0\n  for (const c of x) n += c === 'C'\n  return n\n";
    assertThat(score("// ACGT CCCT\nreward r = js(x)", body)).containsExactly(1, 3);
  }

  @Test
  void anExpressionMayEndWithAComment() throws Refusal {
    assertThat(score("reward r = js(x)", "x.length // letters")).containsExactly(4);
  }

  @Test
  void aBatchIsAList() throws Refusal {
    assertThat(score("// ACGT CGCG\nreward r = js(xs: [DNA])", "xs.map(x => x.indexOf('CG'))"))
        .containsExactly(1, 0);
  }

  @Test
  void trueAndFalseScoreOneAndZero() throws Refusal {
    assertThat(score("// ACGT TTTT\nreward r = js(x)", "x.startsWith('A')")).containsExactly(1, 0);
    assertThat(score("// ACGT TTTT\nreward r: DNA -> Bool = js(x)", "x.startsWith('A')"))
        .containsExactly(1, 0);
  }

  @Test
  void whatHasNoScoreIsNaN() throws Refusal {
    assertThat(score("reward r = js(x)", "0 / 0")).containsExactly(Double.NaN);
    assertThat(score("reward r = js(x)", "1 / 0")).containsExactly(Double.POSITIVE_INFINITY);
  }

  @Test
  void capturedValuesKeepTheirKinds() throws Refusal {
    String script =
        """
        let motif = "a \\ "b" é"
        let n = 3
        let weight = 0.25
        let on = true
        let motifs = ["TATA", "CG"]
        reward r = js(x, motif, n, weight, on, motifs) \"""
          return [motif === 'a \\\\ "b" é', n === 3, weight === 0.25, on === true,
                  Array.isArray(motifs) && motifs.join() === "TATA,CG"].filter(Boolean).length
          \"""
        """;
    assertThat(Written.script(script).score()).containsExactly(5);
  }

  @Test
  void numbersOfTokensAreAList() throws Refusal {
    Snippet letters =
        Written.script("reward r = js(x) \"\"\"x.reduce((a, b) => a + b)\"\"\"").snippet();
    Space space = Space.tokens(3, 10);
    Items items = Items.of(space, "1 2 3").and(Items.of(space, "9 0 1"));
    try (Reward reward = engine().open(of(space, letters, false), new Resources(1))) {
      assertThat(reward.score(items)).containsExactly(6, 10);
    }
    Snippet batch = Written.script("reward r = js(x) \"\"\"x.map(y => y.pop())\"\"\"").snippet();
    try (Reward reward = engine().open(of(space, batch, true), new Resources(1))) {
      assertThat(reward.score(items)).containsExactly(3, 1);
    }
  }

  /** What one item leaves behind is not there for the next, so the size of batches is no matter. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count = (typeof count === 'undefined' ? 0 : count) + 1 | ReferenceError: count",
        "globalThis.count = (globalThis.count ?? 0) + 1         | non-extensible",
        "this.count = 1                                         | non-extensible",
      })
  void aGlobalVariableIsRefused(String text, String message) {
    assertThatThrownBy(() -> score("reward r = js(x)", text)).hasMessageContaining(message);
  }

  @Test
  void aCapturedListIsNewForEachItem() throws Refusal {
    String script = "// AAAA CCCC GGGG\nlet seen = [1]\nreward r = js(x, seen)";
    assertThat(score(script, "seen.push(x)")).containsExactly(2, 2, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Java.type('java.lang.System').exit(1)",
        "java.lang.System.nanoTime()",
        "Packages.java.lang.System.nanoTime()",
        "load('pom.xml').length",
        "require('fs').readdirSync('.').length",
        "Polyglot.eval('python', '1')",
        "Graal.versionGraalVM.length",
        "new Worker('1').id",
        "process.env.PATH.length",
        "fetch('http://localhost').length",
        "x.getClass().hashCode()",
      })
  void whatIsOutsideIsNotThere(String text) {
    assertThatThrownBy(() -> score("reward r = js(x)", text))
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo("E0605"))
        .hasMessageMatching(
            "The snippet failed with `(ReferenceError: \\w+ is not defined"
                + "|TypeError: x.getClass is not a function)`, for the item `ACGT`\\.");
  }

  /** The promise is broken, and a promise is no number anyway. */
  @Test
  void anImportFindsNoFile() throws Refusal {
    assertThatThrownBy(() -> score("reward r = js(x)", "import('./pom.xml')"))
        .hasMessageContaining("Promise");
    assertThatThrownBy(() -> score("reward r = js(x)", "\n  import fs from 'fs'\n  return 1\n"))
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo("E0601"));
  }

  @Test
  void numbersDoNotFollowTheCountryOfTheMachine() throws Refusal {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(score("reward r = js(x)", "(1234.5).toLocaleString() === '1,234.5'"))
          .containsExactly(1);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aDateThatIsGivenIsADate() throws Refusal {
    assertThat(
            score("reward r = js(x)", "new Date(2020, 1, 29).getDate() + new Date(0).getHours()"))
        .containsExactly(29);
    assertThat(score("reward r = js(x)", "new Date(0) instanceof Date")).containsExactly(1);
  }

  @Test
  void aGuestOverItsLimitLeavesNoThreadAndStaysRefused() throws Refusal {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Written written =
        Written.script("reward r = js(x, timeout = 100ms) \"\"\"(() => { for (;;); })()\"\"\"");
    try (Reward reward = written.open()) {
      assertThatThrownBy(() -> reward.score(written.items())).hasMessageContaining("100ms");
      assertThatThrownBy(() -> reward.score(written.items())).hasMessageContaining("100ms");
    }
    Set<String> left =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !before.contains(thread))
            .filter(thread -> thread.getStackTrace().length > 0)
            .filter(thread -> Arrays.toString(thread.getStackTrace()).contains("truffle"))
            .map(Thread::getName)
            .collect(Collectors.toSet());
    assertThat(left).isEmpty();
  }

  /** The limit is for one call: many short ones may take longer. */
  @Test
  void theLimitCountsAnewForEachItem() throws Refusal {
    Written written =
        Written.script(
            """
            reward r = js(x, timeout = 600ms) \"""
              let n = 0
              for (let i = 0; i < 20000; i++) n += i % 3
              return n
              \"""
            """);
    try (Reward reward = written.open()) {
      long took = 0;
      for (int count = 64; took < 700_000_000L; count *= 2) {
        String[] items = new String[count];
        Arrays.fill(items, "ACGT");
        long start = System.nanoTime();
        assertThat(reward.score(Written.dna(items))).hasSize(count).containsOnly(19999);
        took = System.nanoTime() - start;
      }
    }
  }

  @Test
  void noItemsNeedNoCall() throws Refusal {
    try (Reward reward = Written.script("reward r = js(x) \"\"\"x.a.b\"\"\"").open()) {
      assertThat(reward.score(Written.dna())).isEmpty();
    }
  }

  @Test
  void aTextThatIsNestedTooDeeplyIsRefused() {
    String deep = "(".repeat(100_000) + "1" + ")".repeat(100_000);
    assertThatThrownBy(() -> score("reward r = js(x)", deep))
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo("E0622"))
        .hasMessage("The snippet is nested too deeply for JavaScript.");
  }

  @Test
  void aLoopThatCatchesEverythingEnds() {
    String body = "\n  for (;;) { try { for (;;) {} } catch (e) {} finally { continue } }\n";
    assertThatThrownBy(() -> score("reward r = js(x, timeout = 100ms)", body))
        .hasMessageContaining("did not end within its limit of 100ms");
  }

  /** One start for both: the guest that checked is the one that scores. */
  @Test
  void whatCheckStartedOpenTakesOver() throws Refusal {
    Snippet snippet = Written.script("reward r = js(x) \"\"\"x.length\"\"\"").snippet();
    SnippetEngine fresh = new GuestEngine(new JavaScript(), Optional.empty(), line -> {});
    Set<Thread> before = snippetThreads();
    fresh.check(snippet);
    Set<Thread> checked = snippetThreads();
    checked.removeAll(before);
    assertThat(checked).hasSize(1);
    try (Reward reward = fresh.open(snippet, new Resources(1))) {
      assertThat(reward.score(Written.dna("ACGT"))).containsExactly(4);
      Set<Thread> opened = snippetThreads();
      opened.removeAll(before);
      assertThat(opened).isEqualTo(checked);
    }
  }

  private static Set<Thread> snippetThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("js snippet"))
        .collect(Collectors.toSet());
  }

  private static SnippetEngine engine() {
    return Written.ENGINES.getFirst();
  }

  private static Snippet of(Space space, Snippet snippet, boolean batch) {
    return new Snippet(
        "js",
        snippet.text(),
        snippet.item(),
        batch,
        false,
        space,
        Map.of(),
        Duration.ofSeconds(60));
  }
}
