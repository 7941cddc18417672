package svdd.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import svdd.core.Program;
import svdd.core.Term;
import svdd.reward.Evaluator;
import svdd.spi.DataFile;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.tensor.Distinct;

/** Scores the items of a file, batch by batch; equal items of a batch once. */
final class FileScoring {
  private static final int BATCH = 256;

  private final Program.Score score;
  private final DataFile file;
  private final Resources resources;
  private final Conduct conduct;
  private final List<Scores.Row> rows = new ArrayList<>();
  private Ending ending = Ending.FAILED;

  FileScoring(Program.Score score, Resources resources, Conduct conduct) {
    this.score = score;
    this.file = new DataFile(score.file(), "file");
    this.resources = resources;
    this.conduct = conduct;
  }

  void run() throws Refusal {
    ItemsFile.Contents contents = ItemsFile.contents(file, score.space(), score.column());
    List<ItemsFile.Entry> fitting = new ArrayList<>();
    List<ItemsFile.Unread> others = new ArrayList<>(contents.unread());
    for (ItemsFile.Entry entry : contents.entries()) {
      Optional<String> why = misfit(entry.item());
      if (why.isEmpty()) {
        fitting.add(entry);
      } else {
        others.add(
            new ItemsFile.Unread(entry.line(), entry.name(), entry.item().text(0), why.get()));
      }
    }
    conduct.listener().on(new Event.Preparing("rewards"));
    Limits limits = Limits.none(conduct.cancellation());
    try (Evaluator opened = Evaluator.open(List.copyOf(score.rewards()), resources)) {
      Evaluator evaluator = opened.skipping();
      for (int from = 0; from < fitting.size(); ) {
        limits.check();
        int to = from + 1;
        while (to < fitting.size() && to - from < BATCH && alike(fitting, from, to)) {
          to++;
        }
        add(fitting.subList(from, to), evaluator);
        from = to;
      }
      tell(others, evaluator);
      ending = Ending.COMPLETE;
    } catch (Limits.Stopped stopped) {
      ending = stopped.ending();
      throw stopped;
    }
  }

  /** Why an item is not of the space that the rewards score. */
  private Optional<String> misfit(Items item) {
    return score.space().sized() && item.length() != score.space().positions()
        ? Optional.of("has a length of " + item.length())
        : Optional.empty();
  }

  private static boolean alike(List<ItemsFile.Entry> entries, int a, int b) {
    return entries.get(a).item().length() == entries.get(b).item().length();
  }

  private void add(List<ItemsFile.Entry> batch, Evaluator evaluator) throws Refusal {
    Items items = ItemsFile.joined(batch.stream().map(ItemsFile.Entry::item).toList());
    Distinct distinct = items.distinct();
    List<Term> terms = List.copyOf(score.rewards());
    double[][] numbers = evaluator.numbers(terms, items.rows(distinct.first()));
    for (int row = 0; row < batch.size(); row++) {
      int at = distinct.index()[row];
      rows.add(
          new Scores.Row(
              batch.get(row).line(),
              batch.get(row).name(),
              items.text(row),
              Arrays.stream(numbers).mapToDouble(column -> column[at]).toArray()));
    }
  }

  /** Puts what could not be scored into its place and tells it. */
  private void tell(List<ItemsFile.Unread> others, Evaluator evaluator) {
    for (int reward = 0; reward < score.rewards().size(); reward++) {
      int column = reward;
      List<Integer> lines =
          rows.stream()
              .filter(row -> Double.isNaN(row.numbers()[column]))
              .map(Scores.Row::line)
              .toList();
      if (!lines.isEmpty()) {
        notice(Messages.scoresMissing(score, file.title(), reward, lines, rows.size()));
      }
    }
    evaluator
        .failure()
        .ifPresent(
            first ->
                notice(
                    Messages.rewardsFailed(
                        file.title(), score.span(), evaluator.failures(), first)));
    if (!others.isEmpty()) {
      others.sort(Comparator.comparingInt(ItemsFile.Unread::line));
      notice(Messages.notOfTheSpace(score, file.title(), others, rows.size() + others.size()));
      double[] none = new double[score.rewards().size()];
      Arrays.fill(none, Double.NaN);
      others.forEach(
          other -> rows.add(new Scores.Row(other.line(), other.name(), other.text(), none)));
      rows.sort(Comparator.comparingInt(Scores.Row::line));
    }
  }

  private void notice(svdd.diagnostic.Diagnostic diagnostic) {
    conduct.listener().on(new Event.Noticed(diagnostic));
  }

  /** What there is so far. */
  Scores scores() {
    return new Scores(score, file.title(), List.copyOf(rows), ending);
  }
}
