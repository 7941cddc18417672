package svdd.stdlib;

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
import svdd.Compilation;
import svdd.Svdd;
import svdd.core.Design;
import svdd.core.Term;
import svdd.reward.Evaluator;
import svdd.run.Outcome;
import svdd.run.RunOptions;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.spi.Items;
import svdd.spi.Resources;
import svdd.type.Alphabet;
import svdd.type.Space;

/** Rewards of parts, of other strands, of items with flanks. */
class ViewsTest {
  private static final Path NETWORKS =
      Path.of("..", "interpreter", "src", "test", "resources", "svdd", "model");

  /** The reward of a view is the reward itself on what can be written by hand. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dna.part(R, first = 3) | GATTNACA | dna'TTNACA'",
        "dna.part(R, last = -3) | GATTNACA | dna'GATTNA'",
        "dna.part(R, first = -4, last = -2) | GATTNACA | dna'NAC'",
        "dna.part(dna.part(R, first = 2), first = 2, last = 4) | GATTACA | dna'TT'",
        "dna.flank(R, left = 'AC', right = 'gn') | GATTACA | dna'ACGATTACAGN'",
        "dna.flank(R) | GATTACA | dna'GATTACA'",
        "dna.reverse_complement(R) | GATTNACA | dna'TGTNAATC'",
        "dna.reverse_complement(dna.reverse_complement(R)) | GATTNACA | dna'GATTNACA'",
        "dna.reverse_complement(dna.part(R, first = 3)) | GATTACA | dna'TAATC'",
      })
  void aViewIsTheRewardOfWhatItMakes(String view, String item, String made) {
    for (String reward :
        List.of("dna.gc", "dna.count('A')", "dna.length", "dna.motif('GATA')", "dna.has('T', 2)")) {
      String seen = view.replace("R", reward) + "(dna'" + item + "')";
      assertThat(number(seen))
          .as(seen)
          .isEqualTo(Double.valueOf(number(reward + "(" + made + ")")));
    }
  }

  private static double number(String expression) {
    return Scripts.number(expression.replace('\'', '"'));
  }

  @Test
  void anRnaIsThatOfTheDna() {
    assertThat(number("dna.transcribed(rna.tm())(dna'ACGTTGCA')"))
        .isEqualTo(number("rna.tm()(rna'ACGUUGCA')"));
  }

  /** An open position differs from every letter of a reference. */
  @ParameterizedTest
  @CsvSource({"CGATTACC, 3", "GATTACCC, 7", "AGATTAGG, 3", "NNNGATTA, 5"})
  void paddingLeavesTheEndsOpen(String reference, double expected) {
    String view = "dna.pad(dna.differences(dna'%s'), 5)(dna'GATTA')".formatted(reference);

    assertThat(number(view)).isEqualTo(expected);
  }

  @Test
  void listsAndConditionsAreSeenToo() {
    assertThat(number("mean(dna.part([dna.gc, dna.length], last = 2))(dna'GCAA')")).isEqualTo(1.5);
    assertThat(number("dna.part(dna.gc > 0.9 and dna.length == 2, last = 2)(dna'GCAA')"))
        .isEqualTo(1);
  }

  private static Design design(String clauses) {
    String script =
        """
        reward a = oracle("curved.pt", scores = DNA[8])
        reward w = oracle("weighted.pt", scores = DNA[8]) / 100
        design q {
          from iid(DNA[%s
        }
        run q
        """
            .formatted(clauses);
    Compilation compiled =
        Svdd.standard().compile(new Source("q.svdd", script, new DiskFolder(NETWORKS)), Map.of());
    assertThat(compiled.diagnostics()).isEmpty();
    return compiled.program().orElseThrow().designs().getFirst();
  }

  /** Central differences, good to about 1e-3 of the largest slope in float32. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "8]) \n maximize dna.reverse_complement(a) * w",
        "5]) \n maximize dna.flank(a * w, left = \"AC\", right = \"N\") + dna.gc",
        "5]) \n maximize dna.pad(a, 5) ^ 2",
        "12]) \n maximize dna.part(a + w, first = 2, last = -4) + dna.part(w, first = 5)",
        "10]) \n maximize dna.part(dna.reverse_complement(a * a), last = -3)",
      })
  void gradientsComeBackThroughViews(String clauses) throws Exception {
    Term term = design(clauses).goals().getFirst().term();
    int length = design(clauses).model().header().space().positions();
    double[] point = new Random(6).doubles(2L * length * 4).toArray();
    double step = 1e-2;
    try (Evaluator evaluator = Evaluator.open(List.of(term), new Resources(1))) {
      double[] gradient = evaluator.gradient(List.of(term), new double[] {1}, relaxed(point));
      double[] slopes = new double[point.length];
      double largest = 0;
      for (int i = 0; i < point.length; i++) {
        double up = moved(evaluator, term, point, i, step);
        double down = moved(evaluator, term, point, i, -step);
        slopes[i] = (up - down) / (2 * step);
        largest = Math.max(largest, Math.abs(slopes[i]));
      }
      assertThat(largest).isPositive();
      assertThat(gradient).containsExactly(slopes, within(2e-3 * largest));
    }
  }

  private static double moved(Evaluator evaluator, Term term, double[] point, int at, double by)
      throws Exception {
    double[] moved = point.clone();
    moved[at] += by;
    return evaluator.numbers(List.of(term), relaxed(moved))[0][at / (point.length / 2)];
  }

  private static Items relaxed(double[] numbers) {
    int length = numbers.length / 2 / 4;
    return new Items.Relaxed(Space.of(Alphabet.DNA, length), length, 4, numbers);
  }

  /** Whatever uses a view, what it makes is scored once, and so are parts that are equal. */
  @Test
  void equalPartsAreScoredOnce() {
    int[] asked = {0};
    Svdd svdd =
        Svdd.builder()
            .reward(
                "counted",
                "DNA -> Real",
                batch -> {
                  asked[0] += batch.count();
                  return batch.texts().stream().mapToDouble(text -> text.charAt(0)).toArray();
                })
            .build();
    String script =
        """
        design q {
          from      iid(DNA[6])
          maximize  dna.part(counted, last = 1) + 2 * dna.part(counted, last = 1)
          prefer    dna.part(counted > 0, last = 1)
          decode    best_of(n = 50)
          steps     2
          count     4
        }
        run q
        """;
    Compilation compiled =
        svdd.compile(new Source("q.svdd", script, new DiskFolder(NETWORKS)), Map.of());
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(svdd.run(compiled, RunOptions.DEFAULT).outcome()).isEqualTo(Outcome.DONE);

    // of 200 candidates and the items of the plain model, each batch has at most four first bases
    assertThat(asked[0]).isBetween(4, 40);
  }

  @Test
  void whatIsTooShortHasNoNumber() throws Exception {
    Term term = design("12]) \n maximize dna.part(dna.gc, first = 9)").goals().getFirst().term();
    try (Evaluator evaluator = Evaluator.open(List.of(term), new Resources(1))) {
      Items items = Items.of(Space.of(Alphabet.DNA), "GATTACA");
      assertThat(evaluator.numbers(List.of(term), items)[0]).containsExactly(Double.NaN);
    }
  }
}
