package svdd.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import svdd.ast.Argument;
import svdd.ast.Clause;
import svdd.ast.Expr;
import svdd.core.Aims;
import svdd.core.Combination;
import svdd.core.DecoderUse;
import svdd.core.Design;
import svdd.core.ModelUse;
import svdd.core.Term;
import svdd.diagnostic.DidYouMean;
import svdd.source.Span;
import svdd.spi.Refusal;
import svdd.type.Type;
import svdd.type.Value;

/** From the clauses of a design to a design with everything filled in. */
final class Designs {
  private static final long COUNT = 16;
  private static final long SEED = 1;

  private final Context context;
  private final Map<Meaning.Design, Optional<Design>> built = new HashMap<>();

  Designs(Context context) {
    this.context = context;
  }

  /** {@code q with \{ ... \}}: a clause replaces all clauses of its group. */
  Meaning with(Meaning.Design design, Expr.With with, Scope scope) {
    List<Meaning.Placed> clauses = new ArrayList<>(design.clauses());
    for (Clause clause : with.clauses()) {
      ClauseTable.find(clause.word().text())
          .ifPresent(
              form ->
                  clauses.removeIf(
                      old ->
                          ClauseTable.find(old.clause().word().text())
                              .filter(f -> f.group().equals(form.group()))
                              .isPresent()));
    }
    for (Clause clause : with.clauses()) {
      if (!clause.removes() || ClauseTable.find(clause.word().text()).isEmpty()) {
        clauses.add(new Meaning.Placed(clause, scope));
      }
    }
    return new Meaning.Design(design.name(), with.span(), List.copyOf(clauses));
  }

  /** The design, if its clauses have no mistake. */
  Optional<Design> build(Meaning.Design design) {
    Optional<Design> known = built.get(design);
    if (known == null) {
      known = build(design, new Parts());
      built.put(design, known);
    }
    return known;
  }

  /** What has been found of a design so far. */
  private static final class Parts {
    final Map<String, Meaning.Placed> single = new LinkedHashMap<>();
    final List<Meaning.Placed> requirements = new ArrayList<>();
    boolean wrong;
  }

  private Optional<Design> build(Meaning.Design design, Parts parts) {
    for (Meaning.Placed placed : design.clauses()) {
      sort(placed, parts);
    }
    Optional<ModelUse> model = model(design, parts);
    Optional<Goal> goal = goal(parts);
    List<Design.Requirement> requirements = requirements(parts, model);
    goal.ifPresent(g -> meets(g.goal().term(), g.origin(), model, parts));
    Optional<DecoderUse> decoder = decoder(parts);
    Map<String, String> defaults = new LinkedHashMap<>();
    Optional<Long> steps =
        whole(
            "steps",
            1,
            1_000_000,
            parts,
            model.map(use -> (long) use.header().steps()).orElse(1L),
            defaults);
    Optional<Long> count = whole("count", 1, Integer.MAX_VALUE, parts, COUNT, defaults);
    Optional<Long> seed = whole("seed", 0, Long.MAX_VALUE, parts, SEED, defaults);
    if (decoder.isPresent() && !parts.single.containsKey("decode")) {
      defaults.put("decode", decoder.get().decoder().signature().name());
    }
    if (parts.wrong || model.isEmpty() || decoder.isEmpty()) {
      return Optional.empty();
    }
    if (steps.isEmpty() || count.isEmpty() || seed.isEmpty()) {
      return Optional.empty();
    }
    Design.Wanted wanted =
        new Design.Wanted(
            goal.map(Goal::goal).stream().toList(),
            new Combination.Only(),
            requirements,
            List.of());
    if (!fits(design, decoder.get(), model.get(), steps.get(), wanted, parts)) {
      return Optional.empty();
    }
    return Optional.of(
        new Design(
            design.name(),
            design.span(),
            model.get(),
            Design.Given.NOTHING,
            wanted,
            decoder.get(),
            new Design.Effort(
                Math.toIntExact(steps.get()),
                Math.toIntExact(count.get()),
                seed.get(),
                Design.Budget.NONE),
            Design.Care.NONE,
            shown(wanted),
            defaults));
  }

  /** Sorts a clause to its word; tells words that do not exist or may not stand again. */
  private void sort(Meaning.Placed placed, Parts parts) {
    Clause clause = placed.clause();
    String word = clause.word().text();
    Optional<ClauseTable.Form> form = ClauseTable.find(word);
    if (form.isEmpty()) {
      context.tell(
          NameMessages.unknownClause(clause.word(), DidYouMean.of(word, ClauseTable.words())));
      parts.wrong = true;
      return;
    }
    if (clause.removes()) {
      context.tell(SettingMessages.nothingToRemove(clause));
      parts.wrong = true;
      return;
    }
    if (clause.arguments().size() != 1) {
      context.tell(SettingMessages.oneArgument(clause, form.get()));
      parts.wrong = true;
      return;
    }
    Argument argument = clause.arguments().getFirst();
    if (argument.label().isPresent()) {
      context.tell(NameMessages.noOption(clause, argument.label().get()));
      parts.wrong = true;
      return;
    }
    if (argument.until().isPresent()) {
      context.tell(NameMessages.noSchedule(argument.span()));
      parts.wrong = true;
      return;
    }
    if (form.get().repeats()) {
      parts.requirements.add(placed);
      return;
    }
    Meaning.Placed before = parts.single.putIfAbsent(form.get().group(), placed);
    if (before != null) {
      boolean goals = form.get().group().equals(ClauseTable.GOAL);
      context.tell(
          goals
              ? SettingMessages.secondGoal(clause, before.clause())
              : SettingMessages.clauseTwice(clause, before.clause()));
      parts.wrong = true;
    }
  }

  private static Expr value(Meaning.Placed placed) {
    return placed.clause().arguments().getFirst().value();
  }

  private Optional<ModelUse> model(Meaning.Design design, Parts parts) {
    Meaning.Placed from = parts.single.get("from");
    if (from == null) {
      parts.wrong = true;
      return context.none(SettingMessages.noModel(design));
    }
    Meaning meaning = context.expressions.of(value(from), from.scope());
    return switch (meaning) {
      case Meaning.Model model ->
          Optional.of(
              new ModelUse(
                  model.use().source(),
                  model.use().settings(),
                  model.use().header(),
                  value(from).span()));
      case Meaning.Wrong wrong -> Optional.empty();
      default -> context.none(TypeMessages.notAModel(meaning, value(from).span()));
    };
  }

  /** What is maximized, and the place that its space comes from. */
  private record Goal(Design.Goal goal, Span origin) {}

  private Optional<Goal> goal(Parts parts) {
    Meaning.Placed placed = parts.single.get(ClauseTable.GOAL);
    if (placed == null) {
      return Optional.empty();
    }
    Expr expr = value(placed);
    Meaning meaning = context.expressions.of(expr, placed.scope());
    if (meaning instanceof Meaning.Wrong) {
      parts.wrong = true;
      return Optional.empty();
    }
    if (!(meaning instanceof Meaning.OfTerm number)
        || !(number.term().type() instanceof Type.Scores scores)
        || !scores.fits(new Type.Scores(scores.space(), Type.REAL))) {
      parts.wrong = true;
      return context.none(TypeMessages.goalNotAReward(meaning, placed.clause(), expr.span()));
    }
    boolean minimize = placed.clause().word().text().equals("minimize");
    Term term = number.term();
    return Optional.of(
        new Goal(
            new Design.Goal(
                minimize ? new Term.Minus(term, new Type.Scores(scores.space(), Type.REAL)) : term,
                minimize,
                expr.span().text().replaceAll("\\s+", " "),
                expr.span()),
            number.origin()));
  }

  private List<Design.Requirement> requirements(Parts parts, Optional<ModelUse> model) {
    List<Design.Requirement> requirements = new ArrayList<>();
    for (Meaning.Placed placed : parts.requirements) {
      Expr expr = value(placed);
      Meaning meaning = context.expressions.of(expr, placed.scope());
      if (meaning instanceof Meaning.Wrong) {
        parts.wrong = true;
      } else if (meaning instanceof Meaning.OfTerm number
          && Lift.isCondition(number.term().type())) {
        meets(number.term(), number.origin(), model, parts);
        requirements.add(
            new Design.Requirement(
                number.term(),
                Shortfall.of(number.term()),
                expr.span().text().replaceAll("\\s+", " "),
                expr.span()));
      } else {
        parts.wrong = true;
        context.tell(TypeMessages.requirementNotACondition(meaning, expr.span()));
      }
    }
    return requirements;
  }

  /** Whether a reward can score what the model makes. */
  private void meets(Term term, Span origin, Optional<ModelUse> model, Parts parts) {
    if (model.isPresent()
        && term.type() instanceof Type.Scores scores
        && !model.get().header().space().within(scores.space())) {
      parts.wrong = true;
      context.tell(TypeMessages.modelAndReward(origin, scores.space(), model.get()));
    }
  }

  private Optional<DecoderUse> decoder(Parts parts) {
    Meaning.Placed placed = parts.single.get("decode");
    if (placed == null) {
      String name = parts.single.containsKey(ClauseTable.GOAL) ? "svdd" : "pretrained";
      return context
          .modules
          .standard()
          .own(name)
          .flatMap(Scope.Entry::meaning)
          .map(meaning -> ((Meaning.Decoder) meaning).use());
    }
    Expr expr = value(placed);
    Meaning meaning = context.expressions.of(expr, placed.scope());
    return switch (meaning) {
      case Meaning.Decoder decoder ->
          Optional.of(
              new DecoderUse(decoder.use().decoder(), decoder.use().settings(), expr.span()));
      case Meaning.Wrong wrong -> Optional.empty();
      default -> context.none(TypeMessages.notADecoder(meaning, expr.span()));
    };
  }

  private Optional<Long> whole(
      String word, long low, long high, Parts parts, long fallback, Map<String, String> defaults) {
    Meaning.Placed placed = parts.single.get(word);
    if (placed == null) {
      defaults.put(word, Long.toString(fallback));
      return Optional.of(fallback);
    }
    Expr expr = value(placed);
    Term term = context.binder.as(Type.INT, expr, placed.scope(), "`" + word + "`");
    Optional<Value> value = context.binder.known(term, expr.span(), "`" + word + "`");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    long number = ((Value.Int) value.get()).value();
    return number >= low && number <= high
        ? Optional.of(number)
        : context.none(SettingMessages.clauseOutOfRange(word, low, high, number, expr.span()));
  }

  private boolean fits(
      Meaning.Design design,
      DecoderUse use,
      ModelUse model,
      long steps,
      Design.Wanted wanted,
      Parts parts) {
    if (wanted.goals().isEmpty() && use.decoder().needsGoal()) {
      context.tell(SettingMessages.noGoal(design, use));
      return false;
    }
    if (steps > model.header().mostSteps()) {
      Meaning.Placed clause = Objects.requireNonNull(parts.single.get("steps"));
      context.tell(SettingMessages.tooManySteps(model, steps, value(clause).span()));
      return false;
    }
    try {
      use.decoder().check(use.settings(), model.header(), (int) steps, Aims.of(wanted));
      return true;
    } catch (Refusal refusal) {
      Meaning.Placed decode = parts.single.get("decode");
      context.refused(refusal, decode == null ? design.span() : value(decode).span());
      return false;
    }
  }

  /** The declared rewards that a design uses, once each. */
  private static List<Term.Named> shown(Design.Wanted wanted) {
    Map<String, Term.Named> shown = new LinkedHashMap<>();
    Stream.concat(
            wanted.goals().stream().map(Design.Goal::term),
            wanted.requirements().stream().map(Design.Requirement::holds))
        .forEach(
            term -> svdd.core.Terms.named(term, named -> shown.putIfAbsent(named.name(), named)));
    return List.copyOf(shown.values());
  }
}
