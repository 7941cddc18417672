package svdd.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import svdd.BaseLibrary;
import svdd.Compilation;
import svdd.Svdd;
import svdd.source.DiskFolder;
import svdd.source.Source;

/** What a plan says before anything is spent. */
class PlanPrinterTest {

  private static String plan(String script, OptionalInt batch) {
    Svdd svdd = Svdd.with(List.of(new BaseLibrary()));
    Compilation compiled =
        svdd.compile(new Source("q.svdd", script, new DiskFolder(Path.of(""))), Map.of());
    assertThat(compiled.diagnostics()).isEmpty();
    return Planner.plan(compiled.program().orElseThrow(), batch, 2).text();
  }

  @Test
  void showsStagesShapesCountsAndDefaults() {
    String script =
        """
        reward gc = dna.gc
        reward cpg = js(x) \"""x.length\"""
        design q {
          from iid(DNA[8])
          maximize gc + 0.1 * cpg
          require gc in 40%..60%
          decode svdd(candidates = 10)
          count 6
        }
        run q as "first"
        run q with { decode best_of(n = 4); steps 3 }
        """;
    assertThat(plan(script, OptionalInt.of(4)))
        .isEqualTo(
            """
            plan of q.svdd · the same items at any --batch and --threads, bit for bit on one kind of CPU

            design first (q) · DNA[8] · 6 items · svdd, posterior mean, 10 candidates, alpha 0 · 128 steps · seed 1
              step x128
                propose   10 candidates from the masked posterior                       host
                denoise   iid(DNA[8])  [40, 8]                      <= 7 686 forwards   host
                score     gc                                        40 a step           host
                          cpg (js)                                  40 a step           JavaScript
                require   gc in 40%..60%                            shortfall / 0.2     host
                select    best of 10                                                    host
              final       argmax fill, score
              plain       6 samples of the model, to compare        <= 774 forwards
              batches     2 batches of 4 items
              defaults    steps 128, seed 1
              cost        <= 8 460 forwards, <= 7 692 reward calls; equal states are computed once

            design q · DNA[8] · 6 items · best of 4 · 3 steps · seed 1
              step x3
                propose   4 draws from the masked posterior                      host
                denoise   iid(DNA[8])  [16, 8]                 <= 96 forwards    host
              final       argmax fill, score, best of 4
                score     gc                                   36 in all         host
                          cpg (js)                             36 in all         JavaScript
                require   gc in 40%..60%                       shortfall / 0.2   host
              plain       6 samples of the model, to compare   <= 24 forwards
              batches     2 batches of 4 items
              defaults    seed 1
              cost        <= 120 forwards, <= 36 reward calls; equal states are computed once
            """);
  }
}
