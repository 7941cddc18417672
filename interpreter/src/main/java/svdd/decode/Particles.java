package svdd.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import svdd.spi.Diary;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Population;
import svdd.tensor.Draws;
import svdd.tensor.Draws.Purpose;
import svdd.tensor.Rows;

/**
 * The weighted particles of populations that travel side by side. Log-weights are carried while a
 * population is not resampled, and each resampling leaves the mean weight behind in the estimate of
 * the normaliser, which is unbiased (Del Moral 2004, Feynman-Kac Formulae, section 7.4.1).
 *
 * <p>A population none of whose particles has a weight goes on with equal weights, as if it started
 * there, and its normaliser is zero.
 */
final class Particles {
  /** What a particle carries before its first weight. */
  private static final double NOTHING = Double.NEGATIVE_INFINITY;

  private final Rows rows;
  private final int size;
  private final Resampling resampling;
  private final double threshold;
  private final Draws draws;
  private final Diary diary;
  private final double[] logWeights;
  private final double[] tilt;
  private final double[] logNormaliser;
  private final boolean[] equal;
  private final List<double[]> effective = new ArrayList<>();
  private final Ancestry ancestry = new Ancestry();

  /**
   * @param rows the particles, population after population
   * @param size particles of a population
   * @param threshold the share of particles below which the effective sample size may not fall
   */
  Particles(
      Rows rows, int size, Resampling resampling, double threshold, Draws draws, Diary diary) {
    this.rows = rows;
    this.size = size;
    this.resampling = resampling;
    // equal weights stay equal whatever their last bits are
    this.threshold = threshold * size * (1 - 1e-12);
    this.draws = draws;
    this.diary = diary;
    this.logWeights = new double[rows.count()];
    this.tilt = new double[rows.count()];
    Arrays.fill(tilt, NOTHING);
    this.logNormaliser = new double[rows.count() / size];
    this.equal = new boolean[rows.count() / size];
  }

  int populations() {
    return logNormaliser.length;
  }

  int size() {
    return size;
  }

  static double[] rows(double[] numbers, int[] rows) {
    return IntStream.of(rows).mapToDouble(row -> numbers[row]).toArray();
  }

  /**
   * The log-weights of a population, were the tilts of its particles these.
   *
   * @param worth for each particle of the population
   */
  double[] weighed(int population, double[] worth) {
    double[] logs = new double[size];
    for (int i = 0; i < size; i++) {
      int row = population * size + i;
      logs[i] = logWeights[row] + worth[i] - (tilt[row] == NOTHING ? 0 : tilt[row]);
    }
    return logs;
  }

  /** Weights the particles by their tilts at time t over those that they carried. */
  void weigh(double[] tilts, int t) {
    weigh(tilts, tilts, t);
  }

  /**
   * Weights the particles by {@code exp(worth - tilt)}.
   *
   * @param tilts what they carry from now on
   */
  void weigh(double[] worth, double[] tilts, int t) {
    double[] sizes = new double[populations()];
    for (int p = 0; p < sizes.length; p++) {
      int from = p * size;
      double[] logs = weighed(p, Arrays.copyOfRange(worth, from, from + size));
      equal[p] = Arrays.stream(logs).allMatch(log -> log == Double.NEGATIVE_INFINITY);
      System.arraycopy(equal[p] ? new double[size] : logs, 0, logWeights, from, size);
      System.arraycopy(tilts, from, tilt, from, size);
      if (equal[p]) {
        Arrays.fill(tilt, from, from + size, NOTHING);
        logNormaliser[p] = Double.NEGATIVE_INFINITY;
        diary.collapsed(rows.item()[from], t);
      }
      sizes[p] = Weights.effective(logs(p));
    }
    effective.add(sizes);
  }

  /**
   * Resamples the populations whose effective sample size has fallen below the threshold.
   *
   * @return for each particle the one that it goes on from
   */
  int[] resample(int t) {
    int[] from = IntStream.range(0, rows.count()).toArray();
    double[] before = tilt.clone();
    double[] uniforms = draws.uniforms(rows, t, Purpose.RESAMPLE);
    for (int p = 0; p < populations(); p++) {
      if (effective.getLast()[p] < threshold) {
        logNormaliser[p] += Weights.logMean(logs(p));
        int[] ancestors = ancestors(p, uniforms);
        for (int i = 0; i < size; i++) {
          int row = p * size + i;
          from[row] = p * size + ancestors[i];
          tilt[row] = before[from[row]];
          logWeights[row] = 0;
        }
      }
    }
    ancestry.step(from);
    return from;
  }

  /**
   * The last weights. Where no particle has one, those of the best class of feasibility go on.
   *
   * @param merits of the particles as items
   */
  void end(double[] worth, Merits merits) {
    weigh(worth, 0);
    for (int p = 0; p < populations(); p++) {
      int[] rivals = Selection.rivals(merits, p * size, size);
      if (equal[p]) {
        Arrays.fill(logWeights, p * size, (p + 1) * size, Double.NEGATIVE_INFINITY);
        IntStream.of(rivals).forEach(row -> logWeights[row] = 0);
      }
      boolean feasible = merits.broken()[rivals[0]] == 0;
      logNormaliser[p] += feasible ? Weights.logMean(logs(p)) : Double.NEGATIVE_INFINITY;
    }
  }

  /**
   * One particle of each population, drawn by weight; of equal weights for want of any the first.
   */
  int[] one() {
    int[] chosen = new int[populations()];
    for (int p = 0; p < chosen.length; p++) {
      Rows first = rows.rows(new int[] {p * size});
      double[] point = draws.uniforms(first, 0, Purpose.SELECT);
      double[] weights = Weights.normalised(logs(p));
      chosen[p] = p * size + Resampling.at(equal[p] ? new double[1] : point, weights)[0];
    }
    return chosen;
  }

  /**
   * The first of all particles, resampled by weight, in random order within each population, so
   * that each of them follows the weights even where not all are taken.
   */
  int[] all(int count) {
    int[] chosen = new int[rows.count()];
    double[] uniforms = draws.uniforms(rows, 0, Purpose.RESAMPLE);
    double[] order = draws.uniforms(rows, 0, Purpose.SELECT);
    for (int p = 0; p < populations(); p++) {
      int from = p * size;
      int[] ancestors = ancestors(p, uniforms);
      int[] shuffled =
          IntStream.range(0, size)
              .boxed()
              .sorted(
                  (a, b) ->
                      equal[from / size] ? 0 : Double.compare(order[from + a], order[from + b]))
              .mapToInt(i -> from + ancestors[i])
              .toArray();
      System.arraycopy(shuffled, 0, chosen, from, size);
    }
    return Arrays.copyOf(chosen, count);
  }

  /** Tells of each population. */
  void report(Items ends) {
    for (int p = 0; p < populations(); p++) {
      int number = p;
      int[] own = IntStream.range(p * size, (p + 1) * size).toArray();
      diary.population(
          new Population(
              rows.item()[p * size],
              ends.rows(own),
              logs(p),
              ancestry.lineage(p, size),
              effective.stream().mapToDouble(sizes -> sizes[number]).toArray(),
              logNormaliser[p]));
    }
  }

  private double[] logs(int population) {
    return Arrays.copyOfRange(logWeights, population * size, (population + 1) * size);
  }

  private int[] ancestors(int p, double[] uniforms) {
    double[] weights = Weights.normalised(logs(p));
    if (equal[p]) {
      // in the order of their numbers: nothing is left to chance where nothing is known
      double[] middle = new double[size];
      Arrays.fill(middle, 0.5);
      return Resampling.SYSTEMATIC.ancestors(weights, middle);
    }
    return resampling.ancestors(weights, Arrays.copyOfRange(uniforms, p * size, (p + 1) * size));
  }
}
