package svdd.model;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/**
 * The law that plain DDPM sampling of single numbers has, followed step by step as a density on a
 * fine grid. Written down apart from the chain, to hold it against.
 *
 * @param x the grid of states after all steps but the last
 * @param chance of each, summing to 1
 * @param end what the last step, which draws nothing, makes of each
 */
record GridLaw(double[] x, double[] chance, double[] end) {
  private static final double WIDTH = 10;
  private static final int POINTS = 2001;

  /** The exact mean of the end of a state, with this share of signal. */
  interface Mean {
    double of(double x, double signal);
  }

  static GridLaw of(double[] signal, Mean mean) {
    double[] x = new double[POINTS];
    double gap = 2 * WIDTH / (POINTS - 1);
    double[] now = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] = i * gap - WIDTH;
      now[i] = gap * Math.exp(-x[i] * x[i] / 2) / Math.sqrt(2 * Math.PI);
    }
    for (int t = signal.length - 1; t > 1; t--) {
      double beta = 1 - signal[t] / signal[t - 1];
      double variance = (1 - signal[t - 1]) / (1 - signal[t]) * beta;
      double[] next = new double[POINTS];
      for (int i = 0; i < POINTS; i++) {
        double drawn = step(x[i], signal[t], signal[t - 1], mean);
        spread(next, now[i], drawn, Math.sqrt(variance), gap);
      }
      now = next;
    }
    double[] end = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      end[i] = step(x[i], signal[1], 1, mean);
    }
    return new GridLaw(x, now, end);
  }

  /** The mean of {@code q(x[t-1] | x[t], x[0])}, eq. 7 of Ho et al., at the mean of the end. */
  private static double step(double x, double now, double next, Mean mean) {
    double alpha = now / next;
    return (Math.sqrt(next) * (1 - alpha) * mean.of(x, now) + Math.sqrt(alpha) * (1 - next) * x)
        / (1 - now);
  }

  private static void spread(double[] into, double chance, double mean, double sd, double gap) {
    int from = Math.max(0, (int) Math.ceil((mean - 7 * sd + WIDTH) / gap));
    int to = Math.min(into.length - 1, (int) Math.floor((mean + 7 * sd + WIDTH) / gap));
    for (int i = from; i <= to && chance > 0; i++) {
      double z = (i * gap - WIDTH - mean) / sd;
      into[i] += chance * gap / sd * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
  }

  double mean(DoubleUnaryOperator f) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += chance[i] * f.applyAsDouble(end[i]);
    }
    return sum;
  }

  double chance(DoublePredicate where) {
    return mean(y -> where.test(y) ? 1 : 0);
  }
}
