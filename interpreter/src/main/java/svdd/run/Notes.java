package svdd.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import svdd.spi.Diary;
import svdd.spi.Fit;
import svdd.spi.Population;
import svdd.tensor.Rows;
import svdd.tensor.Statistics;

/** What a decoder told of its way. */
final class Notes implements Diary {
  /** Of how many items the values are followed: a thousand tell enough, whatever the count. */
  private static final int FOLLOWED = 1000;

  private final TreeMap<Integer, Values> kept = new TreeMap<>();
  private final List<Population> populations = new ArrayList<>();
  private final Set<Integer> collapsed = new HashSet<>();
  private final List<Fit> fits = new ArrayList<>();

  /** Values that were kept at one time, with the items that they were for. */
  private static final class Values {
    private int[] items = new int[16];
    private double[] values = new double[16];
    private int size;

    void add(int item, double value) {
      if (size == items.length) {
        items = Arrays.copyOf(items, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      items[size] = item;
      values[size++] = value;
    }
  }

  @Override
  public void kept(Rows rows, int t, double[] values) {
    Values here = kept.computeIfAbsent(t, time -> new Values());
    for (int row = 0; row < values.length; row++) {
      if (rows.item()[row] < FOLLOWED && Double.isFinite(values[row])) {
        here.add(rows.item()[row], values[row]);
      }
    }
  }

  @Override
  public void population(Population population) {
    populations.add(population);
  }

  @Override
  public void collapsed(int item, int t) {
    collapsed.add(item);
  }

  @Override
  public void fitted(Fit fit) {
    fits.add(fit);
  }

  List<Population> populations() {
    return List.copyOf(populations);
  }

  /** How many populations had no particle with any weight at some time. */
  int collapsed() {
    return collapsed.size();
  }

  List<Fit> fits() {
    return List.copyOf(fits);
  }

  /**
   * The kept values against what became of them, by the tenth that the step they were kept in is
   * of.
   *
   * @param rewards the final combined reward by the number of the item; NaN where there is none
   * @param steps of the chain
   */
  List<Account.Tenth> calibration(double[] rewards, int steps) {
    if (kept.isEmpty()) {
      return List.of();
    }
    long[] values = new long[10];
    double[] bias = new double[10];
    double[] ranks = new double[10];
    int[] times = new int[10];
    kept.forEach(
        (t, here) -> {
          // a chosen start belongs to the first tenth
          int tenth = (int) (10L * Math.max(0, steps - 1 - t) / steps);
          double[] ours = new double[here.size];
          double[] ends = new double[here.size];
          for (int i = 0; i < here.size; i++) {
            ours[i] = here.values[i];
            ends[i] = here.items[i] < rewards.length ? rewards[here.items[i]] : Double.NaN;
            if (!Double.isNaN(ends[i])) {
              values[tenth]++;
              bias[tenth] += ours[i] - ends[i];
            }
          }
          double correlation = Statistics.rankCorrelation(ours, ends);
          if (!Double.isNaN(correlation)) {
            ranks[tenth] += correlation;
            times[tenth]++;
          }
        });
    List<Account.Tenth> tenths = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      // 0 / 0 where there is nothing
      tenths.add(new Account.Tenth(values[i], ranks[i] / times[i], bias[i] / (double) values[i]));
    }
    return tenths;
  }
}
