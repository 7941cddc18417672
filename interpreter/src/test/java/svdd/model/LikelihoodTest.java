package svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.spi.Chain;
import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.spi.Meter;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Space;

/**
 * The terms of the evidence lower bound: for discrete chains their expectation is summed over all
 * states that noise can make of an item, for normal laws it is a closed form.
 */
class LikelihoodTest {
  private static final int LENGTH = 3;
  private static final int SYMBOLS = 3;
  private static final Space SPACE = Space.tokens(LENGTH, SYMBOLS);

  private static Chain<DiscreteStates, Denoised> chain(Background law, boolean masked, int steps) {
    Denoiser denoiser =
        masked ? new MaskedPosterior(law) : UniformPosterior.of(law, UniformSchedule.COSINE);
    DiscreteForward forward = new DiscreteForward(SPACE, denoiser, true, new Meter());
    return masked
        ? new MaskedChain(SPACE, steps, Fixed.nothing(), forward)
        : new UniformChain(SPACE, steps, UniformSchedule.COSINE, Fixed.nothing(), forward);
  }

  /** The bound for each string, each expectation summed over all states. */
  private static double[] bound(JointLaw law, boolean masked, int steps) {
    Chain<DiscreteStates, Denoised> chain = chain(law, masked, steps);
    Pairs pairs = new Pairs(law, masked, steps, Fixed.nothing());
    double[] bound = new double[law.table().length];
    byte[] states = new byte[pairs.states() * LENGTH];
    for (int state = 0; state < pairs.states(); state++) {
      System.arraycopy(pairs.tokens(state), 0, states, state * LENGTH, LENGTH);
    }
    DiscreteStates all = DiscreteStates.of(LENGTH, states);
    for (int string = 0; string < bound.length; string++) {
      byte[] item = new byte[LENGTH];
      for (int l = 0; l < LENGTH; l++) {
        item[l] = (byte) law.letter(string, l);
      }
      Items items = new Items.Discrete(SPACE, LENGTH, item).rows(new int[pairs.states()]);
      bound[string] = -chain.priorSurprise(items)[0];
      for (int t = 1; t <= steps; t++) {
        double[] nats = chain.surprise(items, all, chain.denoise(all, t), t);
        for (int state = 0; state < nats.length; state++) {
          double chance = 1;
          for (int l = 0; l < LENGTH; l++) {
            chance *= pairs.seen(pairs.digit(state, l), item[l], t);
          }
          bound[string] -= chance == 0 ? 0 : chance * nats[state];
        }
      }
    }
    return bound;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theBoundIsBelowTheChainsOwnLawAndNearIt(boolean masked) {
    JointLaw law = JointLaw.some(LENGTH, SYMBOLS);
    double before = Double.POSITIVE_INFINITY;
    for (int steps : new int[] {8, 64}) {
      double[] own = new Pairs(law, masked, steps, Fixed.nothing()).ends();
      double[] bound = bound(law, masked, steps);
      double mean = 0;
      double worst = 0;
      for (int string = 0; string < own.length; string++) {
        double gap = Math.log(own[string]) - bound[string];
        assertThat(gap).isGreaterThanOrEqualTo(-1e-12);
        mean += own[string] * gap;
        worst = Math.max(worst, gap);
      }
      System.out.printf(
          Locale.ROOT,
          "bound, %s, %d steps: %.4f nats below on average, %.4f at most%n",
          masked ? "mask" : "uniform",
          steps,
          mean,
          worst);
      assertThat(mean).isLessThan(before / 3);
      before = mean;
    }
    // of an entropy of 3 nats
    assertThat(before).isLessThan(0.01);
  }

  @ParameterizedTest
  @CsvSource({"1, 1e-4", "5, 1e-4", "20, 1e-4"})
  void forIndependentLettersTheBoundIsTheLaw(int steps, double left) {
    JointLaw law = new JointLaw(1, SYMBOLS, new double[] {0.5, 0.3, 0.2});
    double[] weights = law.table();
    double[] table = new double[27];
    for (int string = 0; string < 27; string++) {
      table[string] = 1;
      for (int l = 0; l < LENGTH; l++) {
        table[string] *= weights[JointLaw.letter(string, l, SYMBOLS)];
      }
    }
    double[] logs = Arrays.stream(table).map(Math::log).toArray();
    JointLaw product = new JointLaw(LENGTH, SYMBOLS, table);
    assertThat(bound(product, false, steps)).containsExactly(logs, within(1e-12));
    // of each position 1e-5 is left open by the last step
    assertThat(bound(product, true, steps)).containsExactly(logs, within(left));
  }

  @Test
  void noiseDrawsTheForwardProcess() {
    int rows = 40_000;
    JointLaw law = JointLaw.some(LENGTH, SYMBOLS);
    for (boolean masked : new boolean[] {true, false}) {
      Pairs pairs = new Pairs(law, masked, 4, Fixed.nothing());
      Chain<DiscreteStates, Denoised> chain = chain(law, masked, 4);
      Items items = new Items.Discrete(SPACE, LENGTH, new byte[] {2, 0, 1}).rows(new int[rows]);
      for (int t = 0; t <= 4; t++) {
        DiscreteStates noised = chain.noised(items, t, Rows.items(0, rows), new Draws(3));
        double[] found = new double[pairs.states()];
        for (int row = 0; row < rows; row++) {
          int state = 0;
          for (int l = LENGTH - 1; l >= 0; l--) {
            state = state * pairs.digits() + noised.tokens()[row * LENGTH + l];
          }
          found[state] += 1.0 / rows;
        }
        for (int state = 0; state < found.length; state++) {
          double p = 1;
          for (int l = 0; l < LENGTH; l++) {
            int letter = items.tokens()[l];
            int digit = pairs.digit(state, l);
            p *= t == 0 ? (digit == letter ? 1 : 0) : pairs.seen(digit, letter, t);
          }
          assertThat(found[state]).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / rows) + 1e-9));
        }
      }
    }
  }

  private static final int ROWS = 40_000;
  private static final NoiseSchedule SCHEDULE = NoiseSchedule.linear(50, 1e-4, 0.2);

  /** A normal law with the mean .3 and the variance .8. */
  private static GaussianChain normal(int steps, Sampler sampler) {
    GaussianMixture law =
        GaussianMixture.of(
            new double[][] {{0.3}}, new double[][] {{Math.sqrt(0.8)}}, new double[] {1});
    Forward forward = new Forward(1, 1, true, new Meter());
    return new GaussianChain(
        Space.vector(1), steps, SCHEDULE, sampler, Fixed.nothing(), law, forward);
  }

  private static Items number(double x) {
    return new Items.Continuous(Space.vector(1), 1, new double[] {x}).rows(new int[ROWS]);
  }

  private static double mean(double[] numbers) {
    return Arrays.stream(numbers).average().orElseThrow();
  }

  /**
   * Mean and variance have standard deviations of {@code sqrt(v / n)} and {@code v sqrt(2 / n)}.
   */
  @Test
  void noiseOnNumbersIsNormal() {
    GaussianChain chain = normal(10, Sampler.DDPM);
    for (int t : new int[] {0, 1, 5, 10}) {
      double signal = SCHEDULE.signal()[5 * t];
      double[] x = chain.noised(number(1.7), t, Rows.items(0, ROWS), new Draws(4)).numbers();
      double mean = Math.sqrt(signal) * 1.7;
      assertThat(mean(x)).isCloseTo(mean, within(4 * Math.sqrt((1 - signal) / ROWS)));
      assertThat(Arrays.stream(x).map(y -> (y - mean) * (y - mean)).average().orElseThrow())
          .isCloseTo(1 - signal, within(4 * (1 - signal) * Math.sqrt(2.0 / ROWS)));
    }
  }

  /**
   * The expectation of a term: with {@code x[t] = sqrt(abar) x0 + e} the denoiser errs by {@code x0
   * - m - g (x[t] - sqrt(abar) m)}, which is normal.
   */
  private static double term(double x0, int t, int steps) {
    double now = SCHEDULE.signal()[50 * t / steps];
    double next = SCHEDULE.signal()[50 * (t - 1) / steps];
    double gain = Math.sqrt(now) * 0.8 / (now * 0.8 + 1 - now);
    double bias = (x0 - 0.3) * (1 - gain * Math.sqrt(now));
    double error = bias * bias + gain * gain * (1 - now);
    double beta = 1 - now / next;
    double pull = Math.sqrt(next) * beta / (1 - now);
    return pull * pull * error / (2 * beta);
  }

  /** The prior's term, and those of variances: of the last step and of each other one. */
  private static double steady(double x0, int steps) {
    double last = SCHEDULE.signal()[50];
    double nats = (last * x0 * x0 - last - Math.log(1 - last)) / 2;
    nats += Math.log(2 * Math.PI * (1 - SCHEDULE.signal()[50 / steps])) / 2;
    for (int t = 2; t <= steps; t++) {
      // the variance of the true posterior is beta times this
      double share =
          (1 - SCHEDULE.signal()[50 * (t - 1) / steps]) / (1 - SCHEDULE.signal()[50 * t / steps]);
      nats += (share - 1 - Math.log(share)) / 2;
    }
    return nats;
  }

  @ParameterizedTest
  @CsvSource({"10, 1, false", "10, 1, true", "10, .4, false", "50, 1, false"})
  void theTermsOfNormalLawsAreInClosedForm(int steps, double eta, boolean large) {
    GaussianChain chain = normal(steps, new Sampler(eta, large));
    Rows rows = Rows.items(0, ROWS);
    for (double x0 : new double[] {-0.8, 1.7}) {
      assertThat(chain.priorSurprise(number(x0))[0]).isCloseTo(steady(x0, steps), within(1e-12));
      for (int t : new int[] {1, 2, steps / 2, steps}) {
        GaussianStates noised = chain.noised(number(x0), t, rows, new Draws(5));
        double[] nats = chain.surprise(number(x0), noised, chain.denoise(noised, t), t);
        double mean = mean(nats);
        double sd =
            Math.sqrt(mean(Arrays.stream(nats).map(n -> (n - mean) * (n - mean)).toArray()));
        assertThat(mean).isCloseTo(term(x0, t, steps), within(5 * sd / Math.sqrt(ROWS) + 1e-9));
      }
    }
  }

  /** The chain's own law is normal: an affine recursion, with the variance beta in every step. */
  @ParameterizedTest
  @ValueSource(ints = {10, 50})
  void theBoundOfANormalLawIsBelowItsDensityAndNearIt(int steps) {
    double mean = 0;
    double variance = 1;
    for (int t = steps; t > 0; t--) {
      double now = SCHEDULE.signal()[50 * t / steps];
      double next = SCHEDULE.signal()[50 * (t - 1) / steps];
      double truth = (1 - next) / (1 - now) * (1 - now / next);
      double keep = Math.sqrt((1 - next - truth) / (1 - now));
      double pull = Math.sqrt(next) - keep * Math.sqrt(now);
      double gain = Math.sqrt(now) * 0.8 / (now * 0.8 + 1 - now);
      mean = pull * (0.3 + gain * (mean - Math.sqrt(now) * 0.3)) + keep * mean;
      variance = Math.pow(pull * gain + keep, 2) * variance + (1 - now / next);
    }
    GaussianChain chain = normal(steps, Sampler.DDPM);
    for (double x0 : new double[] {-0.8, 0.3, 1.7}) {
      double bound = -chain.priorSurprise(number(x0))[0];
      for (int t = 1; t <= steps; t++) {
        bound -= term(x0, t, steps);
      }
      double density =
          -Math.log(2 * Math.PI * variance) / 2 - (x0 - mean) * (x0 - mean) / (2 * variance);
      assertThat(bound).isLessThan(density).isCloseTo(density, within(steps == 10 ? 0.005 : 0.001));
    }
  }
}
