package svdd.check;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import svdd.ast.Argument;
import svdd.ast.Expr;
import svdd.core.Combination;
import svdd.source.Span;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;
import svdd.type.Value;

/** {@code combine weighted(0.7, 0.3)} and the other ways to make one score of several goals. */
final class Combining {
  static final Combination FRONT = new Combination.Pareto(16, false);

  /** Sums of weights may differ from 1 by this. */
  private static final double ROUNDING = 1e-9;

  private static final Type.Choice SCALAR =
      new Type.Choice("Scalar", List.of("tchebycheff", "linear"));

  private static final Signature PARETO =
      Signature.of(
          "pareto",
          "A front: each item goes in a direction of its own.",
          Parameter.optional("points", Type.INT, new Value.Int(16), "directions at the least")
              .in(1, 10_000),
          Parameter.optional(
              "scalar", SCALAR, new Value.Word("tchebycheff"), "what leads an item on its way"));

  static final Parameter WAY =
      Parameter.required(
              "combine",
              new Type.Choice(
                  "combine",
                  List.of("weighted", "product", "tchebycheff", "lexicographic", "pareto")),
              "how goals become one score")
          .forms(weights("weighted"), weights("product"), weights("tchebycheff"), PARETO);

  private final Context context;
  private final Clauses clauses;

  Combining(Context context, Clauses clauses) {
    this.context = context;
    this.clauses = clauses;
  }

  private static Signature weights(String word) {
    return Signature.of(
        word,
        "One weight for each goal.",
        Parameter.absent("weights", new Type.ListOf(Type.REAL), "one for each goal"));
  }

  Optional<Combination> of(Clauses.Read combine) {
    List<Clauses.Read> goals = clauses.all(ClauseTable.GOAL);
    boolean all = clauses.complete(ClauseTable.GOAL);
    if (all && goals.size() < 2) {
      return clauses.spoiled(SettingMessages.nothingToCombine(combine.clause(), goals));
    }
    Argument argument = Argument.of(gathered(combine.value()));
    Optional<Value> way =
        context.values.of(
            "combine", WAY, argument, combine.scope(), new java.util.LinkedHashMap<>());
    if (!all || way.isEmpty() || !(way.get() instanceof Value.Word word)) {
      return clauses.spoiled();
    }
    Settings settings = new Settings(word.settings());
    return switch (word.value()) {
      case "weighted" -> weighted(combine, settings, goals, Combination.Weighted::new);
      case "product" -> weighted(combine, settings, goals, Combination.Product::new);
      case "tchebycheff" -> weighted(combine, settings, goals, Combination.Tchebycheff::new);
      case "lexicographic" -> Optional.of(new Combination.Lexicographic());
      default ->
          Optional.of(
              new Combination.Pareto(
                  settings.integer("points"), settings.word("scalar").equals("linear")));
    };
  }

  /** {@code weighted(0.7, 0.3)} with its weights as the one list that they are. */
  private static Expr gathered(Expr expr) {
    boolean list =
        expr instanceof Expr.Call call
            && call.callee() instanceof Expr.Use use
            && List.of("weighted", "product", "tchebycheff").contains(use.name().text())
            && !call.arguments().isEmpty()
            && call.arguments().stream()
                .allMatch(a -> a.label().isEmpty() && a.until().isEmpty() && a.type().isEmpty());
    if (!list) {
      return expr;
    }
    Expr.Call call = (Expr.Call) expr;
    List<Expr> weights = call.arguments().stream().map(Argument::value).toList();
    Span all =
        call.span()
            .source()
            .span(weights.getFirst().span().start(), weights.getLast().span().end());
    return new Expr.Call(
        call.span(),
        call.callee(),
        List.of(Argument.of(new Expr.Listing(all, weights))),
        call.text());
  }

  private Optional<Combination> weighted(
      Clauses.Read combine,
      Settings settings,
      List<Clauses.Read> goals,
      Function<List<Double>, Combination> way) {
    boolean even =
        !settings.has("weights") && !combine.value().span().text().startsWith("weighted");
    if (even) {
      return Optional.of(way.apply(Collections.nCopies(goals.size(), 1.0 / goals.size())));
    }
    double[] weights = settings.has("weights") ? settings.reals("weights") : new double[0];
    Span place = combine.value().span();
    if (weights.length != goals.size()) {
      return clauses.spoiled(SettingMessages.weightsMissing(place, weights.length, goals));
    }
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0)) {
        return clauses.spoiled(SettingMessages.negativeWeight(place, weight));
      }
      sum += weight;
    }
    return Math.abs(sum - 1) <= ROUNDING
        ? Optional.of(way.apply(java.util.Arrays.stream(weights).boxed().toList()))
        : clauses.spoiled(SettingMessages.weightsDoNotSum(combine, weights, sum));
  }
}
