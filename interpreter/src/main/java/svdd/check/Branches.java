package svdd.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import svdd.ast.Expr;
import svdd.core.Term;
import svdd.type.Type;
import svdd.type.Value;

/** {@code if c then a else b}: known beforehand, it chooses anything; on items, numbers. */
final class Branches {
  private final Context context;

  Branches(Context context) {
    this.context = context;
  }

  Meaning of(Expr.If choice, Scope scope, Optional<Type> wanted) {
    Meaning.OfTerm condition = context.operators.condition(choice.condition(), scope);
    Meaning then = context.expressions.of(choice.then(), scope, wanted);
    Meaning otherwise = context.expressions.of(choice.otherwise(), scope, wanted);
    if (then instanceof Meaning.Wrong || otherwise instanceof Meaning.Wrong) {
      return new Meaning.Wrong();
    }
    Optional<Type> result = result(then, otherwise);
    if (result.isEmpty()) {
      return context.wrong(TypeMessages.branchesDiffer(choice, then, otherwise));
    }
    if (condition.term() instanceof Term.Constant(Value.Bool known, Type type)) {
      return known.value() ? then : otherwise;
    }
    if (condition.term().type() == Type.UNKNOWN) {
      return new Meaning.Wrong();
    }
    if (then instanceof Meaning.OfTerm a && otherwise instanceof Meaning.OfTerm b) {
      if (result.get().lifts()) {
        return lifted(choice, condition, a, b, result.get());
      }
      if (condition.term() instanceof Term.Unknown) {
        return new Meaning.OfTerm(new Term.Unknown(result.get()), choice.span());
      }
    }
    // the parameter of a function that is checked chooses when it is called
    return condition.term() instanceof Term.Unknown
        ? new Meaning.Wrong()
        : context.wrong(TypeMessages.chosenByItems(then, choice));
  }

  /** What both branches are; for what is no value {@link Type#UNKNOWN}. */
  private static Optional<Type> result(Meaning then, Meaning otherwise) {
    if (then instanceof Meaning.OfTerm a && otherwise instanceof Meaning.OfTerm b) {
      return Lift.join(Lift.result(a.term()), Lift.result(b.term()));
    }
    return then.kind().equals(otherwise.kind()) ? Optional.of(Type.UNKNOWN) : Optional.empty();
  }

  private Meaning lifted(
      Expr.If choice, Meaning.OfTerm condition, Meaning.OfTerm a, Meaning.OfTerm b, Type result) {
    List<Meaning.OfTerm> parts = List.of(condition, a, b);
    if (!(result instanceof Type.ListOf list)) {
      return context.operators.lifted(
          parts,
          result,
          choice.span(),
          type -> new Term.If(condition.term(), a.term(), b.term(), type));
    }
    Optional<List<Term>> then = Lists.elements(a.term());
    Optional<List<Term>> otherwise = Lists.elements(b.term());
    if (then.isEmpty() || otherwise.isEmpty() || condition.term() instanceof Term.Unknown) {
      return new Meaning.OfTerm(new Term.Unknown(result), choice.span());
    }
    if (then.get().size() != otherwise.get().size()) {
      return context.wrong(
          TypeMessages.unpairedLists(
              choice.otherwise().span(),
              otherwise.get().size(),
              choice.then().span(),
              then.get().size()));
    }
    return context.operators.lifted(
        parts,
        result,
        choice.span(),
        type -> {
          Type element =
              type instanceof Type.Scores scores
                  ? new Type.Scores(scores.space(), list.element())
                  : list.element();
          List<Term> elements = new ArrayList<>();
          for (int i = 0; i < then.get().size(); i++) {
            elements.add(
                new Term.If(condition.term(), then.get().get(i), otherwise.get().get(i), element));
          }
          return new Term.Many(List.copyOf(elements), type);
        });
  }
}
