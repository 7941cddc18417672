package svdd.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.BaseLibrary;
import svdd.Compilation;
import svdd.Svdd;
import svdd.core.Design;
import svdd.core.Term;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.spi.Items;
import svdd.spi.Meter;
import svdd.spi.Resources;
import svdd.tensor.Rows;
import svdd.type.Alphabet;
import svdd.type.Space;

/** Gradients of terms over two TorchScript networks, `a` curved and `w` linear. */
class SlopesTest {
  private static final Path NETWORKS = Path.of("src", "test", "resources", "svdd", "model");
  private static final int ROWS = 3;

  private static Compilation compile(String clauses) {
    String script =
        """
        reward a = oracle("curved.pt", scores = DNA[8])
        reward w = oracle("weighted.pt", scores = DNA[8]) / 100
        reward h = oracle("letters_first.onnx", scores = DNA[8])
        design q {
          from iid(DNA[8])
        %s
        }
        run q
        """
            .formatted(clauses);
    return Svdd.with(List.of(new BaseLibrary()))
        .compile(new Source("q.svdd", script, new DiskFolder(NETWORKS)), Map.of());
  }

  private static Design design(String clauses) {
    Compilation compiled = compile(clauses);
    assertThat(compiled.diagnostics()).isEmpty();
    return compiled.program().orElseThrow().designs().getFirst();
  }

  private static Items relaxed(double[] numbers) {
    return new Items.Relaxed(Space.of(Alphabet.DNA, 8), 8, 4, numbers);
  }

  /** Central differences, good to about 1e-3 of the largest slope in float32. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a + 2 * w",
        "-a - w / 3",
        "a * w",
        "w / (2 + a)",
        "(2 + a) ^ 2",
        "2 ^ (a + w)",
        "exp(-((w - 0.5) / 2) ^ 2)",
        "max(3 * a, w - 1)",
        "if w > 2 then a * a else 3 * w",
        "if h > 2 then a else w",
        "weighted([a, w, 2 * a], weights = [1, 3, 2])",
        "weighted(if w > 2 then [a, w] else [w, 1])",
      })
  void theyAreTheSlopesOfTheScore(String goal) throws Exception {
    Term term = design("  maximize " + goal).goals().getFirst().term();
    double[] point = new Random(6).doubles(ROWS * 32L).toArray();
    double step = 1e-2;
    try (Evaluator evaluator = Evaluator.open(List.of(term), new Resources(1))) {
      double[] gradient = evaluator.gradient(List.of(term), new double[] {1}, relaxed(point));
      double largest = 0;
      double[] slopes = new double[point.length];
      for (int i = 0; i < point.length; i++) {
        double[] up = point.clone();
        double[] down = point.clone();
        up[i] += step;
        down[i] -= step;
        slopes[i] =
            (evaluator.numbers(List.of(term), relaxed(up))[0][i / 32]
                    - evaluator.numbers(List.of(term), relaxed(down))[0][i / 32])
                / (2 * step);
        largest = Math.max(largest, Math.abs(slopes[i]));
      }
      assertThat(gradient).containsExactly(slopes, within(1e-3 * largest));
    }
  }

  @Test
  void aPreferenceTakesItsSlopeOff() throws Exception {
    Design design = design("  maximize a\n  prefer w >= 5, weight = 0.3");
    Design plain = design("  maximize a - 0.3 * (5 - w) / 5");
    double[] point = new Random(6).doubles(32).toArray();
    assertThat(gradient(design, point)).containsExactly(gradient(plain, point), within(1e-9));
  }

  private static double[] gradient(Design design, double[] point) throws Exception {
    List<Term> terms =
        java.util.stream.Stream.concat(
                design.goals().stream().map(Design.Goal::term),
                design.wanted().preferences().stream().map(Design.Preference::shortfall))
            .toList();
    try (Evaluator evaluator = Evaluator.open(terms, new Resources(1))) {
      Meter meter = new Meter();
      Scoring scoring = new Scoring(evaluator, design.wanted(), Scaling.NONE, meter);
      double[] gradient = scoring.gradient(relaxed(point), Rows.items(0, 1));
      assertThat(meter.computed()).isEqualTo(1);
      return gradient;
    }
  }

  /** A reward that is used many times over is passed through once. */
  @Test
  void rewardsThatDoubleStaySmall() throws Exception {
    StringBuilder script =
        new StringBuilder("reward r0 = oracle(\"weighted.pt\", scores = DNA[8])\n");
    for (int i = 1; i <= 12; i++) {
      script.append("reward r%d = (r%d + r%d) / 2\n".formatted(i, i - 1, i - 1));
    }
    script.append("design q { from iid(DNA[8]); maximize r12 }\nrun q\n");
    Compilation compiled =
        Svdd.with(List.of(new BaseLibrary()))
            .compile(new Source("q.svdd", script.toString(), new DiskFolder(NETWORKS)), Map.of());
    Term term = compiled.program().orElseThrow().designs().getFirst().goals().getFirst().term();
    try (Evaluator evaluator = Evaluator.open(List.of(term), new Resources(1))) {
      double[] gradient =
          evaluator.gradient(List.of(term), new double[] {1}, relaxed(new double[32]));
      assertThat(gradient[1]).isEqualTo(10);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a + dna.gc | gc",
        "if a > 0 then a else dna.gc | gc",
        "if dna.gc > 0 then a else w | gc",
        "w + (a > 0) | >",
        "mean([a, w]) | mean",
        "h | oracle",
      })
  void whatHasNoGradientIsNamed(String goal, String part) {
    assertThat(design("  maximize " + goal).aim().noGradient())
        .hasValueSatisfying(name -> assertThat(name).contains(part));
  }

  @Test
  void whatIsOnlyScoredNeedsNone() {
    assertThat(design("  maximize if h > 0 then a else w").aim().noGradient()).isEmpty();
    assertThat(design("  maximize h").aim().notSoft()).isEmpty();
    assertThat(design("  maximize h\n  require dna.gc > 0").aim().notSoft()).isPresent();
  }
}
