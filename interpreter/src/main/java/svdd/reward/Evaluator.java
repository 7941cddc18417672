package svdd.reward;

import static java.util.Arrays.stream;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import svdd.core.Scorer;
import svdd.core.Term;
import svdd.core.Terms;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;

/** Computes terms for items, with every reward that the terms need opened once. */
public final class Evaluator implements AutoCloseable {
  private final Map<Scorer, Reward> opened;
  private final boolean skips;
  private Optional<Refusal> failure = Optional.empty();
  private long failures;

  private Evaluator(Map<Scorer, Reward> opened, boolean skips) {
    this.opened = opened;
    this.skips = skips;
  }

  /** The same rewards; an item that one fails for has no number then. */
  public Evaluator skipping() {
    return new Evaluator(opened, true);
  }

  /** What was told where a reward first failed and was skipped. */
  public Optional<Refusal> failure() {
    return failure;
  }

  /** For how many items a reward failed and was skipped. */
  public long failures() {
    return failures;
  }

  /** Opens what the terms need. */
  public static Evaluator open(Collection<Term> terms, Resources resources) throws Refusal {
    Map<Scorer, Reward> opened = new LinkedHashMap<>();
    Evaluator evaluator = new Evaluator(opened, false);
    try {
      for (Term.Leaf leaf : (Iterable<Term.Leaf>) terms.stream().flatMap(Terms::leaves)::iterator) {
        if (!opened.containsKey(leaf.scorer())) {
          opened.put(leaf.scorer(), open(leaf.scorer(), resources));
        }
      }
    } catch (Refusal | RuntimeException | Error fault) {
      evaluator.close();
      throw fault;
    }
    return evaluator;
  }

  private static Reward open(Scorer scorer, Resources resources) throws Refusal {
    try {
      return switch (scorer) {
        case Scorer.Sourced sourced -> sourced.source().open(sourced.settings(), resources);
        case Scorer.Guest guest -> guest.engine().open(guest.snippet(), resources);
      };
    } catch (Refusal refusal) {
      throw placed(refusal, scorer);
    }
  }

  private static Refusal placed(Refusal refusal, Scorer scorer) {
    return refusal.place().isPresent() ? refusal : refusal.at(scorer.span());
  }

  /**
   * Computes terms for each of these items, which should be distinct; what terms share is computed
   * once.
   *
   * @return for each term one number an item; a condition is 1 or 0
   */
  public double[][] numbers(List<Term> terms, Items items) throws Refusal {
    try {
      return together(terms, items);
    } catch (Refusal refusal) {
      if (!skips) {
        throw refusal;
      }
      return items.count() == 1 ? apart(terms, items, refusal) : halves(terms, items);
    }
  }

  /** Looks for the items that a reward fails for. */
  private double[][] halves(List<Term> terms, Items items) throws Refusal {
    int half = items.count() / 2;
    double[][] first = numbers(terms, items.rows(IntStream.range(0, half).toArray()));
    double[][] then = numbers(terms, items.rows(IntStream.range(half, items.count()).toArray()));
    double[][] both = new double[terms.size()][];
    for (int term = 0; term < both.length; term++) {
      both[term] = DoubleStream.concat(stream(first[term]), stream(then[term])).toArray();
    }
    return both;
  }

  /** The terms of one item that have a number. */
  private double[][] apart(List<Term> terms, Items item, Refusal refusal) {
    failures++;
    failure = failure.or(() -> Optional.of(refusal));
    double[][] numbers = new double[terms.size()][];
    for (int term = 0; term < numbers.length; term++) {
      try {
        numbers[term] = together(List.of(terms.get(term)), item)[0];
      } catch (Refusal failing) {
        numbers[term] = new double[] {Double.NaN};
      }
    }
    return numbers;
  }

  private double[][] together(List<Term> terms, Items items) throws Refusal {
    Columns columns = new Columns(items, this);
    double[][] numbers = new double[terms.size()][];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = columns.of(terms.get(i));
    }
    return numbers;
  }

  /** Computes a term that depends on no item. */
  public double number(Term term) throws Refusal {
    Items none = new Items.Discrete(svdd.type.Space.any(), 1, new byte[1]);
    return new Columns(none, this).of(term)[0];
  }

  double[] score(Scorer scorer, Items items) throws Refusal {
    try {
      return Objects.requireNonNull(opened.get(scorer)).score(items);
    } catch (Refusal refusal) {
      throw placed(refusal, scorer);
    }
  }

  /**
   * The gradient of a sum of terms, each times its weight.
   *
   * @return a number for each of {@code items.numbers()}
   */
  public double[] gradient(List<Term> terms, double[] weights, Items items) throws Refusal {
    return Slopes.of(terms, weights, items, this);
  }

  double[] gradient(Scorer scorer, Items items) throws Refusal {
    try {
      return Objects.requireNonNull(opened.get(scorer)).gradient(items);
    } catch (Refusal refusal) {
      throw placed(refusal, scorer);
    }
  }

  @Override
  public void close() {
    opened.values().forEach(Reward::close);
  }
}
