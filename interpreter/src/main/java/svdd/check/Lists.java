package svdd.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import svdd.ast.Expr;
import svdd.core.Term;
import svdd.source.Span;
import svdd.type.Type;
import svdd.type.Value;

/**
 * Lists: of numbers and rewards, which lift over items; of other values; of decoders, designs and
 * models. How long a list is, is always known.
 */
final class Lists {
  private final Context context;

  Lists(Context context) {
    this.context = context;
  }

  /**
   * {@code [a, b]}.
   *
   * @param wanted the type that is wanted of the list, for snippets and words inside
   */
  Meaning of(Expr.Listing listing, Scope scope, Optional<Type> wanted) {
    Optional<Type> each =
        wanted
            .filter(type -> type instanceof Type.ListOf)
            .map(type -> ((Type.ListOf) type).element());
    List<Meaning> elements = new ArrayList<>();
    for (Expr element : listing.elements()) {
      elements.add(
          each.isPresent() && each.get() instanceof Type.Choice
              ? context.typed.of(each.get(), element, scope, "an element of this list")
              : context.expressions.of(element, scope, each));
    }
    if (elements.stream().anyMatch(element -> element instanceof Meaning.Wrong)) {
      return new Meaning.Wrong();
    }
    return elements.stream().allMatch(element -> element instanceof Meaning.OfTerm)
        ? terms(listing, elements.stream().map(e -> (Meaning.OfTerm) e).toList())
        : wholes(listing, elements);
  }

  /** Decoders, designs or models: all of one kind. */
  private Meaning wholes(Expr.Listing listing, List<Meaning> elements) {
    for (int i = 1; i < elements.size(); i++) {
      if (!elements.get(i).kind().equals(elements.getFirst().kind())) {
        return differ(listing, elements, i);
      }
    }
    // a parameter of a function whose body is checked
    Optional<Type> later =
        elements.stream()
            .filter(element -> element instanceof Meaning.OfTerm)
            .map(element -> ((Meaning.OfTerm) element).term().type())
            .findFirst();
    return later.isPresent()
        ? new Meaning.OfTerm(new Term.Unknown(new Type.ListOf(later.get())), listing.span())
        : new Meaning.Several(List.copyOf(elements), listing.span());
  }

  private Meaning terms(Expr.Listing listing, List<Meaning.OfTerm> elements) {
    List<Term> terms = elements.stream().map(Meaning.OfTerm::term).toList();
    // a condition on items counts as 1 or 0 beside numbers
    boolean numbers = terms.stream().allMatch(term -> Lift.fits(term.type(), Type.REAL));
    Type joined = terms.isEmpty() ? Type.UNKNOWN : Lift.result(terms.getFirst());
    for (int i = 1; i < terms.size(); i++) {
      Optional<Type> next =
          Lift.join(joined, Lift.result(terms.get(i)))
              .or(() -> numbers ? Optional.of(Type.REAL) : Optional.empty());
      if (next.isEmpty()) {
        return differ(listing, elements, i);
      }
      joined = next.get();
    }
    if (joined == Type.UNKNOWN && !terms.isEmpty()) {
      return new Meaning.Wrong();
    }
    Type type = new Type.ListOf(joined);
    if (terms.stream().allMatch(term -> term instanceof Term.Constant)) {
      List<Value> values = terms.stream().map(term -> ((Term.Constant) term).value()).toList();
      return Meaning.constant(new Value.Many(values), type, listing.span());
    }
    if (!type.lifts()) {
      boolean later = terms.stream().anyMatch(term -> term instanceof Term.Unknown);
      return later
          ? new Meaning.OfTerm(new Term.Unknown(type), listing.span())
          : context.wrong(TypeMessages.notInList(joined, listing.span()));
    }
    return context.operators.lifted(
        elements, type, listing.span(), lifted -> new Term.Many(terms, lifted));
  }

  private Meaning differ(Expr.Listing listing, List<? extends Meaning> elements, int at) {
    return context.wrong(
        TypeMessages.elementsDiffer(
            listing.elements().getFirst().span(),
            elements.getFirst(),
            listing.elements().get(at).span(),
            elements.get(at)));
  }

  /** The elements of a list; empty where it is the parameter of a function that is checked. */
  static Optional<List<Term>> elements(Term list) {
    return switch (list) {
      case Term.Many many -> Optional.of(many.elements());
      case Term.Named named -> elements(named.term());
      case Term.Constant(Value.Many many, Type.ListOf type) ->
          Optional.of(
              many.values().stream()
                  .<Term>map(value -> new Term.Constant(value, type.element()))
                  .toList());
      default -> Optional.empty();
    };
  }

  /**
   * The arguments of a function of numbers with its lists spread out. Lists of one call are paired
   * and so equally long; one number alone counts for each element of the others.
   *
   * @param places of the arguments
   * @return empty where something was told
   */
  Optional<List<Term>> spread(String function, List<Term> arguments, List<Span> places) {
    int longest = -1;
    int at = 0;
    for (int i = 0; i < arguments.size(); i++) {
      int length = length(arguments.get(i));
      if (length == 0) {
        return context.none(TypeMessages.emptyList(function, places.get(i)));
      }
      if (length > 1 && longest > 1 && length != longest) {
        return context.none(
            TypeMessages.unpairedLists(places.get(i), length, places.get(at), longest));
      }
      if (length > longest) {
        longest = length;
        at = i;
      }
    }
    List<Term> spread = new ArrayList<>();
    for (Term argument : arguments) {
      List<Term> elements = elements(argument).orElse(List.of(argument));
      for (int i = 0; i < (length(argument) < 0 ? 1 : longest); i++) {
        spread.add(elements.get(elements.size() == 1 ? 0 : i));
      }
    }
    return Optional.of(List.copyOf(spread));
  }

  /** The length of a list, or -1 for what is none or is not known yet. */
  private static int length(Term term) {
    return elements(term).map(List::size).orElse(-1);
  }
}
