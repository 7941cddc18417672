package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.spi.NumberFunction;

class ListsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "mean([1, 0 / 0]); NaN",
        "mean([1, 2], weights = [dna.count(\"A\"), 0])(dna\"CC\"); NaN",
        "mean([1 / 0, 1], weights = [0, 1]); 1",
        "geometric_mean([0, 5]); 0",
        "geometric_mean([dna.gc - 2, 5])(dna\"CC\"); NaN",
        "geometric_mean([0, 5], weights = [0, 1]); 5",
        "stats.harmonic_mean([0, 5]); 0",
        "sd([3]); NaN",
        "median([2, 0 / 0]); NaN",
        "quantile([1, 2], dna.length)(dna\"CC\"); NaN",
        "quantile([4], 0.3); 4",
        "stats.min([2]); 2",
        "product([2, 0]); 0",
        "log_mean_exp([1000, 1000]); 1000",
        "log_mean_exp([-1 / 0, 0], alpha = 1); -0.6931471805599453",
        "sum([0.5, 1]); 1.5",
        "dna.gc(dna\"GATT\") + mean([dna.gc, 1])(dna\"GATT\"); 0.875"
      })
  void knowsTheEdges(String expression, double expected) {
    assertThat(Scripts.number(expression)).isEqualTo(expected, within(1e-12));
  }

  /** Slopes against differences, by each argument that is no setting. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "stats.sum",
        "stats.product",
        "stats.sd",
        "stats.quantile",
        "stats.log_mean_exp",
        "stats.power_mean"
      })
  void slopesAreThoseOfTheFunction(String name) {
    NumberFunction function = function(name);
    Random random = new Random(3);
    for (int trial = 0; trial < 50; trial++) {
      boolean setting = !name.equals("stats.sum") && !name.equals("stats.product");
      setting &= !name.equals("stats.sd");
      double[] a = random.doubles(setting ? 7 : 6, 0.5, 2).toArray();
      if (name.equals("stats.power_mean")) {
        a[6] = random.nextInt(3) - 1;
      } else if (name.equals("stats.quantile")) {
        a[6] = random.nextDouble();
      }
      for (int i = 0; i < 6; i++) {
        double step = 1e-6;
        double up = moved(function, a, i, step);
        double down = moved(function, a, i, -step);
        assertThat(function.slope().orElseThrow().of(i, a))
            .as("%s by %s", name, i)
            .isEqualTo((up - down) / (2 * step), within(1e-4));
      }
    }
  }

  @Test
  void aListOfRewardsIsAReward() {
    String script =
        """
        reward a = dna.gc
        reward b = dna.count("A") / dna.length
        design q {
          from     iid(DNA[8])
          maximize mean([a, b]) - 2 * sd([a, b]) + geometric_mean([a, b], weights = [1, 2])
          count    2
          steps    4
        }
        run q
        """;
    var result = Scripts.run(script).getFirst();

    result
        .items()
        .forEach(
            item -> {
              double a = item.rewards()[0];
              double b = item.rewards()[1];
              double sd = Math.abs(a - b) / Math.sqrt(2);
              double expected = (a + b) / 2 - 2 * sd + Math.cbrt(a * b * b);
              assertThat(item.score()).isEqualTo(expected, within(1e-12));
            });
  }

  private static double moved(NumberFunction function, double[] a, int i, double by) {
    double[] other = a.clone();
    other[i] += by;
    return function.evaluation().of(other);
  }

  private static NumberFunction function(String name) {
    return new StandardLibrary()
        .numbers().stream()
            .filter(each -> each.signature().name().equals(name))
            .findFirst()
            .orElseThrow();
  }
}
