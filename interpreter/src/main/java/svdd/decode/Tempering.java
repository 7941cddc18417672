package svdd.decode;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import svdd.spi.Settings;
import svdd.type.Value;

/**
 * How much of the value counts at each step, {@code lambda[t]} (Kim et al. 2025, Test-time
 * Alignment of Diffusion Models without Reward Over-optimization, section 4.2). The last step
 * always counts in full, so that the target stays the same.
 */
sealed interface Tempering {

  static Tempering of(Settings settings) {
    Settings own = settings.settings("tempering");
    return switch (settings.word("tempering")) {
      case "none" -> new None();
      case "fixed" -> new Fixed(own.has("gamma") ? own.real("gamma") : Fixed.GAMMA.value());
      case "adaptive" -> new Adaptive(settings.real("ess"));
      default -> throw new IllegalArgumentException(settings.word("tempering"));
    };
  }

  /**
   * The share that counts.
   *
   * @param done steps that are done
   * @param before the share of the step before, 0 at first
   * @param effective the effective sample size, as a share of all particles, by lambda
   */
  double lambda(int done, double before, DoubleUnaryOperator effective);

  /**
   * The share that counts in each population.
   *
   * @param tilts of the particles, for a share of 1
   */
  default double[] lambda(int done, double[] before, Particles particles, double[] tilts) {
    double[] lambda = new double[before.length];
    int size = particles.size();
    for (int p = 0; p < lambda.length; p++) {
      int population = p;
      double[] own = Arrays.copyOfRange(tilts, p * size, (p + 1) * size);
      lambda[p] =
          lambda(
              done,
              before[p],
              share ->
                  Weights.effective(particles.weighed(population, times(new double[] {share}, own)))
                      / size);
    }
    return lambda;
  }

  /** The tilts of each population times its share; a share of 0 leaves none. */
  static double[] times(double[] lambda, double[] tilts) {
    int size = tilts.length / lambda.length;
    double[] times = new double[tilts.length];
    Arrays.setAll(times, i -> lambda[i / size] == 0 ? 0 : lambda[i / size] * tilts[i]);
    return times;
  }

  /** All of the value from the start. */
  record None() implements Tempering {
    @Override
    public double lambda(int done, double before, DoubleUnaryOperator effective) {
      return 1;
    }
  }

  /** {@code min((1 + gamma)^i - 1, 1)} after i steps. */
  record Fixed(double gamma) implements Tempering {
    static final Value.Real GAMMA = new Value.Real(0.008);

    @Override
    public double lambda(int done, double before, DoubleUnaryOperator effective) {
      return Math.min(Math.expm1(done * Math.log1p(gamma)), 1);
    }
  }

  /**
   * From the share of the step before up to 1, as far as the effective sample size stays at the
   * threshold; the share returned lies just beyond, so that the population is resampled. While all
   * particles are alike the share stays what it was: no value tells anything yet.
   */
  record Adaptive(double threshold) implements Tempering {
    private static final double ROUNDING = 1e-9;
    private static final int HALVINGS = 40;

    @Override
    public double lambda(int done, double before, DoubleUnaryOperator effective) {
      double least = threshold * (1 - ROUNDING);
      double now = effective.applyAsDouble(before);
      double full = effective.applyAsDouble(1);
      if (now < least || Math.abs(full - now) < ROUNDING) {
        return before;
      }
      double low = before;
      double high = 1;
      for (int i = 0; i < HALVINGS && full < least; i++) {
        double middle = (low + high) / 2;
        boolean beyond = effective.applyAsDouble(middle) < least;
        low = beyond ? low : middle;
        high = beyond ? middle : high;
      }
      return high;
    }
  }
}
