package svdd.reward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import svdd.core.Term;
import svdd.core.Terms;
import svdd.core.ViewUse;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.View;
import svdd.tensor.Distinct;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** The values of terms for one set of items: a number a row. Conditions are 1 and 0. */
final class Columns {
  private final Items items;
  private final Evaluator evaluator;
  private final Map<Term, double[]> known = new HashMap<>();
  private final Optional<Part> part;
  private final Map<ViewUse, Sight> sights = new HashMap<>();

  /** The rows of a larger set that these items are. */
  private record Part(Columns whole, int[] rows) {}

  /**
   * The different items that a view makes of these.
   *
   * @param index for each row which of them is made of it
   */
  private record Sight(Columns columns, int[] index) {}

  Columns(Items items, Evaluator evaluator) {
    this(items, evaluator, Optional.empty());
  }

  private Columns(Items items, Evaluator evaluator, Optional<Part> part) {
    this.items = items;
    this.evaluator = evaluator;
    this.part = part;
  }

  double[] of(Term term) throws Refusal {
    if (term instanceof Term.Constant constant) {
      return all(number(constant.value()));
    }
    double[] column = recall(term);
    if (column == null) {
      column = compute(term);
      known.put(term, column);
    }
    return column;
  }

  /** The column from here, or picked from the larger set where it is known there. */
  private double @Nullable [] recall(Term term) {
    double[] here = known.get(term);
    if (here != null || part.isEmpty()) {
      return here;
    }
    double[] whole = part.get().whole().recall(term);
    return whole == null
        ? null
        : Arrays.stream(part.get().rows()).mapToDouble(row -> whole[row]).toArray();
  }

  private double[] compute(Term term) throws Refusal {
    return switch (term) {
      case Term.Constant constant -> all(number(constant.value()));
      case Term.Leaf leaf -> evaluator.score(leaf.scorer(), items);
      case Term.Named named -> of(named.term());
      case Term.Apply apply -> apply(apply);
      case Term.Arithmetic a -> {
        double[] left = of(a.left());
        double[] right = of(a.right());
        yield each(row -> a.operation().of(left[row], right[row]));
      }
      case Term.Minus minus -> {
        double[] of = of(minus.of());
        yield each(row -> -of[row]);
      }
      case Term.Compare c -> {
        double[] left = of(c.left());
        double[] right = of(c.right());
        yield truth(row -> c.comparison().holds(left[row], right[row]));
      }
      case Term.Within w -> {
        double[] of = of(w.of());
        double[] low = of(w.low());
        double[] high = of(w.high());
        yield truth(row -> of[row] >= low[row] && of[row] <= high[row]);
      }
      case Term.And and -> {
        double[] left = of(and.left());
        double[] right = of(and.right());
        yield truth(row -> left[row] == 1 && right[row] == 1);
      }
      case Term.Or or -> {
        double[] left = of(or.left());
        double[] right = of(or.right());
        yield truth(row -> left[row] == 1 || right[row] == 1);
      }
      case Term.Not not -> {
        Term opposite = Terms.negated(not.of());
        double[] of = of(opposite instanceof Term.Not opaque ? opaque.of() : opposite);
        double holds = opposite instanceof Term.Not ? 0 : 1;
        yield truth(row -> of[row] == holds);
      }
      case Term.If choice -> choose(choice);
      case Term.OnItem on -> {
        Items one = Items.of(on.item().space(), on.item().text());
        yield all(new Columns(one, evaluator).of(on.reward())[0]);
      }
      case Term.Seen seen -> seen(seen);
      case Term.Many many -> throw new IllegalStateException("a list is not a number");
      case Term.Unknown unknown -> throw new IllegalStateException("a term with a mistake");
    };
  }

  private double[] apply(Term.Apply apply) throws Refusal {
    List<double[]> arguments = new ArrayList<>();
    for (Term argument : apply.arguments()) {
      arguments.add(of(argument));
    }
    double[] numbers = new double[arguments.size()];
    double[] out = new double[items.count()];
    for (int row = 0; row < out.length; row++) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = arguments.get(i)[row];
      }
      out[row] = apply.function().evaluation().of(numbers);
    }
    return out;
  }

  /** What a view makes nothing of has no number, and satisfies nothing. */
  private double[] seen(Term.Seen seen) throws Refusal {
    View view = seen.by().view();
    if (items.count() == 0 || view.misfit(items.length()).isPresent()) {
      boolean condition =
          seen.type() instanceof Type.Scores(Space space, Type of) && of == Type.BOOL;
      return all(condition ? 0 : Double.NaN);
    }
    Sight sight = sights.computeIfAbsent(seen.by(), by -> look(view));
    double[] column = sight.columns.of(seen.term());
    return each(row -> column[sight.index[row]]);
  }

  private Sight look(View view) {
    Items made = view.of(items);
    Distinct distinct = made.distinct();
    return new Sight(new Columns(made.rows(distinct.first()), evaluator), distinct.index());
  }

  /** A column of which only some rows are needed; the others may be 0. */
  double[] where(Term term, IntPredicate needed) throws Refusal {
    if (rows(items.count(), needed).length == items.count()) {
      return of(term);
    }
    double[] out = new double[items.count()];
    branch(term, needed, out);
    return out;
  }

  static int[] rows(int count, IntPredicate which) {
    return IntStream.range(0, count).filter(which).toArray();
  }

  /** Each branch is computed only for the rows that need it. */
  private double[] choose(Term.If choice) throws Refusal {
    double[] condition = of(choice.condition());
    double[] out = new double[items.count()];
    branch(choice.then(), row -> condition[row] == 1, out);
    branch(choice.otherwise(), row -> condition[row] != 1, out);
    return out;
  }

  private void branch(Term term, IntPredicate needed, double[] out) throws Refusal {
    int[] rows = rows(out.length, needed);
    if (rows.length == 0) {
      return;
    }
    double[] values =
        new Columns(items.rows(rows), evaluator, Optional.of(new Part(this, rows))).of(term);
    for (int i = 0; i < rows.length; i++) {
      out[rows[i]] = values[i];
    }
  }

  private interface RowNumber {
    double of(int row);
  }

  private double[] each(RowNumber number) {
    double[] out = new double[items.count()];
    for (int row = 0; row < out.length; row++) {
      out[row] = number.of(row);
    }
    return out;
  }

  private double[] truth(IntPredicate condition) {
    return each(row -> condition.test(row) ? 1 : 0);
  }

  private double[] all(double value) {
    double[] out = new double[items.count()];
    Arrays.fill(out, value);
    return out;
  }

  private static double number(Value value) {
    return switch (value) {
      case Value.Real real -> real.value();
      case Value.Int integer -> integer.value();
      case Value.Bool bool -> bool.value() ? 1 : 0;
      default -> throw new IllegalStateException("not a number: " + value);
    };
  }
}
