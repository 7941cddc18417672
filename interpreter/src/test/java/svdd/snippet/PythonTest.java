package svdd.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import svdd.source.Block;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.Snippet;
import svdd.type.Space;
import svdd.type.Value;

/** A Python context takes a while to start: many questions in few contexts. */
class PythonTest {

  private static double[] score(String head, String text) throws Refusal {
    return Written.script(head + " \"\"\"" + text + "\"\"\"").score();
  }

  @Test
  void anExpressionScoresEachItem() throws Refusal {
    String text = "x.count('CG') +\n  len(x) / 4  # and a comment";
    assertThat(score("// ACGT CGCG TTTT\nreward r = python(x)", text)).containsExactly(2, 3, 1);
  }

  @Test
  void aBatchIsAListOfStrings() throws Refusal {
    String body =
        """

          assert type(xs) is list and all(type(x) is str for x in xs)
          return [s.count("TA") / len(s) for s in xs]
          """;
    assertThat(score("// TATA ACGT TTTA\nreward r = python(xs: [DNA])", body))
        .containsExactly(0.5, 0, 0.25);
  }

  @Test
  void capturedValuesKeepTheirKindsAndNothingStays() throws Refusal {
    String script =
        """
        // AAAA CCCC GGGG
        let motif = "a \\ "b" é"
        let n = 9007199254740993
        let weight = 0.25
        let on = true
        let motifs = ["TATA", "CG"]
        reward r = python(x, motif, n, weight, on, motifs) \"""
          global seen
          assert motif == 'a \\\\ "b" é' and n == 2 ** 53 + 1 and weight == 0.25 and on is True
          motifs.append(x)
          try:
              seen += 1
          except NameError:
              seen = 0
          return len(motifs) + seen
          \"""
        """;
    assertThat(Written.script(script).score()).containsExactly(3, 3, 3);
  }

  /** Each item names one result. */
  @Test
  void resultsAreReadAsNumbers() throws Refusal {
    List<String> results =
        List.of("1", "2.5", "True", "False", "2 ** 53 + 1", "-10 ** 30", "float('nan')");
    try (Reward reward = choice(results)) {
      assertThat(reward.score(numbers(0, results.size())))
          .containsExactly(1, 2.5, 1, 0, 0x1p53, -1e30, Double.NaN);
    }
  }

  /** Each item names one attempt, and each must end in a refusal of the kind that stands by it. */
  @Test
  void nothingOutsideCanBeReached() throws Refusal {
    Map<String, String> attempts =
        Map.ofEntries(
            Map.entry("open('pom.xml').read()", "E0620"),
            Map.entry("__import__('os').listdir('/')", "E0620"),
            Map.entry("__import__('os').getcwd()", "E0620"),
            Map.entry("__import__('os').environ['PATH']", "E0605"),
            Map.entry("__import__('os').system('true')", "E0620"),
            Map.entry("__import__('subprocess').run(['true']).returncode", "E0620"),
            Map.entry("__import__('socket').socket()", "E0620"),
            Map.entry("__import__('threading').Thread(target=print).start()", "E0620"),
            Map.entry("__import__('java').type('java.lang.System')", "E0605"),
            Map.entry("__import__('polyglot').eval(language='js', string='1')", "E0605"),
            Map.entry("__import__('ctypes').CDLL('libc.so.6')", "E0605"),
            Map.entry("__import__('signal').raise_signal(15)", "E0620"),
            Map.entry("__import__('signal').signal(2, print)", "E0620"),
            Map.entry("__import__('signal').alarm(1)", "E0620"),
            Map.entry("__import__('_imp').create_builtin(SIGNAL).raise_signal(15)", "E0620"),
            Map.entry("__import__('os').kill(__import__('os').getpid(), 15)", "E0605"),
            Map.entry("__import__('os')._exit(3)", "E0618"),
            Map.entry("input()", "E0605"),
            Map.entry("x.getClass()", "E0605"),
            Map.entry("__import__('time').time()", "E0617"),
            Map.entry("__import__('datetime').datetime.now()", "E0617"),
            Map.entry("__import__('os').urandom(1)[0]", "E0617"),
            Map.entry("__import__('random').SystemRandom().random()", "E0617"),
            Map.entry("__import__('random').Random().random()", "E0617"));
    List<String> texts = attempts.keySet().stream().sorted().toList();
    String spec = "__import__('importlib.machinery').machinery.ModuleSpec('_signal', None)";
    try (Reward reward = choice(texts.stream().map(t -> t.replace("SIGNAL", spec)).toList())) {
      for (int i = 0; i < texts.size(); i++) {
        String text = texts.get(i);
        Items item = numbers(i, i + 1);
        assertThatThrownBy(() -> reward.score(item))
            .as(text)
            .isInstanceOfSatisfying(
                Refusal.class,
                e -> assertThat(e.code() + " " + text).isEqualTo(attempts.get(text) + " " + text));
      }
    }
  }

  /** With a seed chance is the same each time, and the seed of one item does not serve the next. */
  @Test
  void chanceWithASeedCanBeRepeated() throws Refusal {
    String body =
        """

          import random
          if x != "TTTT":
              random.seed(x)
          return random.random() + random.gauss(0, 1) + random.Random(x).randint(1, 6)
          """;
    Written written =
        Written.script("// ACGT CCCC ACGT\nreward r = python(x) \"\"\"" + body + "\"\"\"");
    try (Reward reward = written.open()) {
      double[] scores = reward.score(written.items());
      assertThat(scores[0]).isEqualTo(scores[2]).isNotEqualTo(scores[1]);
      assertThatThrownBy(() -> reward.score(Written.dna("TTTT")))
          .hasMessageContaining("without a seed");
    }
  }

  @Test
  void aTextThatIsNestedTooDeeplyIsRefused() {
    String brackets = "(".repeat(10_000) + "1" + ")".repeat(10_000);
    assertThatThrownBy(() -> score("reward r = python(x)", brackets))
        .hasMessage("This is not valid Python: too many nested parentheses.");
    assertThatThrownBy(() -> score("reward r = python(x)", "-".repeat(100_000) + "1"))
        .hasMessage("The snippet is nested too deeply for Python.");
  }

  /** The built-in never looks up; the caller goes on all the same. */
  @Test
  void aBuiltInThatCannotBeCancelledDoesNotHoldTheCaller() throws Refusal {
    String script = "reward r = python(x, timeout = 300ms)";
    // It ends by itself after some seconds, so that no test goes on beside it for long.
    assertThatThrownBy(() -> score(script, "sum(range(3 * 10 ** 8))"))
        .hasMessageContaining("did not end within its limit of 300ms");
  }

  /** A reward that computes, for the item [i], the i-th of these expressions. */
  private static Reward choice(List<String> expressions) throws Refusal {
    Block text =
        Written.script("reward r = python(x) \"\"\"eval(texts[x[0]], {'x': 'ACGT'})\"\"\"")
            .snippet()
            .text();
    List<Value> texts = expressions.stream().<Value>map(Value.Text::new).toList();
    return Written.ENGINES
        .get(1)
        .open(
            new Snippet(
                "python",
                text,
                "x",
                false,
                false,
                Space.tokens(1, 100),
                Map.of("texts", new Value.Many(texts)),
                Duration.ofSeconds(60)),
            new Resources(1));
  }

  private static Items numbers(int from, int to) {
    byte[] tokens = new byte[to - from];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = (byte) (from + i);
    }
    return new Items.Discrete(Space.tokens(1, 100), 1, tokens);
  }
}
