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
import svdd.core.Program;
import svdd.plan.DecodingPlan.PlannedCompare;
import svdd.plan.DecodingPlan.PlannedEntry;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.spi.Refusal;

/** How a comparison brings its designs to the cost of the dearest. */
class EqualCostTest {
  private static final String DESIGN =
      """
      design q {
        from iid(DNA[8])
        maximize dna.gc
        decode svdd(candidates = 10)
        steps 20
        count 4
        seed 7
      }
      """;

  private static PlannedCompare compare(String command) {
    Svdd svdd = Svdd.with(List.of(new BaseLibrary()));
    Compilation compiled =
        svdd.compile(new Source("q.svdd", DESIGN + command, new DiskFolder(Path.of(""))), Map.of());
    assertThat(compiled.diagnostics()).isEmpty();
    return Planner.plan(compiled.program().orElseThrow(), OptionalInt.empty(), 1)
        .compares()
        .getFirst();
  }

  private static double cost(PlannedCompare compare, int entry) {
    return EqualCost.cost(compare.compare().equal(), compare.entries().get(entry).run());
  }

  @Test
  void raisesSizesToTheForwardsOfTheDearest() {
    PlannedCompare compare =
        compare(
            "compare q, q with { decode best_of(n = 2) }, q with { decode pretrained }"
                + " at equal forwards");
    List<PlannedEntry> entries = compare.entries();
    // svdd: 1 + 20 steps x 10 candidates; best_of: 21 forwards a sample, so 9 of them are 189
    assertThat(cost(compare, 0)).isEqualTo(201);
    assertThat(cost(compare, 1)).isEqualTo(189);
    assertThat(cost(compare, 2)).isEqualTo(21);
    assertThat(entries.get(0).scaled()).isEmpty();
    assertThat(entries.get(1).scaled()).contains(new DecodingPlan.Scaled("n", "2", "9"));
    assertThat(entries.get(1).run().run().design().decoder().settings().integer("n")).isEqualTo(9);
    assertThat(entries).extracting(PlannedEntry::own).containsExactly(false, false, true);
    assertThat(entries)
        .extracting(PlannedEntry::label)
        .containsExactly("q", "best_of", "pretrained");
  }

  @Test
  void countsCallsWithTheFinalScoreOfAnItem() {
    PlannedCompare compare =
        compare("compare q, q with { decode best_of }, seeds = 2 at equal calls");
    assertThat(cost(compare, 0)).isEqualTo(201);
    assertThat(compare.entries().get(1).scaled())
        .contains(new DecodingPlan.Scaled("n", "10", "200"));
    assertThat(compare.compare().seedValues()).containsExactly(7L, 8L);
  }

  @Test
  void changesNothingWhereNothingIsToBeEqual() {
    PlannedCompare compare = compare("compare [q, q with { decode best_of(n = 2) }]");
    assertThat(compare.compare().equal()).isEqualTo(Program.Equal.NONE);
    assertThat(compare.compare().seeds()).isEqualTo(5);
    assertThat(compare.entries()).allMatch(entry -> entry.scaled().isEmpty() && !entry.own());
  }

  @Test
  void waitsForAMeasurementOfTime() throws Refusal {
    PlannedCompare waiting = compare("compare q, q with { decode best_of } at equal time");
    assertThat(waiting.waits()).isTrue();
    PlannedCompare measured = Planner.measured(waiting, 1);
    assertThat(measured.waits()).isFalse();
    // 210 forwards and 11 calls a sample of best_of, 201 and 201 of svdd: with free forwards or
    // free calls either may be the dearest, but both end within one size of the budget
    double dearest = Math.max(cost(measured, 0), cost(measured, 1));
    for (int entry = 0; entry < 2; entry++) {
      assertThat(cost(measured, entry)).isBetween(0.8 * dearest, dearest);
    }
  }
}
