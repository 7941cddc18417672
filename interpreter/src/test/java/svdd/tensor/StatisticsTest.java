package svdd.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void quantilesLieBetweenNeighboursInProportion() {
    double[] values = {4, 1, 3, 2, Double.NaN};
    assertThat(Statistics.quantile(values, 0)).isEqualTo(1);
    assertThat(Statistics.quantile(values, 0.5)).isEqualTo(2.5);
    assertThat(Statistics.quantile(values, 0.95)).isCloseTo(3.85, within(1e-12));
    assertThat(Statistics.quantile(values, 1)).isEqualTo(4);
    assertThat(Statistics.mean(values)).isEqualTo(2.5);
  }

  @Test
  void thereIsNothingInTheMiddleOfNothing() {
    assertThat(Statistics.quantile(new double[] {Double.NaN}, 0.5)).isNaN();
    assertThat(Statistics.mean(new double[0])).isNaN();
  }

  @Test
  void equalInfiniteNeighboursStayInfinite() {
    double low = Double.NEGATIVE_INFINITY;
    assertThat(Statistics.quantile(new double[] {low, low, low}, 0.25)).isEqualTo(low);
  }

  @Test
  void ranksOfEqualNumbersAreShared() {
    double[] up = {1, 2, 2, 3, Double.NaN};
    assertThat(Statistics.rankCorrelation(up, new double[] {0, 7, 7, 1e9, 4})).isEqualTo(1);
    assertThat(Statistics.rankCorrelation(up, new double[] {5, 4, 4, -1, 4})).isEqualTo(-1);
    // ranks 0, 1.5, 1.5, 3 and 0, 1, 2, 3: 4.5 / sqrt(4.5 * 5)
    assertThat(Statistics.rankCorrelation(up, new double[] {0, 1, 2, 3, 0}))
        .isCloseTo(Math.sqrt(0.9), within(1e-12));
    assertThat(Statistics.rankCorrelation(up, new double[] {1, 1, 1, 1, 1})).isNaN();
    assertThat(Statistics.rankCorrelation(new double[] {1, 2}, new double[] {1, 2})).isNaN();
  }
}
