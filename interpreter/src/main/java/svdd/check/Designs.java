package svdd.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import svdd.ast.Clause;
import svdd.ast.Expr;
import svdd.core.Aims;
import svdd.core.Design;
import svdd.core.ModelUse;
import svdd.core.Term;
import svdd.core.Terms;
import svdd.source.Span;
import svdd.spi.Refusal;

/** From the clauses of a design to a design with everything filled in. */
final class Designs {
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
      known = build(design, new Clauses(context, design.clauses()));
      built.put(design, known);
    }
    return known;
  }

  private Optional<Design> build(Meaning.Design design, Clauses clauses) {
    Map<String, String> defaults = new LinkedHashMap<>();
    Optional<ModelUse> model = model(design, clauses);
    Rewards rewards = new Rewards(context, clauses, model);
    Design.Wanted wanted = new Wants(context, clauses, rewards).wanted(defaults);
    Optional<Meaning.Decoder> decoder = decoder(clauses);
    Optional<Design.Effort> effort = new Efforts(context, clauses).effort(model, defaults);
    if (decoder.isPresent() && !clauses.has("decode")) {
      defaults.put("decode", decoder.get().use().decoder().signature().name());
    }
    Design.Given given = new Givens(context, clauses, model).given(effort);
    Design.Care care = new Cares(context, clauses, rewards).care(wanted, effort);
    if (clauses.wrong() || model.isEmpty() || decoder.isEmpty() || effort.isEmpty()) {
      return Optional.empty();
    }
    Design whole =
        new Design(
            design.name(),
            design.span(),
            model.get(),
            given,
            wanted,
            decoder.get().use(),
            effort.get(),
            care,
            shown(wanted),
            defaults);
    return fits(design, whole, decoder.get(), clauses) ? Optional.of(whole) : Optional.empty();
  }

  private Optional<ModelUse> model(Meaning.Design design, Clauses clauses) {
    if (!clauses.has("from")) {
      return clauses.mayHave("from")
          ? clauses.spoiled()
          : clauses.spoiled(SettingMessages.noModel(design));
    }
    Optional<Clauses.Read> from = clauses.one("from");
    if (from.isEmpty()) {
      return Optional.empty();
    }
    Span place = from.get().value().span();
    Meaning meaning = context.expressions.of(from.get().value(), from.get().scope());
    return switch (meaning) {
      case Meaning.Model model ->
          Optional.of(
              new ModelUse(
                  model.use().source(), model.use().settings(), model.use().header(), place));
      case Meaning.Wrong wrong -> clauses.spoiled();
      default -> clauses.spoiled(DesignMessages.notAModel(meaning, place));
    };
  }

  private Optional<Meaning.Decoder> decoder(Clauses clauses) {
    if (!clauses.has("decode")) {
      String name = clauses.has(ClauseTable.GOAL) ? "svdd" : "pretrained";
      return context
          .modules
          .standard()
          .own(name)
          .flatMap(Scope.Entry::meaning)
          .map(meaning -> (Meaning.Decoder) meaning);
    }
    Optional<Clauses.Read> decode = clauses.one("decode");
    if (decode.isEmpty()) {
      return Optional.empty();
    }
    Expr expr = decode.get().value();
    return context.values.decoder(expr, decode.get().scope()) instanceof Meaning.Decoder decoder
        ? Optional.of(decoder.at(expr.span()))
        : clauses.spoiled();
  }

  private boolean fits(
      Meaning.Design design, Design whole, Meaning.Decoder decoder, Clauses clauses) {
    if (whole.goals().isEmpty() && decoder.use().decoder().needsGoal()) {
      context.tell(SettingMessages.noGoal(design, decoder.use()));
      return false;
    }
    try {
      decoder
          .use()
          .decoder()
          .check(
              decoder.use().settings(),
              whole.model().header(),
              whole.taken(),
              Aims.of(whole.wanted()));
      return true;
    } catch (Refusal refusal) {
      Span place = clauses.has("decode") ? decoder.use().span() : design.span();
      context.refused(refusal, place(refusal, decoder, place));
      return false;
    }
  }

  /** Where the setting was given that a refusal is about, or else the whole decoder. */
  private static Span place(Refusal refusal, Meaning.Decoder decoder, Span otherwise) {
    return refusal
        .parameter()
        .flatMap(setting -> Optional.ofNullable(decoder.places().get(setting)))
        .orElse(otherwise);
  }

  /** The declared rewards that a design uses, once each; judges are shown for themselves. */
  private static List<Term.Named> shown(Design.Wanted wanted) {
    Map<String, Term.Named> shown = new LinkedHashMap<>();
    Stream.of(
            wanted.goals().stream().map(Design.Goal::term),
            wanted.requirements().stream().map(Design.Requirement::holds),
            wanted.preferences().stream().map(Design.Preference::shortfall))
        .flatMap(terms -> terms)
        .forEach(term -> Terms.named(term, named -> shown.putIfAbsent(named.name(), named)));
    return List.copyOf(shown.values());
  }
}
