package svdd.reward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import svdd.core.Scorer;
import svdd.core.Term;
import svdd.core.Terms;
import svdd.spi.Items;
import svdd.spi.NumberFunction;
import svdd.spi.Refusal;
import svdd.spi.View;

/**
 * Gradients of terms, backwards from the term to its leaves: what is passed on says, row by row,
 * how much the term changes with a part of it. A declared reward is passed through once, when all
 * that comes from its uses is summed; each leaf then takes one gradient.
 */
final class Slopes {
  private final Items items;
  private final Evaluator evaluator;
  private final Columns values;
  private final Map<Term.Named, double[]> declared = new HashMap<>();
  private final Map<Scorer, double[]> leaves = new LinkedHashMap<>();
  private final Map<Term.Seen, double[]> seen = new LinkedHashMap<>();

  private Slopes(Items items, Evaluator evaluator) {
    this.items = items;
    this.evaluator = evaluator;
    this.values = new Columns(items, evaluator);
  }

  /**
   * The gradient of a sum of terms.
   *
   * @param weights one for each term
   * @return a number for each of {@code items.numbers()}
   */
  static double[] of(List<Term> terms, double[] weights, Items items, Evaluator evaluator)
      throws Refusal {
    double[][] each = new double[weights.length][items.count()];
    for (int i = 0; i < weights.length; i++) {
      Arrays.fill(each[i], weights[i]);
    }
    return of(terms, each, items, evaluator);
  }

  /**
   * The gradient of a sum of terms.
   *
   * @param weights for each term one for each row
   */
  private static double[] of(List<Term> terms, double[][] weights, Items items, Evaluator evaluator)
      throws Refusal {
    Slopes slopes = new Slopes(items, evaluator);
    for (int i = 0; i < weights.length; i++) {
      slopes.pass(terms.get(i), weights[i]);
    }
    for (Term.Named named : order(terms)) {
      double[] weight = slopes.declared.get(named);
      if (weight != null) {
        slopes.pass(named.term(), weight);
      }
    }
    return slopes.gathered();
  }

  /** Declared rewards, each before those that it uses. */
  private static List<Term.Named> order(List<Term> terms) {
    List<Term.Named> order = new ArrayList<>();
    Set<Term.Named> visited = new HashSet<>();
    terms.forEach(term -> order(term, visited, order));
    return order.reversed();
  }

  private static void order(Term term, Set<Term.Named> visited, List<Term.Named> into) {
    if (term instanceof Term.Seen) {
      return; // it has an order of its own
    }
    if (!(term instanceof Term.Named named)) {
      Terms.parts(term).forEach(part -> order(part, visited, into));
    } else if (visited.add(named)) {
      order(named.term(), visited, into);
      into.add(named);
    }
  }

  private double[] gathered() throws Refusal {
    double[] gradient = new double[items.numbers().length];
    int width = items.count() == 0 ? 0 : gradient.length / items.count();
    for (Map.Entry<Scorer, double[]> leaf : leaves.entrySet()) {
      double[] weight = leaf.getValue();
      int[] rows = Columns.rows(items.count(), row -> weight[row] != 0);
      if (rows.length > 0) {
        double[] slope = evaluator.gradient(leaf.getKey(), items.rows(rows));
        for (int i = 0; i < slope.length; i++) {
          int row = rows[i / width];
          gradient[row * width + i % width] += weight[row] * slope[i];
        }
      }
    }
    for (Map.Entry<Term.Seen, double[]> each : seen.entrySet()) {
      double[] slope = slope(each.getKey(), each.getValue());
      for (int i = 0; i < slope.length; i++) {
        gradient[i] += slope[i];
      }
    }
    return gradient;
  }

  /** Of what a view makes, back through the view. */
  private double[] slope(Term.Seen of, double[] weight) throws Refusal {
    View view = of.by().view();
    double[] made = of(List.of(of.term()), new double[][] {weight}, view.of(items), evaluator);
    return view.back(made, items);
  }

  private void pass(Term term, double[] weight) throws Refusal {
    switch (term) {
      case Term.Constant constant -> {}
      case Term.OnItem on -> {}
      case Term.Leaf leaf -> leaves.merge(leaf.scorer(), weight, Slopes::sum);
      case Term.Seen of -> seen.merge(of, weight, Slopes::sum);
      case Term.Named named -> declared.merge(named, weight, Slopes::sum);
      case Term.Minus minus -> pass(minus.of(), times(weight, row -> -1));
      case Term.Arithmetic arithmetic -> pass(arithmetic, weight);
      case Term.Apply apply -> pass(apply, weight);
      case Term.If choice -> {
        double[] holds = values(choice.condition(), weight);
        pass(choice.then(), times(weight, row -> holds[row] == 1 ? 1 : 0));
        pass(choice.otherwise(), times(weight, row -> holds[row] == 1 ? 0 : 1));
      }
      case Term.Many many -> throw new IllegalStateException("a list is not a number");
      case Term.Compare c -> throw new IllegalStateException("a comparison has no gradient");
      case Term.Within w -> throw new IllegalStateException("a range has no gradient");
      case Term.And and -> throw new IllegalStateException("a condition has no gradient");
      case Term.Or or -> throw new IllegalStateException("a condition has no gradient");
      case Term.Not not -> throw new IllegalStateException("a condition has no gradient");
      case Term.Unknown unknown -> throw new IllegalStateException("a term with a mistake");
    }
  }

  private void pass(Term.Arithmetic of, double[] weight) throws Refusal {
    switch (of.operation()) {
      case PLUS -> {
        pass(of.left(), weight);
        pass(of.right(), weight);
      }
      case MINUS -> {
        pass(of.left(), weight);
        pass(of.right(), times(weight, row -> -1));
      }
      case TIMES, DIVIDE, POWER -> {
        double[] a = values(of.left(), weight);
        double[] b = values(of.right(), weight);
        // what does not depend on items has no slope that might be infinite
        if (!(of.left() instanceof Term.Constant)) {
          pass(of.left(), times(weight, row -> byLeft(of.operation(), a[row], b[row])));
        }
        if (!(of.right() instanceof Term.Constant)) {
          pass(of.right(), times(weight, row -> byRight(of.operation(), a[row], b[row])));
        }
      }
    }
  }

  private static double byLeft(Term.Operation operation, double a, double b) {
    return switch (operation) {
      case PLUS, MINUS -> 1;
      case TIMES -> b;
      case DIVIDE -> 1 / b;
      case POWER -> b == 0 ? 0 : b * Math.pow(a, b - 1);
    };
  }

  private static double byRight(Term.Operation operation, double a, double b) {
    return switch (operation) {
      case PLUS -> 1;
      case MINUS -> -1;
      case TIMES -> a;
      case DIVIDE -> -a / (b * b);
      case POWER -> Math.pow(a, b) * Math.log(a);
    };
  }

  private void pass(Term.Apply apply, double[] weight) throws Refusal {
    NumberFunction.Slope slope = apply.function().slope().orElseThrow();
    List<Term> arguments = apply.arguments();
    double[][] columns = new double[arguments.size()][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = values(arguments.get(i), weight);
    }
    for (int i = 0; i < columns.length; i++) {
      int argument = i;
      if (!(arguments.get(i) instanceof Term.Constant)) {
        pass(
            arguments.get(i),
            times(
                weight,
                row ->
                    slope.of(
                        argument,
                        Arrays.stream(columns).mapToDouble(column -> column[row]).toArray())));
      }
    }
  }

  /** The values of a term for the rows that count. */
  private double[] values(Term term, double[] weight) throws Refusal {
    return values.where(term, row -> weight[row] != 0);
  }

  /** A row that does not count stays out, whatever its slope. */
  private static double[] times(double[] weight, IntToDoubleFunction slope) {
    double[] out = new double[weight.length];
    for (int row = 0; row < out.length; row++) {
      out[row] = weight[row] == 0 ? 0 : weight[row] * slope.applyAsDouble(row);
    }
    return out;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = a.clone();
    for (int row = 0; row < sum.length; row++) {
      sum[row] += b[row];
    }
    return sum;
  }
}
