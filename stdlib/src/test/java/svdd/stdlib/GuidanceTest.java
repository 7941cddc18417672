package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import svdd.run.Result;
import svdd.run.ScoredItem;

/** What the product is for, from a script to its items, on the model that it ships. */
class GuidanceTest {
  /**
   * 32 of the model's 128 steps suffice to tell the decoders apart: a step then decides six
   * positions instead of two, which blurs each choice of {@code svdd}, so that its lead is smaller
   * than with all steps, and costs the other two nothing.
   */
  private static final String SCRIPT =
      """
      reward gataa = dna.count("GATAA")
      reward cpg = dna.count("CG")
      design guided {
        from zoo.human_regulatory
        maximize gataa + 0.1 * cpg
        decode svdd(candidates = 10)
        steps 32
        count 16
        seed 7
      }
      design chosen = guided with { decode best_of(n = 10) }
      design plain = guided with { decode pretrained }
      run guided
      run chosen
      run plain
      """;

  @Test
  void svddBeatsBestOfNBeatsTheModel() {
    List<Result> results = Scripts.run(SCRIPT);

    scoresAreThoseOfTheLetters(results.getFirst());
    Sample guided = Sample.of(results.get(0));
    Sample chosen = Sample.of(results.get(1));
    Sample plain = Sample.of(results.get(2));
    System.out.printf("svdd %s > best of 10 %s > pretrained %s%n", guided, chosen, plain);
    assertThat(guided.mean() - chosen.mean()).isGreaterThan(3 * guided.error(chosen));
    assertThat(chosen.mean() - plain.mean()).isGreaterThan(3 * chosen.error(plain));
  }

  private static void scoresAreThoseOfTheLetters(Result guided) {
    assertThat(guided.items()).hasSize(16);
    for (ScoredItem item : guided.items()) {
      assertThat(item.text()).hasSize(200).matches("[ACGT]+");
      double gataa = item.text().split("GATAA", -1).length - 1;
      double cpg = item.text().split("CG", -1).length - 1;
      assertThat(item.rewards()).containsExactly(gataa, cpg);
      assertThat(item.score()).isEqualTo(gataa + 0.1 * cpg);
    }
  }

  /** Combined rewards: their mean, and the variance of the mean. */
  private record Sample(double mean, double variance) {

    static Sample of(Result result) {
      double[] scores = result.items().stream().mapToDouble(ScoredItem::score).toArray();
      double mean = DoubleStream.of(scores).average().orElseThrow();
      double squares = DoubleStream.of(scores).map(score -> Math.pow(score - mean, 2)).sum();
      return new Sample(mean, squares / (scores.length - 1) / scores.length);
    }

    /** The standard error of the difference of two means. */
    double error(Sample other) {
      return Math.sqrt(variance + other.variance);
    }

    @Override
    public String toString() {
      return "%.2f ± %.2f".formatted(mean, Math.sqrt(variance));
    }
  }
}
