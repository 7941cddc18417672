package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import svdd.spi.Merits;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/** Which candidate wins. */
class SelectionTest {
  private static final double NAN = Double.NaN;
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private static int best(double... scores) {
    return Selection.pick(Merits.of(scores), scores.length, 0, new double[1])[0];
  }

  @Test
  void theBestWinsAndOfEqualOnesTheFirst() {
    assertThat(best(1, 3, 2)).isEqualTo(1);
    assertThat(best(1, 3, 3)).isEqualTo(1);
    assertThat(best(2, 2, 2)).isZero();
  }

  @Test
  void whatIsNoNumberIsWorst() {
    assertThat(best(NAN, -1e300, NAN)).isEqualTo(1);
    assertThat(best(NAN, NEVER, NAN)).isZero();
    assertThat(best(0, Double.POSITIVE_INFINITY, 5)).isEqualTo(1);
  }

  @Test
  void eachGroupHasItsOwnWinner() {
    Merits merits = Merits.of(new double[] {1, 2, 4, 3, 5, 6});
    assertThat(Selection.pick(merits, 2, 0, new double[3])).containsExactly(1, 2, 5);
  }

  @Test
  void aFeasibleCandidateBeatsEveryInfeasibleOne() {
    Merits merits =
        new Merits(
            new double[] {100, 1, NAN, 2}, new int[] {1, 0, 0, 0}, new double[] {1e-9, 0, 0, 0});
    for (double alpha : new double[] {0, 1e9}) {
      for (double u : new double[] {0.01, 0.5, 0.99}) {
        assertThat(Selection.pick(merits, 4, alpha, new double[] {u})[0]).isIn(1, 2, 3);
      }
    }
    assertThat(Selection.pick(merits, 4, 0, new double[1])).containsExactly(3);
  }

  @Test
  void amongInfeasibleOnesFewerBrokenThenNearerThenTheScore() {
    double[] scores = {9, 8, 1, 2};
    assertThat(infeasible(scores, new int[] {2, 1, 2, 2}, 5, 7, 1, 1)).isEqualTo(1);
    assertThat(infeasible(scores, new int[] {2, 2, 2, 2}, 5, 7, 1, 1)).isEqualTo(3);
    assertThat(infeasible(scores, new int[] {2, 2, 2, 2}, 5, 0.5, 1, 1)).isEqualTo(1);
  }

  private static int infeasible(double[] scores, int[] broken, double... shortfall) {
    return Selection.pick(new Merits(scores, broken, shortfall), 4, 0, new double[1])[0];
  }

  @Test
  void aboveZeroTheChoiceFollowsTheSoftmax() {
    int draws = 40_000;
    double[] scores = new double[3 * draws];
    for (int i = 0; i < draws; i++) {
      scores[3 * i] = 1000;
      scores[3 * i + 1] = 1001;
      scores[3 * i + 2] = i % 2 == 0 ? NEVER : NAN;
    }
    double[] uniforms = new Draws(1).uniforms(Rows.items(0, draws), 1, Draws.Purpose.SELECT);
    int second = 0;
    for (int row : Selection.pick(Merits.of(scores), 3, 2, uniforms)) {
      assertThat(row % 3).isLessThan(2);
      second += row % 3;
    }
    double p = 1 / (1 + Math.exp(-0.5));
    double spread = 4 * Math.sqrt(p * (1 - p) / draws);
    assertThat((double) second / draws).isCloseTo(p, within(spread));
  }
}
