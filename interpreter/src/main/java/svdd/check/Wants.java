package svdd.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import svdd.ast.Expr;
import svdd.core.Combination;
import svdd.core.Design;
import svdd.core.Term;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;

/** What a design wants: {@code maximize minimize combine require prefer}. */
final class Wants {
  static final Parameter INVALID =
      Parameter.required(
          "invalid",
          new Type.Choice(
              "invalid", Stream.of(Design.Invalid.values()).map(Design.Invalid::word).toList()),
          "what becomes of items without a number");

  private final Context context;
  private final Clauses clauses;
  private final Rewards rewards;

  Wants(Context context, Clauses clauses, Rewards rewards) {
    this.context = context;
    this.clauses = clauses;
    this.rewards = rewards;
  }

  Design.Wanted wanted(Map<String, String> defaults) {
    List<Design.Goal> goals = new ArrayList<>();
    for (Clauses.Read read : clauses.all(ClauseTable.GOAL)) {
      rewards.reward(read).ifPresent(term -> goals.add(goal(read, term)));
    }
    List<Design.Requirement> requirements = new ArrayList<>();
    for (Clauses.Read read : clauses.all("require")) {
      rewards
          .condition(read)
          .ifPresent(
              holds ->
                  requirements.add(
                      new Design.Requirement(
                          holds, Shortfall.of(holds), read.text(), read.value().span())));
    }
    List<Design.Preference> preferences = new ArrayList<>();
    for (Clauses.Read read : clauses.all("prefer")) {
      rewards
          .condition(read)
          .ifPresent(
              wish ->
                  preferences.add(
                      new Design.Preference(
                          Shortfall.of(wish),
                          read.settings().real("weight"),
                          read.text(),
                          read.value().span())));
    }
    if (!preferences.isEmpty() && !clauses.mayHave(ClauseTable.GOAL)) {
      Clauses.Read first = clauses.all("prefer").getFirst();
      clauses.spoiled(SettingMessages.preferWithoutGoal(first.clause()));
    }
    return new Design.Wanted(
        List.copyOf(goals),
        combination(goals.size(), defaults),
        List.copyOf(requirements),
        List.copyOf(preferences),
        invalid(!goals.isEmpty() || !requirements.isEmpty(), defaults));
  }

  private Design.Invalid invalid(boolean scored, Map<String, String> defaults) {
    Optional<Clauses.Read> read = clauses.one("invalid");
    if (read.isEmpty()) {
      if (scored && !clauses.has("invalid")) {
        defaults.put("invalid", Design.Invalid.WORST.word());
      }
      return Design.Invalid.WORST;
    }
    Expr word = read.get().value();
    Term term = context.binder.as(INVALID.type(), word, read.get().scope(), "`invalid`");
    return context
        .binder
        .known(term, word.span(), "`invalid`")
        .map(value -> Design.Invalid.valueOf(value.toString().toUpperCase(Locale.ROOT)))
        .orElseGet(
            () -> {
              clauses.spoiled();
              return Design.Invalid.WORST;
            });
  }

  private static Design.Goal goal(Clauses.Read read, Term term) {
    boolean minimize = read.clause().word().text().equals("minimize");
    Term maximized =
        minimize && term.type() instanceof Type.Scores scores
            ? new Term.Minus(term, new Type.Scores(scores.space(), Type.REAL))
            : term;
    return new Design.Goal(maximized, minimize, read.text(), read.value().span());
  }

  private Combination combination(int goals, Map<String, String> defaults) {
    Optional<Clauses.Read> combine = clauses.one("combine");
    Combining combining = new Combining(context, clauses);
    if (combine.isPresent()) {
      return combining.of(combine.get()).orElse(new Combination.Only());
    }
    if (goals < 2) {
      return new Combination.Only();
    }
    defaults.put("combine", Combining.FRONT.text());
    return Combining.FRONT;
  }
}
