package svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Enumeration;
import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.type.Space;

/**
 * Masked and uniform chains over three positions of three letters, of a law whose letters all
 * depend on each other, against sums over all pairs of states.
 *
 * <p>60,000 samples: an estimated total variation distance has a standard deviation below {@code 1
 * / (2 sqrt(n))}, and where it is 0 a mean of at most {@code sqrt(states / (2 pi n))}.
 */
class DiscreteChainTest {
  private static final int LENGTH = 3;
  private static final int SYMBOLS = 3;
  private static final Space SPACE = Space.tokens(LENGTH, SYMBOLS);
  private static final JointLaw JOINT = JointLaw.some(LENGTH, SYMBOLS);
  private static final JointLaw INDEPENDENT = independent(0.5, 0.3, 0.2);

  private static final int SAMPLES = 60_000;
  private static final double FLOOR = Math.sqrt(27 / (2 * Math.PI * SAMPLES));
  private static final double SPREAD = 4 / (2 * Math.sqrt(SAMPLES));

  private static JointLaw independent(double... weights) {
    double[] table = new double[27];
    for (int string = 0; string < 27; string++) {
      table[string] = 1;
      for (int l = 0; l < LENGTH; l++) {
        table[string] *= weights[JointLaw.letter(string, l, SYMBOLS)];
      }
    }
    return new JointLaw(LENGTH, SYMBOLS, table);
  }

  private static Model model(Background law, boolean masked) {
    return masked
        ? new MaskedModel(SPACE, new MaskedPosterior(law))
        : new UniformModel(
            SPACE, UniformSchedule.COSINE, UniformPosterior.of(law, UniformSchedule.COSINE));
  }

  /** The second letter is given. */
  private static Fixed second(int letter) {
    byte[] tokens = {SYMBOLS, (byte) letter, SYMBOLS};
    return new Fixed(new boolean[] {false, true, false}, new Items.Discrete(SPACE, 3, tokens));
  }

  private static double[] sampled(Model model, int steps, Fixed fixed) {
    Items items = Sampling.plain(model, steps, fixed, SAMPLES, 1);
    double[] law = new double[27];
    for (int row = 0; row < SAMPLES; row++) {
      int string = 0;
      for (int l = LENGTH - 1; l >= 0; l--) {
        string = string * SYMBOLS + items.tokens()[row * LENGTH + l];
      }
      law[string] += 1.0 / SAMPLES;
    }
    return law;
  }

  @ParameterizedTest
  @CsvSource({"true, 6", "false, 6", "true, 1", "false, 1", "false, 25"})
  void plainSamplesFollowTheSumOverAllPairsOfStates(boolean masked, int steps) {
    double[] law = new Pairs(JOINT, masked, steps, Fixed.nothing()).ends();
    assertThat(Arrays.stream(law).sum()).isCloseTo(1, within(1e-12));
    double[] found = sampled(model(JOINT, masked), steps, Fixed.nothing());
    assertThat(Pairs.distance(found, law)).isLessThan(FLOOR + SPREAD);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 9})
  void independentLettersAreExactInAnyNumberOfSteps(int steps) {
    double[] uniform = new Pairs(INDEPENDENT, false, steps, Fixed.nothing()).ends();
    assertThat(Pairs.distance(uniform, INDEPENDENT.table())).isLessThan(1e-14);
    double[] masked = new Pairs(INDEPENDENT, true, steps, Fixed.nothing()).ends();
    // 1e-5 of each position is still open in the end, and is filled with the likeliest
    assertThat(Pairs.distance(masked, INDEPENDENT.table())).isLessThan(3e-5);
    double[] found = sampled(model(INDEPENDENT, false), steps, Fixed.nothing());
    assertThat(Pairs.distance(found, INDEPENDENT.table())).isLessThan(FLOOR + SPREAD);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void underFixIndependentLettersFollowTheConditionedLawExactly(boolean masked) {
    for (int steps : new int[] {1, 3, 8}) {
      Pairs pairs = new Pairs(INDEPENDENT, masked, steps, second(2));
      double[] own = new Pairs(INDEPENDENT, masked, steps, Fixed.nothing()).ends();
      assertThat(Pairs.distance(pairs.ends(), pairs.conditioned(own))).isLessThan(1e-13);
    }
    double[] found = sampled(model(INDEPENDENT, masked), 3, second(2));
    double[] law = new Pairs(INDEPENDENT, masked, 3, second(2)).ends();
    assertThat(Pairs.distance(found, law)).isLessThan(FLOOR + SPREAD);
  }

  /**
   * Where letters depend on each other a chain of few steps is not exact, with or without anything
   * fixed; both laws come together like 1 / T.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void underFixTheLawTendsToTheConditionedOne(boolean masked) {
    double before = Double.NaN;
    StringBuilder table = new StringBuilder();
    for (int steps : new int[] {16, 32, 64, 128, 256}) {
      Pairs pairs = new Pairs(JOINT, masked, steps, second(0));
      double[] own = new Pairs(JOINT, masked, steps, Fixed.nothing()).ends();
      double distance = Pairs.distance(pairs.ends(), pairs.conditioned(own));
      table.append(
          String.format(
              Locale.ROOT,
              "fix, %s, %3d steps: %.5f from its conditioned law%n",
              masked ? "mask" : "uniform",
              steps,
              distance));
      if (steps > 16) {
        assertThat(before / distance).isBetween(1.8, 2.3);
      }
      before = distance;
    }
    System.out.print(table);
    assertThat(before).isLessThan(0.002);
    double[] found = sampled(model(JOINT, masked), 16, second(0));
    double[] law = new Pairs(JOINT, masked, 16, second(0)).ends();
    assertThat(Pairs.distance(found, law)).isLessThan(FLOOR + SPREAD);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.5})
  void theBackwardRecursionIsTheSumOverAllPairs(double alpha) {
    for (Fixed fixed : new Fixed[] {Fixed.nothing(), second(1)}) {
      Pairs pairs = new Pairs(JOINT, false, 5, fixed);
      double[][] values = values(model(JOINT, false).chain(5, fixed, new Meter()), alpha);
      for (int t = 1; t <= 5; t++) {
        for (int state = 0; state < 27; state++) {
          double[] kernel = pairs.kernel(state, t);
          double expected = soft(values[t - 1], kernel, alpha);
          boolean meant = fixed.isNothing() || pairs.digit(state, 1) == 1;
          assertThat(values[t][state]).isCloseTo(expected, within(meant ? 1e-12 : 1e9));
        }
      }
      // the soft value of the prior is the log partition function of the whole
      assertThat(soft(values[5], pairs.prior(), alpha))
          .isCloseTo(soft(values[0], pairs.ends(), alpha), within(1e-12));
    }
  }

  private static double soft(double[] values, double[] p, double alpha) {
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < p.length; i++) {
      top = p[i] > 0 ? Math.max(top, values[i]) : top;
    }
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += p[i] == 0 ? 0 : p[i] * (alpha == 0 ? values[i] : Math.exp((values[i] - top) / alpha));
    }
    return alpha == 0 ? sum : top + alpha * Math.log(sum);
  }

  /** Soft values at each time of a reward that differs for each string. */
  private static <S extends Batch<S>, D extends Batch<D>> double[][] values(
      Chain<S, D> chain, double alpha) {
    Enumeration<S> all = chain.enumeration().orElseThrow();
    assertThat(all.count()).isEqualTo(27);
    double[][] values = new double[chain.steps() + 1][27];
    for (int string = 0; string < 27; string++) {
      values[0][string] = 2 * Math.cos(1.7 * string);
      for (int l = 0; l < LENGTH; l++) {
        assertThat((int) all.ends().tokens()[string * LENGTH + l])
            .isEqualTo(JointLaw.letter(string, l, SYMBOLS));
      }
    }
    for (int t = 1; t <= chain.steps(); t++) {
      values[t] = all.back(values[t - 1], t, alpha);
    }
    return values;
  }

  @Test
  void theKernelIsTheMixtureOfTruePosteriors() {
    Pairs pairs = new Pairs(JOINT, false, 4, Fixed.nothing());
    double[] p = {0.2, 0.7, 0.1};
    for (int t = 1; t <= 4; t++) {
      UniformKernel kernel = UniformKernel.of(SYMBOLS, pairs.signal(t - 1), pairs.signal(t));
      for (int letter = 0; letter < SYMBOLS; letter++) {
        double[] out = new double[SYMBOLS];
        kernel.chances(letter, p, 0, out);
        for (int z = 0; z < SYMBOLS; z++) {
          double mixed = 0;
          for (int x = 0; x < SYMBOLS; x++) {
            mixed += p[x] * pairs.truth(z, letter, x, t);
            assertThat(kernel.truth(z, letter, x))
                .isCloseTo(pairs.truth(z, letter, x, t), within(1e-14));
          }
          assertThat(out[z]).isCloseTo(mixed, within(1e-14));
        }
        assertThat(Arrays.stream(out).sum()).isCloseTo(1, within(1e-14));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"linear", "cosine"})
  void schedulesGoFromTheItemToNothingOfIt(String name) {
    UniformSchedule schedule = UniformSchedule.named(name).orElseThrow();
    assertThat(schedule.signal(0)).isEqualTo(1);
    assertThat(schedule.signal(1)).isZero();
    assertThat(schedule.signal(0.5)).isCloseTo(0.5, within(1e-15));
  }
}
