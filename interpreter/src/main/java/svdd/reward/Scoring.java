package svdd.reward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import svdd.core.Combination;
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
 * item of the call before, so that a candidate equal to its parent costs nothing; this holds
 * whatever the direction of an item on a front, since only the numbers of an item are kept and each
 * row combines them for itself.
 */
public final class Scoring implements Objective {
  private final Evaluator evaluator;
  private final Design.Wanted wanted;
  private final Meter meter;
  private final Watch watch;
  private final List<Term> terms = new ArrayList<>();
  private final int goals;
  private final int lines;
  private Scalar scalar;
  private Map<Distinct.Key, Integer> before = new HashMap<>();
  private double[][] last;

  /**
   * @param scaling where the combination needs it
   */
  public Scoring(Evaluator evaluator, Design.Wanted wanted, Scaling scaling, Meter meter) {
    this.evaluator = evaluator;
    this.wanted = wanted;
    this.goals = wanted.goals().size();
    this.lines = wanted.requirements().size();
    this.scalar = Scalar.of(wanted.combination(), goals, scaling);
    this.meter = meter;
    this.watch = new Watch(lines);
    wanted.goals().forEach(goal -> terms.add(goal.term()));
    wanted.requirements().forEach(line -> terms.add(line.holds()));
    wanted.requirements().forEach(line -> terms.add(line.shortfall()));
    wanted.preferences().forEach(line -> terms.add(line.shortfall()));
    this.last = new double[terms.size()][0];
  }

  /** From now on objectives are scaled like this; what is known of items stays known. */
  public void scale(Scaling scaling) {
    scalar = Scalar.of(wanted.combination(), goals, scaling);
  }

  /**
   * What is known of items that are done.
   *
   * @param goals for each row its objectives, all to be maximized, before any preference is taken
   *     off; NaN where there is no number
   * @param held for each row whether each requirement holds
   */
  public record Reckoning(Merits merits, double[][] goals, boolean[][] held) {}

  @Override
  public Merits merits(Items items, Rows rows) {
    Distinct distinct = items.distinct();
    double[][] columns = columns(items, distinct);
    Merits merits = combined(columns, distinct, rows);
    watch.scored(merits.score());
    for (int row = 0; row < rows.count(); row++) {
      int at = distinct.index()[row];
      for (int goal = 0; goal < goals; goal++) {
        if (Double.isNaN(columns[goal][at])) {
          watch.countMissing();
          break;
        }
      }
      for (int line = 0; line < lines; line++) {
        watch.line(line, holds(columns, at, line));
      }
    }
    return merits;
  }

  /**
   * Of the one goal, less what preferences take off. Counted as one call an item: its forward is
   * that of the score.
   */
  @Override
  public double[] gradient(Items items, Rows rows) {
    List<Term> parts = new ArrayList<>();
    double[] weights = new double[1 + wanted.preferences().size()];
    parts.add(wanted.goals().getFirst().term());
    weights[0] = 1;
    for (Design.Preference preference : wanted.preferences()) {
      weights[parts.size()] = -preference.weight();
      parts.add(preference.shortfall());
    }
    meter.ask(items.count());
    long start = System.nanoTime();
    try {
      double[] gradient = evaluator.gradient(parts, weights, items);
      meter.compute(items.count(), System.nanoTime() - start);
      return gradient;
    } catch (Refusal refusal) {
      throw new Failure(refusal);
    }
  }

  /** The merits of items that are done, which are not counted among the candidates. */
  public Reckoning reckon(Items items, Rows rows) {
    Distinct distinct = items.distinct();
    double[][] columns = columns(items, distinct);
    double[][] values = new double[rows.count()][goals];
    boolean[][] held = new boolean[rows.count()][lines];
    for (int row = 0; row < rows.count(); row++) {
      int at = distinct.index()[row];
      for (int goal = 0; goal < goals; goal++) {
        values[row][goal] = columns[goal][at];
      }
      for (int line = 0; line < lines; line++) {
        held[row][line] = holds(columns, at, line);
      }
    }
    return new Reckoning(combined(columns, distinct, rows), values, held);
  }

  /** What was seen of the candidates so far. */
  public Watch watch() {
    return watch;
  }

  private boolean holds(double[][] columns, int at, int line) {
    return columns[goals + line][at] == 1;
  }

  /**
   * The value of each term for each different item; what the call before had is not asked again.
   */
  private double[][] columns(Items items, Distinct distinct) {
    meter.ask(items.count());
    byte[] bytes = items.bytes();
    int width = items.count() == 0 ? 0 : bytes.length / items.count();
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
    double[][] columns = new double[terms.size()][distinct.count()];
    for (int term = 0; term < columns.length; term++) {
      for (int i = 0; i < known.length; i++) {
        columns[term][i] = known[i] < 0 ? 0 : last[term][known[i]];
      }
    }
    compute(items, distinct, Arrays.copyOf(fresh, count), columns);
    before = here;
    last = columns;
    return columns;
  }

  private void compute(Items items, Distinct distinct, int[] fresh, double[][] columns) {
    if (fresh.length == 0) {
      return;
    }
    int[] rows = Arrays.stream(fresh).map(i -> distinct.first()[i]).toArray();
    long start = System.nanoTime();
    try {
      double[][] computed = evaluator.numbers(terms, items.rows(rows));
      if (wanted.invalid() == Design.Invalid.STOP) {
        stop(items.rows(rows), computed);
      }
      for (int term = 0; term < columns.length; term++) {
        for (int i = 0; i < fresh.length; i++) {
          columns[term][fresh[i]] = computed[term][i];
        }
      }
    } catch (Refusal refusal) {
      throw new Failure(refusal);
    }
    meter.compute(fresh.length, System.nanoTime() - start);
  }

  /** Ends the run at the first item that is invalid. */
  private void stop(Items items, double[][] columns) throws Refusal {
    for (int row = 0; row < items.count(); row++) {
      for (int goal = 0; goal < goals; goal++) {
        if (Double.isNaN(columns[goal][row])) {
          throw ScoringRefusals.noNumber(wanted.goals().get(goal), items.text(row));
        }
      }
      for (int line = 0; line < lines; line++) {
        if (!Double.isFinite(columns[goals + lines + line][row])) {
          throw ScoringRefusals.untold(wanted.requirements().get(line), items.text(row));
        }
      }
    }
  }

  /** Whether an item has no number for a goal, or a requirement cannot be told. */
  private boolean invalid(double[][] columns, int at) {
    boolean invalid = false;
    for (int goal = 0; goal < goals; goal++) {
      invalid |= Double.isNaN(columns[goal][at]);
    }
    for (int line = 0; line < lines; line++) {
      invalid |= !Double.isFinite(columns[goals + lines + line][at]);
    }
    return invalid;
  }

  /** The score of each row in its own direction, and what is broken. */
  private Merits combined(double[][] columns, Distinct distinct, Rows rows) {
    int count = rows.count();
    double[] score = new double[count];
    int[] broken = new int[count];
    double[] shortfall = new double[count];
    boolean ordered = wanted.combination() instanceof Combination.Lexicographic;
    double[][] next = new double[ordered ? goals - 1 : 0][count];
    for (int row = 0; row < count; row++) {
      int at = distinct.index()[row];
      double[] preferred = preferred(columns, at);
      boolean missing = Arrays.stream(preferred).anyMatch(Double::isNaN);
      double value = missing || goals == 0 ? Double.NaN : scalar.of(preferred, rows.item()[row]);
      score[row] = goals == 0 ? 0 : Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
      for (int goal = 0; goal < next.length; goal++) {
        next[goal][row] = missing ? Double.NEGATIVE_INFINITY : preferred[goal + 1];
      }
      for (int line = 0; line < lines; line++) {
        if (!holds(columns, at, line)) {
          broken[row]++;
          shortfall[row] += columns[goals + lines + line][at];
        }
      }
      if (wanted.invalid() == Design.Invalid.SKIP && invalid(columns, at)) {
        score[row] = Double.NEGATIVE_INFINITY;
        broken[row] = lines + 1;
        shortfall[row] = Double.POSITIVE_INFINITY;
      }
    }
    return new Merits(score, broken, shortfall, next);
  }

  /** The objectives of an item less the preferences that it misses. */
  private double[] preferred(double[][] columns, int at) {
    double penalty = 0;
    for (int line = 0; line < wanted.preferences().size(); line++) {
      double missing = columns[goals + 2 * lines + line][at];
      penalty += missing == 0 ? 0 : wanted.preferences().get(line).weight() * missing;
    }
    double[] values = new double[goals];
    for (int goal = 0; goal < goals; goal++) {
      values[goal] = columns[goal][at] - penalty;
    }
    return values;
  }
}
