package svdd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.Trial;
import svdd.diagnostic.Diagnostic;

/** Runs whose decoder keeps populations. */
class PopulationsTest {

  private static Trial run(String decoder, String goal) {
    return Trial.run(
        """
        design q {
          from iid(DNA[4])
          maximize %s
          decode %s
          steps 4
          count 20
        }
        run q
        """
            .formatted(goal, decoder),
        RunOptions.DEFAULT);
  }

  @Test
  void aPopulationWithoutAnyWeightIsTold() {
    // about three sequences in ten have no A, and 0 / 0 as their reward
    Trial trial = run("smc(particles = 1)", "0 * dna.count(\"A\") / dna.count(\"A\")");
    assertThat(trial.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactlyInAnyOrder("W0501", "W0586");
    List<String> messages = trial.diagnostics().stream().map(Diagnostic::message).toList();
    assertThat(messages).anyMatch(text -> text.contains("of the 20 populations of `q`"));
    assertThat(trial.result().items()).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smc(particles = 8, alpha = 0.1)",
        "smc(particles = 8, alpha = 0.1, returns = all)",
        "nested(particles = 3, candidates = 2, alpha = 0.1, returns = all)",
        "beam(width = 3, candidates = 2)"
      })
  void everyItemIsMade(String decoder) {
    Trial trial = run(decoder, "dna.gc");
    assertThat(trial.diagnostics()).isEmpty();
    assertThat(trial.result().items()).hasSize(20);
    double mean =
        trial.result().items().stream().mapToDouble(ScoredItem::score).average().orElseThrow();
    // plain samples have .5, with a standard error of .06
    assertThat(mean).isGreaterThan(0.7);
  }
}
