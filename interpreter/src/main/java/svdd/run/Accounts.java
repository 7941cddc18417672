package svdd.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import svdd.core.Design;
import svdd.reward.Scaling;
import svdd.reward.Watch;
import svdd.run.Account.Bound;
import svdd.run.Account.Likelihood;
import svdd.run.Account.Novelty;
import svdd.run.Account.Shift;
import svdd.run.Account.Spread;
import svdd.run.Account.Verdict;
import svdd.spi.Items;
import svdd.tensor.Bootstrap;
import svdd.tensor.Statistics;

/** Draws up the account of a run from its items. */
final class Accounts {
  /** Items whose pairs are measured: half a million pairs tell enough. */
  private static final int PAIRED = 1000;

  private Accounts() {}

  static Account of(
      Design design,
      Samples items,
      Samples plain,
      Watch watch,
      Notes notes,
      int steps,
      Likelihood likelihood,
      List<ItemsFile.Entry> references) {
    return new Account(
        likelihood,
        spread(items),
        spread(plain),
        references.isEmpty() || items.count() == 0
            ? Optional.empty()
            : Optional.of(novelty(items, plain, references)),
        bounds(design, items, watch),
        front(design, items, plain),
        notes.populations(),
        notes.calibration(byNumber(items), steps),
        notes.fits(),
        verdict(design, items, plain, likelihood));
  }

  private static double[] byNumber(Samples items) {
    int last = items.scored().stream().mapToInt(ScoredItem::number).max().orElse(-1);
    double[] scores = new double[last + 1];
    Arrays.fill(scores, Double.NaN);
    items.scored().forEach(item -> scores[item.number()] = item.score());
    return scores;
  }

  static Spread spread(Samples samples) {
    if (samples.count() == 0) {
      return new Spread(Double.NaN, 0, Double.NaN);
    }
    Items made = samples.made();
    int paired = Math.min(PAIRED, made.count());
    double sum = 0;
    for (int i = 0; i < paired; i++) {
      for (int j = 0; j < i; j++) {
        sum += Distances.between(made, i, made, j);
      }
    }
    double scale = made.space().continuous() ? 1 : made.length();
    // 0 / 0 of a single item
    double diversity = sum / scale / (paired * (paired - 1) / 2.0);
    return new Spread(diversity, paired, made.distinct().count() / (double) made.count());
  }

  private static Novelty novelty(Samples items, Samples plain, List<ItemsFile.Entry> references) {
    Set<String> known = new HashSet<>();
    references.forEach(entry -> known.add(entry.item().text(0)));
    Items made = items.made();
    double[] distances =
        IntStream.range(0, made.count())
            .mapToDouble(row -> nearest(made, row, references))
            .toArray();
    return new Novelty(
        references.size(),
        distances,
        share(items, known),
        share(plain, known),
        Statistics.rankCorrelation(distances, items.scores()));
  }

  private static double share(Samples samples, Set<String> known) {
    return Statistics.mean(
        samples.scored().stream()
            .mapToDouble(item -> known.contains(item.text()) ? 0 : 1)
            .toArray());
  }

  private static double nearest(Items made, int row, List<ItemsFile.Entry> references) {
    double nearest = Double.POSITIVE_INFINITY;
    for (ItemsFile.Entry entry : references) {
      if (Distances.atLeast(made, entry.item()) < nearest) {
        nearest = Math.min(nearest, Distances.between(made, row, entry.item(), 0));
      }
    }
    return nearest;
  }

  /** How often each requirement was broken. */
  static List<Bound> bounds(Design design, Samples items, Watch watch) {
    List<Bound> bounds = new ArrayList<>();
    long[] broken = watch.broken();
    for (int line = 0; line < broken.length; line++) {
      int number = line;
      bounds.add(
          new Bound(
              design.requirements().get(line).text(),
              broken[line],
              watch.scored(),
              (int) items.scored().stream().filter(item -> !item.held()[number]).count()));
    }
    return bounds;
  }

  /** Measured from the 5 % quantiles of the plain samples. */
  private static Optional<Account.Front> front(Design design, Samples items, Samples plain) {
    int goals = design.goals().size();
    if (goals < 2 || plain.count() == 0) {
      return Optional.empty();
    }
    double[][] columns = new double[goals][];
    for (int goal = 0; goal < goals; goal++) {
      int number = goal;
      columns[goal] =
          plain.scored().stream()
              .mapToDouble(item -> Fronts.asWritten(design, item.goals())[number])
              .toArray();
    }
    double[] reference = Scaling.of(columns).low();
    List<ScoredItem> others = plain.scored();
    List<ScoredItem> asMany = others.subList(0, Math.min(items.count(), others.size()));
    return Optional.of(Fronts.of(design, items.scored(), asMany, reference));
  }

  private static Verdict verdict(
      Design design, Samples items, Samples plain, Likelihood likelihood) {
    List<Shift> checks = new ArrayList<>();
    List<Design.Judge> judges = design.care().judges();
    for (int judge = 0; judge < judges.size(); judge++) {
      int number = judge;
      shift(
              judges.get(judge).name(),
              items.scored().stream().mapToDouble(item -> item.judges()[number]).toArray(),
              plain.scored().stream().mapToDouble(item -> item.judges()[number]).toArray())
          .ifPresent(checks::add);
    }
    shift("likelihood", likelihood.items(), likelihood.plain()).ifPresent(checks::add);
    return new Verdict(shift("score", items.scores(), plain.scores()), checks);
  }

  /** Of the means of what is finite. */
  private static Optional<Shift> shift(String name, double[] items, double[] plain) {
    double[] ours = Arrays.stream(items).filter(Double::isFinite).toArray();
    double[] theirs = Arrays.stream(plain).filter(Double::isFinite).toArray();
    if (ours.length < 2 || theirs.length < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Shift(
            name,
            Statistics.mean(ours) - Statistics.mean(theirs),
            Bootstrap.ofDifference(ours, theirs, Statistics::mean)));
  }
}
