package svdd.reward;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import svdd.core.Design;
import svdd.core.Term;
import svdd.spi.Failure;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Meter;
import svdd.spi.Objective;
import svdd.spi.Refusal;
import svdd.tensor.Distinct;
import svdd.tensor.Rows;

/**
 * What a design wants, as a decoder sees it. Equal items of one call are scored once, and so is an
 * item of the call before, so that a candidate equal to its parent costs nothing.
 */
public final class Scoring implements Objective {
  private final Evaluator evaluator;
  private final List<Term> terms = new ArrayList<>();
  private final boolean goal;
  private final int requirements;
  private final Meter meter;
  private Map<Distinct.Key, Integer> before = new HashMap<>();
  private Merits last = Merits.of(new double[0]);
  private double best = Double.NaN;
  private double mean = Double.NaN;
  private long missing;

  public Scoring(Evaluator evaluator, Design.Wanted wanted, Meter meter) {
    this.evaluator = evaluator;
    this.goal = !wanted.goals().isEmpty();
    this.requirements = wanted.requirements().size();
    this.meter = meter;
    wanted.goals().forEach(each -> terms.add(each.term()));
    wanted.requirements().forEach(line -> terms.add(line.holds()));
    wanted.requirements().forEach(line -> terms.add(line.shortfall()));
  }

  @Override
  public Merits merits(Items items, Rows rows) {
    byte[] bytes = items.bytes();
    int width = items.count() == 0 ? 0 : bytes.length / items.count();
    Distinct distinct = items.distinct();
    meter.ask(items.count());
    Map<Distinct.Key, Integer> here = new HashMap<>();
    int[] known = new int[distinct.count()];
    int[] fresh = new int[distinct.count()];
    int count = 0;
    for (int i = 0; i < distinct.count(); i++) {
      Distinct.Key key = new Distinct.Key(bytes, distinct.first()[i] * width, width).copy();
      here.put(key, i);
      known[i] = before.getOrDefault(key, -1);
      if (known[i] < 0) {
        fresh[count++] = i;
      }
    }
    Merits merits = merge(items, distinct, known, java.util.Arrays.copyOf(fresh, count));
    before = here;
    last = merits;
    Merits all = merits.rows(distinct.index());
    watch(all);
    return all;
  }

  /** The merits of the distinct items: those of the call before, and the fresh ones computed. */
  private Merits merge(Items items, Distinct distinct, int[] known, int[] fresh) {
    double[] score = new double[known.length];
    int[] broken = new int[known.length];
    double[] shortfall = new double[known.length];
    for (int i = 0; i < known.length; i++) {
      if (known[i] >= 0) {
        score[i] = last.score()[known[i]];
        broken[i] = last.broken()[known[i]];
        shortfall[i] = last.shortfall()[known[i]];
      }
    }
    if (fresh.length > 0) {
      int[] rows = java.util.Arrays.stream(fresh).map(i -> distinct.first()[i]).toArray();
      Merits computed = compute(items.rows(rows));
      for (int i = 0; i < fresh.length; i++) {
        score[fresh[i]] = computed.score()[i];
        broken[fresh[i]] = computed.broken()[i];
        shortfall[fresh[i]] = computed.shortfall()[i];
      }
    }
    return new Merits(score, broken, shortfall);
  }

  private Merits compute(Items items) {
    double[][] columns;
    long start = System.nanoTime();
    try {
      columns = evaluator.numbers(terms, items);
    } catch (Refusal refusal) {
      throw new Failure(refusal);
    }
    meter.compute(items.count(), System.nanoTime() - start);
    int count = items.count();
    double[] score = new double[count];
    int[] broken = new int[count];
    double[] shortfall = new double[count];
    int offset = goal ? 1 : 0;
    for (int row = 0; row < count; row++) {
      double value = goal ? columns[0][row] : 0;
      missing += Double.isNaN(value) ? 1 : 0;
      score[row] = Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
      for (int line = 0; line < requirements; line++) {
        if (columns[offset + line][row] != 1) {
          broken[row]++;
          shortfall[row] += columns[offset + requirements + line][row];
        }
      }
    }
    return new Merits(score, broken, shortfall);
  }

  private void watch(Merits merits) {
    double sum = 0;
    int finite = 0;
    for (double score : merits.score()) {
      if (Double.isFinite(score)) {
        sum += score;
        finite++;
        best = Double.isNaN(best) ? score : Math.max(best, score);
      }
    }
    mean = finite == 0 ? Double.NaN : sum / finite;
  }

  /** The best combined reward seen so far; NaN where there is none. */
  public double best() {
    return best;
  }

  /** The mean combined reward of the items scored last; NaN where there is none. */
  public double mean() {
    return mean;
  }

  /** How many items had no number for a combined reward. */
  public long missing() {
    return missing;
  }
}
