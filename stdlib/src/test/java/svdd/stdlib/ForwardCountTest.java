package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import svdd.core.ModelUse;
import svdd.run.Event;
import svdd.run.Result;
import svdd.run.RunOptions;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Items;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/** How many rows the network of the shipped model really gets. */
class ForwardCountTest {
  private static final int ITEMS = 2;
  private static final int CANDIDATES = 6;
  private static final int STEPS = 100;
  private static final String SCRIPT =
      """
      design d {
        from zoo.human_regulatory
        maximize dna.gc
        decode svdd(candidates = %d)
        steps %d
        count %d
      }
      run d
      """
          .formatted(CANDIDATES, STEPS, ITEMS);

  @Test
  void svddNeedsAtMostMRowsAnItemAndStep() {
    List<Long> computed = new ArrayList<>();
    Result result =
        Scripts.run(
                SCRIPT,
                RunOptions.DEFAULT,
                event -> {
                  if (event instanceof Event.Stepped stepped && computed.size() < STEPS) {
                    computed.add(stepped.forwards());
                  }
                })
            .getFirst();

    Result.Cost cost = result.cost();
    // All items begin with the same state, and a step is told of before its forwards.
    computed.add(cost.computedForwards());
    assertThat(computed).hasSize(STEPS + 1);
    assertThat(computed.getFirst()).isBetween(1L, 2L);
    for (int step = 1; step < computed.size(); step++) {
      assertThat(computed.get(step) - computed.get(step - 1))
          .isBetween(0L, (long) ITEMS * CANDIDATES);
    }
    assertThat(cost.forwards()).isEqualTo(ITEMS * (1L + STEPS * CANDIDATES));
    // A candidate stays like its parent where none of its open positions is decided: over all
    // steps about as often as e^(-200 / STEPS) says, here one in seven.
    assertThat(cost.computedForwards()).isLessThan(cost.forwards() * 95 / 100);
    assertThat(cost.largestCall()).isLessThanOrEqualTo(ITEMS * CANDIDATES);
  }

  @Test
  void aCandidateEqualToItsParentNeedsNoForward() throws Refusal {
    ModelUse use = Scripts.compile(SCRIPT).program().orElseThrow().designs().getFirst().model();
    try (Model model = use.source().open(use.settings(), new Resources(1))) {
      Meter meter = new Meter();
      walk(model.chain(STEPS, meter), meter);
    }
  }

  /** Goes some steps of SVDD, and compares each forward's rows with those that are really new. */
  private static <S extends Batch<S>, D extends Batch<D>> void walk(
      Chain<S, D> chain, Meter meter) {
    Rows rows = Rows.items(0, ITEMS);
    Rows candidates = rows.repeat(CANDIDATES);
    Draws draws = new Draws(5);
    S x = chain.prior(rows, draws);
    D d = chain.denoise(x, STEPS);
    long likeParents = 0;
    for (int t = STEPS; t > STEPS - 8; t--) {
      S parents = x.repeat(CANDIDATES);
      S y = chain.draw(parents, d.repeat(CANDIDATES), t, candidates, draws);
      Items before = chain.partial(parents);
      Items after = chain.partial(y);
      Set<String> old = texts(before);
      Set<String> fresh = texts(after);
      fresh.removeAll(old);
      for (int row = 0; row < after.count(); row++) {
        likeParents += after.text(row).equals(before.text(row)) ? 1 : 0;
      }
      long computed = meter.computed();
      D e = chain.denoise(y, t - 1);
      assertThat(meter.computed() - computed).isEqualTo(fresh.size());
      int[] winners = {1, CANDIDATES + 2};
      x = y.rows(winners);
      d = e.rows(winners);
    }
    assertThat(likeParents).isPositive();
  }

  private static Set<String> texts(Items items) {
    Set<String> texts = new HashSet<>();
    for (int row = 0; row < items.count(); row++) {
      texts.add(items.text(row));
    }
    return texts;
  }
}
