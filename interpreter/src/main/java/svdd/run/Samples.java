package svdd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import svdd.core.Design;
import svdd.core.Term;
import svdd.reward.Evaluator;
import svdd.reward.Scoring;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.tensor.Distinct;
import svdd.tensor.Rows;

/** Items of one kind, decoded or plain, as they get finished. */
final class Samples {
  private final Design design;
  private final List<Items> batches = new ArrayList<>();
  private final List<ScoredItem> scored = new ArrayList<>();

  Samples(Design design) {
    this.design = design;
  }

  /** Scores a batch that is finished. */
  void add(Items made, Rows rows, Scoring scoring, Evaluator evaluator) throws Refusal {
    Scoring.Reckoning reckoning = scoring.reckon(made, rows);
    List<Term> terms =
        Stream.concat(
                design.shown().stream(), design.care().judges().stream().map(Design.Judge::term))
            .toList();
    Distinct distinct = made.distinct();
    double[][] columns = evaluator.numbers(terms, made.rows(distinct.first()));
    int shown = design.shown().size();
    for (int row = 0; row < made.count(); row++) {
      double[] numbers = new double[terms.size()];
      for (int column = 0; column < numbers.length; column++) {
        numbers[column] = columns[column][distinct.index()[row]];
      }
      double score = design.goals().isEmpty() ? Double.NaN : reckoning.merits().score()[row];
      scored.add(
          new ScoredItem(
              rows.item()[row],
              made.text(row),
              java.util.Arrays.copyOf(numbers, shown),
              Fronts.asWritten(design, reckoning.goals()[row]),
              java.util.Arrays.copyOfRange(numbers, shown, numbers.length),
              score == Double.NEGATIVE_INFINITY ? Double.NaN : score,
              reckoning.held()[row],
              reckoning.merits().shortfall()[row]));
    }
    batches.add(made);
  }

  int count() {
    return scored.size();
  }

  List<ScoredItem> scored() {
    return List.copyOf(scored);
  }

  /** The items themselves; there is at least one. */
  Items made() {
    return ItemsFile.joined(batches);
  }

  double[] scores() {
    return scored.stream().mapToDouble(ScoredItem::score).toArray();
  }
}
