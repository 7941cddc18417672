package svdd.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import svdd.Trial;
import svdd.tensor.Bootstrap;
import svdd.tensor.Bootstrap.Interval;
import svdd.tensor.Statistics;

/**
 * Fronts of 5 independent letters whose objectives depend on how many A, C and G there are, so that
 * every point can be listed: what a run finds against the hypervolume of all of them, from the same
 * reference point, over seeds, with bootstrap intervals.
 */
class FrontsTest {
  private static final int LENGTH = 5;
  private static final int SEEDS = 5;

  /** Objectives of the numbers of A, C and G. */
  private record Shape(List<String> goals, List<ToDoubleFunction<int[]>> of) {}

  private static final String A = "(dna.count(\"A\") / 5)";
  private static final String C = "(dna.count(\"C\") / 5)";
  private static final String G = "(dna.count(\"G\") / 5)";

  /** Bulges outwards: weighted sums find all of it. */
  private static final Shape CONVEX =
      new Shape(
          List.of(A + " ^ 0.5", C + " ^ 0.5"),
          List.of(n -> Math.sqrt(n[0] / 5.0), n -> Math.sqrt(n[1] / 5.0)));

  /** Bends inwards: weighted sums find its ends only. */
  private static final Shape CONCAVE =
      new Shape(
          List.of(A + " ^ 1.5", C + " ^ 1.5"),
          List.of(n -> Math.pow(n[0] / 5.0, 1.5), n -> Math.pow(n[1] / 5.0, 1.5)));

  private static final Shape DISCONNECTED =
      new Shape(
          List.of(A, C + " - (if dna.count(\"A\") in 2..3 then 0.5 else 0)"),
          List.of(n -> n[0] / 5.0, n -> n[1] / 5.0 - (n[0] == 2 || n[0] == 3 ? 0.5 : 0)));

  private static final Shape THREE =
      new Shape(
          List.of(A, C + " ^ 1.5", G + " ^ 0.5"),
          List.of(n -> n[0] / 5.0, n -> Math.pow(n[1] / 5.0, 1.5), n -> Math.sqrt(n[2] / 5.0)));

  private static Account.Front front(Shape shape, String combine, int count, long seed) {
    String weights =
        shape.goals().size() == 2 ? "0.47, 0.47, 0.03, 0.03" : "0.32, 0.32, 0.32, 0.04";
    StringBuilder script = new StringBuilder("design q {\n");
    script.append("  from iid(DNA[5], weights = [" + weights + "])\n");
    shape.goals().forEach(goal -> script.append("  maximize ").append(goal).append('\n'));
    script.append("  combine ").append(combine).append('\n');
    script.append("  decode best_of(n = 250)\n  steps 2\n  count " + count + "\n");
    script.append("  seed " + seed + "\n}\nrun q\n");
    return Trial.run(script.toString(), RunOptions.DEFAULT)
        .result()
        .account()
        .front()
        .orElseThrow();
  }

  /** The share of the best hypervolume that each seed reaches. */
  private static double[] shares(Shape shape, String combine, int count) {
    double[] shares = new double[SEEDS];
    for (int seed = 0; seed < SEEDS; seed++) {
      Account.Front front = front(shape, combine, count, 100 + seed);
      double best = volume(points(shape), front.reference());
      assertThat(front.hypervolume()).isLessThanOrEqualTo(best * (1 + 1e-12));
      shares[seed] = front.hypervolume() / best;
    }
    return shares;
  }

  private static List<double[]> points(Shape shape) {
    List<double[]> points = new ArrayList<>();
    for (int a = 0; a <= LENGTH; a++) {
      for (int c = 0; a + c <= LENGTH; c++) {
        for (int g = 0; a + c + g <= LENGTH; g++) {
          int[] counts = {a, c, g};
          points.add(shape.of().stream().mapToDouble(goal -> goal.applyAsDouble(counts)).toArray());
        }
      }
    }
    return points;
  }

  /** The volume that points beat, by cutting along the last objective. */
  private static double volume(List<double[]> points, double[] reference) {
    int last = reference.length - 1;
    if (last == 0) {
      return points.stream().mapToDouble(p -> Math.max(0, p[0] - reference[0])).max().orElse(0);
    }
    double[] cuts =
        points.stream()
            .mapToDouble(point -> point[last])
            .filter(x -> x > reference[last])
            .distinct()
            .sorted()
            .toArray();
    double[] rest = Arrays.copyOf(reference, last);
    double volume = 0;
    double from = reference[last];
    for (double cut : cuts) {
      List<double[]> above = points.stream().filter(point -> point[last] >= cut).toList();
      volume += (cut - from) * volume(above, rest);
      from = cut;
    }
    return volume;
  }

  private static Interval told(String name, double[] shares) {
    Interval interval = Bootstrap.of(new double[][] {shares}, Statistics::mean);
    System.out.printf(
        Locale.ROOT,
        "%-28s %.4f of the enumerated hypervolume (95 %%: %.4f to %.4f)%n",
        name,
        Statistics.mean(shares),
        interval.low(),
        interval.high());
    return interval;
  }

  @Test
  void oneRunFindsFrontsOfEveryShape() {
    assertThat(told("convex", shares(CONVEX, "pareto(points = 33)", 66)).high())
        .isCloseTo(1, within(1e-9));
    assertThat(told("concave", shares(CONCAVE, "pareto(points = 33)", 66)).high())
        .isCloseTo(1, within(1e-9));
    assertThat(told("disconnected", shares(DISCONNECTED, "pareto(points = 33)", 66)).high())
        .isCloseTo(1, within(1e-9));
    assertThat(told("three objectives", shares(THREE, "pareto(points = 136)", 408)).high())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void weightedSumsMissWhatBendsInwards() {
    Interval tchebycheff = told("concave, tchebycheff", shares(CONCAVE, "pareto(points = 33)", 66));
    Interval linear =
        told("concave, linear", shares(CONCAVE, "pareto(points = 33, scalar = linear)", 66));
    assertThat(linear.high()).isLessThan(tchebycheff.low());
  }

  @Test
  void theReferenceIsWhereThePlainSamplesAre() {
    Account.Front front = front(CONVEX, "pareto(points = 9)", 9, 1);
    // of 5 letters none is A with a chance of 4 %, one with 18 %
    assertThat(front.reference()[0]).isIn(0.0, Math.sqrt(1 / 5.0));
    assertThat(front.numbers()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void whatIsToBeMinimizedIsToldAsItIs() {
    Trial trial =
        Trial.run(
            """
            design q {
              from iid(DNA[8])
              maximize dna.count("A")
              minimize dna.count("C")
              combine weighted(0.5, 0.5)
              steps 8
              count 12
            }
            run q
            """,
            RunOptions.DEFAULT);
    Result result = trial.result();
    for (ScoredItem item : result.items()) {
      double a = item.text().chars().filter(x -> x == 'A').count();
      double c = item.text().chars().filter(x -> x == 'C').count();
      assertThat(item.goals()).containsExactly(a, c);
      assertThat(item.score()).isEqualTo(0.5 * a - 0.5 * c);
    }
    double[] reference = result.account().front().orElseThrow().reference();
    assertThat(reference[0]).as("few A").isBetween(0.0, 1.0);
    assertThat(reference[1]).as("many C").isBetween(3.0, 8.0);
  }
}
