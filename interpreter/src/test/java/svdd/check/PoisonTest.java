package svdd.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import svdd.BaseLibrary;
import svdd.Svdd;
import svdd.diagnostic.Diagnostic;
import svdd.source.Folder;
import svdd.source.Source;

/** One mistake gives one message, wherever the thing that has it is used. */
class PoisonTest {
  private static final Svdd SVDD = Svdd.with(List.of(new BaseLibrary()));

  /** Each place of use sees one of so many mistakes; 1 tries all. */
  private static final int SHARE = 5;

  private static final Map<String, String> FILES =
      Map.of(
          "a.fa", ">a\nACGTACGT\n",
          "open.svdd",
              "let first = 1\nlet text = \"\"\"\nlet later = 2\ndesign d { from iid(DNA[8]) }\n",
          "lab.svdd",
              """
              let broken = nothing
              fn uses(r: Real): Real = r + broken
              fn makes(r: Real): Real = uses(r) * 2
              """,
          "deep.svdd", "import \"lab.svdd\" as lab\nlet handed = lab.broken * 2\n");

  /** What is there for all scripts; nothing of it is wrong. */
  private static final String GROUND =
      """
      model m = iid(DNA[8])
      reward g = dna.gc
      design d { from m; maximize g; decode svdd(candidates = 2); count 2 }
      fn number(r: Real): Real = 2 * r
      fn list(rs: [Real]): Real = mean(rs)
      fn text(s: String): String = s
      fn scored(a: DNA -> Real): DNA -> Real = 2 * a
      fn wide(n: Int): Decoder = svdd(candidates = n)
      fn made(w: Model): Model = w
      fn same(w: Design): Design = w
      fn way(w: Decoder): Decoder = w
      fn side(s: Strands): DNA -> Real = dna.count("A", strands = s)
      """;

  /** Places to use {@code $}, each right for something. */
  private static final List<String> USES =
      List.of(
          "let s = $",
          "let s: Int = $",
          "let s: Decoder = $",
          "let s: [Real] = $",
          "let s: DNA -> Real = $",
          "reward s = $",
          "reward s: DNA -> Bool = $",
          "model s = $",
          "model s: Model[DNA] = $",
          "design s = $",
          "param s: Real = $",
          "param s: String = $",
          "param s: [String] = $",
          "param s: Strands = $",
          "param s: Decoder = $",
          "param s: Model = $",
          "param s: Design = $",
          "param s: DNA -> Real = $",
          "param s: File = $",
          "fn s(a: Real): Real = $",
          "fn s(a: Real) = $",
          "fn s(a: Real): Decoder = $",
          "fn s(a: Real): DNA -> Real = $\nreward t = s(1)\nreward u = 2 * s(2)",
          "fn s(a: Real, b: Real = $): Real = a + b\nlet t = s(1)\nlet u = s(2)",
          "fn s(a: Real): Real = a + ($)\nfn t(b: Real): Real = s(b) + s(2)\nlet u = t(3)",
          "fn s(w: Decoder): Decoder = $\nlet t = s(svdd)\ndesign u = d with { decode t }\nrun u",
          "let s = exp($)",
          "let s = 1 + ($)",
          "let s = ($) + 1 - ($) / 2",
          "let s = -($)",
          "let s = not ($)",
          "let s = ($) ^ 2",
          "let s = ($) < 3 and 2 > ($)",
          "let s = ($) and true or ($)",
          "let s = ($) == ($)",
          "let s = ($) in 1..2",
          "let s = 1 in ($)",
          "let s = 1 in ($)..2",
          "let s = ($)..3",
          "let s = if $ then 1 else 2",
          "let s = if true then $ else 2",
          "let s = if true then \"a\" else $",
          "reward s = if g > 0.5 then $ else 2",
          "let s = [$]",
          "let s = [1, $, 2]",
          "let s = [$, m]",
          "let s = [\"a\", $, d]",
          "let s = \"\\($)\"",
          "let s = mean([$, 1])",
          "let s = list($)",
          "let s = text($)",
          "reward s = scored($)",
          "let s = wide($)",
          "model s = made($)",
          "design s = same($)",
          "let s = way($)",
          "reward s = side($)",
          "let s = ($)(1)",
          "let s = ($)(dna\"ACGT\")",
          "let s = ($).more",
          "let s = ($)(noise = 0.5)",
          "let s = ($)[3]",
          "let s = ($) with { seed 3 }",
          "design s = d with { seed $ }",
          "design s = d with { maximize $; minimize $ }",
          "design s = d with { decode $ }\nrun s\nsave s to \"s.csv\"",
          "design s = d with { from $ }\nrun s\ncompare s, d",
          "let s = dna.gc($)",
          "reward s = dna.count($)",
          "reward s = dna.count(\"A\", strands = $)",
          "let s = svdd(candidates = $)",
          "let s = svdd(candidates = 4 -> $)",
          "let s = svdd(value = rollout(k = $))",
          "let s = svdd(value = $)",
          "let s = refine(decode = $)",
          "model s = iid($)",
          "model s = iid(DNA[$])",
          "reward s = table($, value = \"x\")",
          "reward s = oracle(\"o.onnx\", scores = $)",
          "reward s = js(x, timeout = $) \"\"\"1\"\"\"",
          "let v = $\nreward s = js(x, v) \"\"\"v\"\"\"",
          "fn f(v: Real): DNA -> Real = js(x, v) \"\"\"v\"\"\"\nreward s = f($)",
          "design s { from $ }\nrun s",
          "design s { from m; start $ }\nrun s",
          "design s { from m; fix $ }\nrun s",
          "design s { from m; maximize $ }\nrun s",
          "design s { from m; maximize g; minimize $ }\nrun s\nsave s to \"s.csv\"",
          "design s { from m; maximize g; minimize g; combine $ }\nrun s",
          "design s { from m; maximize g; minimize g; combine weighted(0.5, $) }\nrun s",
          "design s { from m; require $ }\nrun s",
          "design s { from m; require ($) > 2 and g < 1 }\nrun s",
          "design s { from m; prefer $ }\nrun s",
          "design s { from m; prefer g > 1, weight = $ }\nrun s",
          "design s { from m; maximize g; decode $ }\nrun s",
          "design s { from m; steps $ }\nrun s",
          "design s { from m; count $ }\nrun s",
          "design s { from m; keep $ }\nrun s",
          "design s { from m; keep 2, diverse = $ }\nrun s",
          "design s { from m; judge $ }\nrun s",
          "design s { from m; reference $ }\nrun s",
          "design s { from m; budget calls = $ }\nrun s",
          "design s { from m; maximize g; invalid $ }\nrun s",
          "design s { from m; seed $ }\nrun s",
          "run $",
          "run $\nsave d to \"d.csv\"",
          "run d as $",
          "run d as $\nsave d to \"d.csv\"",
          "run d\nsave d to $",
          "compare $",
          "compare d, $",
          "compare [d, $]",
          "compare d, d with { seed 2 }, seeds = $",
          "compare d, $ at equal calls",
          "score \"a.fa\" by $",
          "score \"a.fa\" by g, $ to \"a.csv\"",
          "score $ by g",
          "score \"a.fa\" by g to $",
          "expect $",
          "expect ($) < 3",
          "for i in $ { expect i == i }",
          "for i in $ { run d with { seed i } as \"r-\\(i)\" }",
          "for i in [$] { run d with { decode i } as \"\\(i)\" }",
          "for i in [1, $] { let j = i + 1\nexpect j > 1 }",
          "for i in 1..($) { expect i > 0 }",
          "for i in [1, 2] { let j = $\nexpect j > i }",
          "for i in [1, 2] { reward r = $\nrun d with { maximize r } as \"r-\\(i)\" }",
          "for i in [1, 2] { run d with { seed $ } as \"r-\\(i)\" }");

  /** Declarations that hand a mistake on to those who use their name. */
  private static final List<String> NAMES =
      List.of(
          "let p = $",
          "let p: Real = $",
          "reward p = $",
          "model p = $",
          "design p = $",
          "param p: Real = $",
          "param p: Design = $",
          "let o = $\nlet p = o");

  static Stream<String> scripts() {
    return Mistakes.SCRIPTS.stream();
  }

  static Stream<String> uses() {
    return USES.stream();
  }

  private static List<String> told(String script) {
    return SVDD
        .compile(new Source("main.svdd", script, new Memory(FILES)), Map.of())
        .diagnostics()
        .stream()
        .filter(Diagnostic::isError)
        .map(told -> told.code() + " " + told.message())
        .toList();
  }

  /** Tells every script that has not exactly one message. */
  private static void once(List<String> wrong, String script) {
    List<String> told = told(script);
    if (told.size() != 1) {
      wrong.add(script.replace(GROUND, "") + "\n    " + String.join("\n    ", told));
    }
  }

  /** What is not closed takes the rest of its line with it. */
  private static boolean stands(String mistake, String use) {
    boolean open =
        List.of(
                "[1, 2",
                "exp(1",
                "\"open",
                "g[1",
                "DNA[8",
                "d with { seed 3",
                "js(x) \"\"\"open",
                "exp(1] + 2")
            .contains(mistake);
    boolean once = use.indexOf('$') == use.lastIndexOf('$');
    boolean inString = use.contains("\\($)");
    boolean listed = use.startsWith("compare") && mistake.startsWith("[");
    boolean braced = use.startsWith("for i in $") && mistake.contains("{");
    return once
        && !listed
        && !braced
        && !(open && !use.endsWith("$"))
        && !(inString && mistake.contains("\""));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void whereItHasConsequences(String script) {
    List<String> wrong = new ArrayList<>();
    once(wrong, GROUND + script + "\n");
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("uses")
  void whereTheMistakeIsMade(String use) {
    List<String> wrong = new ArrayList<>();
    int place = USES.indexOf(use);
    for (int i = place % SHARE;
        i < Mistakes.EXPRESSIONS.size();
        i += SHARE) { // every pair would take minutes
      String mistake = Mistakes.EXPRESSIONS.get(i);
      if (stands(mistake, use)) {
        once(wrong, GROUND + use.replace("$", mistake) + "\n");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("uses")
  void whereItsNameIsUsed(String use) {
    List<String> wrong = new ArrayList<>();
    for (String name : NAMES) {
      for (String mistake : List.of("exp(1 2)", "\"a\" + \"b\"")) {
        once(wrong, GROUND + name.replace("$", mistake) + "\n" + use.replace("$", "p") + "\n");
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Files in memory. */
  private record Memory(Map<String, String> files) implements Folder {
    @Override
    public InputStream open(String path) throws NoSuchFileException {
      String text = files.get(path);
      if (text == null) {
        throw new NoSuchFileException(path);
      }
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Folder folder(String path) {
      return new Memory(Map.of());
    }

    @Override
    public List<String> names() {
      return files.keySet().stream().sorted().toList();
    }

    @Override
    public String describe(String path) {
      return path;
    }
  }
}
