package svdd.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import svdd.ast.Expr;
import svdd.ast.Name;
import svdd.core.Term;
import svdd.diagnostic.DidYouMean;
import svdd.source.Span;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** What an expression means. */
final class Expressions {
  /** With more mistakes nobody reads what each could have meant, and looking takes its time. */
  private static final int MOST_GUESSES = 100;

  private final Context context;

  Expressions(Context context) {
    this.context = context;
  }

  Meaning of(Expr expr, Scope scope) {
    return of(expr, scope, Optional.empty());
  }

  /**
   * @param wanted the declared type of what the expression defines, for snippets and words
   */
  Meaning of(Expr expr, Scope scope, Optional<Type> wanted) {
    Optional<Name> lost =
        wanted
            .filter(Remedies::isText)
            .flatMap(type -> first(expr))
            .filter(name -> entry(name, scope).isEmpty() && space(name).isEmpty());
    if (lost.isPresent()) {
      Optional<String> near =
          expr instanceof Expr.Use use ? meant(use.name().text(), scope) : Optional.empty();
      return context.wrong(
          NameMessages.unknownName(lost.get(), near, Optional.of(expr.span().text())));
    }
    return switch (expr) {
      case Expr.Literal literal -> literal(literal);
      case Expr.TextBlock block ->
          Meaning.constant(new Value.Text(block.text().content()), Type.STRING, block.span());
      case Expr.Tagged tagged -> tagged(tagged);
      case Expr.Interpolation interpolation -> interpolation(interpolation, scope);
      case Expr.Use use -> word(use, wanted).orElseGet(() -> use(use.name(), scope));
      case Expr.Member member -> member(member, scope);
      case Expr.Call call -> context.calls.of(call, scope, wanted);
      case Expr.Sized sized -> sized(sized, scope);
      case Expr.With with -> with(with, scope);
      case Expr.Binary binary -> context.operators.binary(binary, scope);
      case Expr.Minus minus -> context.operators.minus(minus, scope);
      case Expr.Not not -> context.operators.not(not, scope);
      case Expr.If choice -> context.branches.of(choice, scope, wanted);
      case Expr.Listing listing -> context.lists.of(listing, scope, wanted);
      case Expr.Bad bad -> new Meaning.Wrong();
    };
  }

  /** The expression as a number, reward or other value. */
  Meaning.OfTerm number(Expr expr, Scope scope) {
    return number(of(expr, scope), expr.span());
  }

  Meaning.OfTerm number(Meaning meaning, Span span) {
    return switch (meaning) {
      case Meaning.OfTerm number -> number;
      case Meaning.Wrong wrong -> new Meaning.OfTerm(new Term.Unknown(Type.UNKNOWN), span);
      default -> new Meaning.OfTerm(context.unknown(TypeMessages.notANumber(meaning, span)), span);
    };
  }

  private Meaning literal(Expr.Literal literal) {
    Type type =
        switch (literal.value()) {
          case Value.Real real -> Type.REAL;
          case Value.Int integer -> Type.INT;
          case Value.Bool bool -> Type.BOOL;
          case Value.Text text -> Type.STRING;
          case Value.Time time -> Type.DURATION;
          case Value.Size size -> Type.SIZE;
          case Value other ->
              throw new IllegalStateException("the parser made a literal of " + other);
        };
    return Meaning.constant(literal.value(), type, literal.span());
  }

  private Meaning tagged(Expr.Tagged tagged) {
    Optional<Alphabet> known =
        java.util.Arrays.stream(Alphabet.values())
            .filter(
                a -> a.typeName().toLowerCase(java.util.Locale.ROOT).equals(tagged.tag().text()))
            .findFirst();
    if (known.isEmpty()) {
      return context.wrong(NameMessages.unknownTag(tagged.tag(), tags()));
    }
    Alphabet alphabet = known.get();
    String text = tagged.text().text();
    for (int i = 0; i < text.length(); i++) {
      int token = alphabet.token(text.charAt(i));
      if (token < 0) {
        int at = tagged.text().span().start() + i;
        return context.wrong(
            TypeMessages.badLetter(
                tagged.span().source().span(at, at + 1), text.charAt(i), alphabet));
      }
    }
    Space space = Space.of(alphabet, text.length());
    return Meaning.constant(
        new Value.Item(space, text.toUpperCase(java.util.Locale.ROOT)),
        new Type.ItemOf(space),
        tagged.span());
  }

  private static List<String> tags() {
    return java.util.Arrays.stream(Alphabet.values())
        .map(a -> a.typeName().toLowerCase(java.util.Locale.ROOT))
        .toList();
  }

  private Meaning interpolation(Expr.Interpolation interpolation, Scope scope) {
    StringBuilder text = new StringBuilder();
    boolean wrong = false;
    boolean open = false;
    for (Expr part : interpolation.parts()) {
      Meaning meaning = of(part, scope);
      Optional<String> shown = meaning.text();
      if (shown.isPresent()) {
        text.append(shown.get());
        continue;
      }
      Term term = number(meaning, part.span()).term();
      context.binder.known(term, part.span(), "this part of the string");
      // the parameter of a function whose body is checked
      boolean later = term instanceof Term.Unknown && term.type() != Type.UNKNOWN;
      open |= later;
      wrong |= !later;
    }
    if (wrong) {
      return new Meaning.Wrong();
    }
    return open
        ? new Meaning.OfTerm(new Term.Unknown(Type.STRING), interpolation.span())
        : Meaning.constant(new Value.Text(text.toString()), Type.STRING, interpolation.span());
  }

  /** The word of a choice, where one is wanted. */
  private static Optional<Meaning> word(Expr.Use use, Optional<Type> wanted) {
    String word = use.name().text();
    return wanted
        .filter(type -> type instanceof Type.Choice choice && choice.words().contains(word))
        .map(type -> Meaning.constant(new Value.Word(word), type, use.span()));
  }

  /** The first name of what may be a text without its quotes: {@code folder/known.fasta}. */
  private static Optional<Name> first(Expr expr) {
    return switch (expr) {
      case Expr.Use use -> Optional.of(use.name());
      case Expr.Member member -> first(member.of());
      case Expr.Binary binary
          when binary.operator() == Expr.Operator.DIVIDE
              || binary.operator() == Expr.Operator.MINUS ->
          first(binary.left()).filter(left -> first(binary.right()).isPresent());
      default -> Optional.empty();
    };
  }

  private Optional<Scope.Entry> entry(Name name, Scope scope) {
    return scope.find(name.text()).or(() -> context.past(name.span()).own(name.text()));
  }

  private Meaning use(Name name, Scope scope) {
    Optional<Scope.Entry> entry = entry(name, scope);
    if (entry.isEmpty()) {
      return space(name)
          .orElseGet(
              () ->
                  context.wrong(
                      NameMessages.unknownName(name, meant(name.text(), scope), Optional.empty())));
    }
    return here(
        name,
        entry.get(),
        name.span(),
        () -> scope.moduleWith(name.text()).map(m -> m + "." + name));
  }

  /** A name near to one that nothing has, or the same name inside a module. */
  private Optional<String> meant(String name, Scope scope) {
    if (context.diagnostics.errors() > MOST_GUESSES) {
      return Optional.empty();
    }
    List<String> known = new ArrayList<>(scope.names());
    known.addAll(List.of("true", "false"));
    Optional<String> near = DidYouMean.of(name, known).filter(n -> n.equalsIgnoreCase(name));
    return near.or(() -> scope.moduleWith(name).map(module -> module + "." + name))
        .or(() -> DidYouMean.of(name, known));
  }

  /**
   * The meaning of an entry, as used by the expression at this place.
   *
   * @param near another name that may have been meant, if this one leads back to itself
   */
  private Meaning here(Name name, Scope.Entry entry, Span place, Supplier<Optional<String>> near) {
    Optional<Meaning> meaning = entry.meaning();
    if (meaning.isEmpty()) {
      return context.wrong(NameMessages.reachesItself(name, entry.place(), near.get()));
    }
    return switch (meaning.get()) {
      case Meaning.OfTerm number ->
          new Meaning.OfTerm(context.frames.placed(number.term(), place), place);
      case Meaning.Modeller modeller -> context.calls.alone(modeller, place);
      default -> meaning.get();
    };
  }

  private static Optional<Meaning> space(Name name) {
    Optional<Space> space =
        switch (name.text()) {
          case "Any" -> Optional.of(Space.any());
          default -> Alphabet.named(name.text()).map(Space::of);
        };
    return space.map(s -> Meaning.constant(new Value.Area(s), Type.SPACE, name.span()));
  }

  private Meaning member(Expr.Member member, Scope scope) {
    Meaning of = of(member.of(), scope);
    return switch (of) {
      case Meaning.Wrong wrong -> wrong;
      case Meaning.Module(String module, Scope names) ->
          member(member, module, names, meaning -> qualified(module, meaning));
      case Meaning.Past(String run, Scope names) -> member(member, run, names, meaning -> meaning);
      case Meaning.Design design when context.past(design, member.span()).isPresent() -> {
        Scope names = context.past(design, member.span()).get().scope();
        yield member(member, design.name(), names, meaning -> meaning);
      }
      default ->
          context.wrong(NameMessages.noMembers(of, member, context.isSession(member.span())));
    };
  }

  private Meaning member(Expr.Member member, String of, Scope names, UnaryOperator<Meaning> named) {
    Name name = member.name();
    return names
        .own(name.text())
        .map(entry -> named.apply(here(name, entry, member.span(), Optional::empty)))
        .orElseGet(
            () ->
                names.incomplete()
                    ? new Meaning.Wrong()
                    : context.wrong(NameMessages.unknownMember(of, name, names.ownNames())));
  }

  /** A reward of a module goes by its full name in tables. */
  private static Meaning qualified(String module, Meaning meaning) {
    return meaning instanceof Meaning.OfTerm(Term.Named named, Span origin)
        ? new Meaning.OfTerm(
            new Term.Named(module + "." + named.name(), named.term(), named.type()), origin)
        : meaning;
  }

  private Meaning sized(Expr.Sized sized, Scope scope) {
    if (!(sized.of() instanceof Expr.Use use) || scope.find(use.name().text()).isPresent()) {
      return of(sized.of(), scope) instanceof Meaning.Wrong wrong
          ? wrong
          : context.wrong(TypeMessages.notASpace(sized.span()));
    }
    List<Integer> sizes = new ArrayList<>();
    for (Expr size : sized.sizes()) {
      Optional<Integer> known = context.types.size(size, scope);
      if (known.isEmpty()) {
        return new Meaning.Wrong();
      }
      sizes.add(known.get());
    }
    return context
        .types
        .space(use.name(), sizes, sized.span())
        .<Meaning>map(s -> Meaning.constant(new Value.Area(s), Type.SPACE, sized.span()))
        .orElse(new Meaning.Wrong());
  }

  private Meaning with(Expr.With with, Scope scope) {
    Meaning of = of(with.of(), scope);
    return switch (of) {
      case Meaning.Design design -> context.designs.with(design, with, scope);
      case Meaning.Wrong wrong -> wrong;
      // the parameter of a function whose body is checked
      case Meaning.OfTerm(Term.Unknown hole, Span origin)
          when hole.type() instanceof Type.DesignOf ->
          of;
      default -> context.wrong(DesignMessages.notADesign(of, with.of().span()));
    };
  }
}
