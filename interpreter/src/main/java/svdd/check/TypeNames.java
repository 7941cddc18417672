package svdd.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import svdd.ast.Expr;
import svdd.ast.Name;
import svdd.ast.TypeName;
import svdd.core.Term;
import svdd.diagnostic.DidYouMean;
import svdd.source.Span;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** What types as written stand for. */
final class TypeNames {
  private static final List<Type.Basic> BASIC =
      List.of(
          Type.Basic.REAL,
          Type.Basic.INT,
          Type.Basic.BOOL,
          Type.Basic.STRING,
          Type.Basic.DURATION,
          Type.Basic.SIZE,
          Type.Basic.FILE,
          Type.Basic.COLUMN,
          Type.Basic.SPACE,
          Type.Basic.DECODER);

  /** What other languages call them. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("number", "Real"),
          Map.entry("float", "Real"),
          Map.entry("double", "Real"),
          Map.entry("integer", "Int"),
          Map.entry("boolean", "Bool"),
          Map.entry("str", "String"),
          Map.entry("text", "String"),
          Map.entry("path", "File"),
          Map.entry("time", "Duration"));

  private final Context context;

  TypeNames(Context context) {
    this.context = context;
  }

  Type of(TypeName written, Scope scope) {
    return switch (written) {
      case TypeName.Plain plain -> plain(plain, scope);
      case TypeName.ListOf list -> {
        Type element = of(list.element(), scope);
        yield element == Type.UNKNOWN ? element : new Type.ListOf(element);
      }
      case TypeName.Arrow arrow -> arrow(arrow, scope);
    };
  }

  private Type arrow(TypeName.Arrow arrow, Scope scope) {
    Type from = of(arrow.from(), scope);
    Type to = of(arrow.to(), scope);
    if (from == Type.UNKNOWN || to == Type.UNKNOWN) {
      return Type.UNKNOWN;
    }
    if (!(from instanceof Type.ItemOf item) || !to.lifts()) {
      context.tell(TypeMessages.badArrow(arrow.span()));
      return Type.UNKNOWN;
    }
    return new Type.Scores(item.space(), to);
  }

  private Type plain(TypeName.Plain plain, Scope scope) {
    String word = plain.name().text();
    if (plain.sizes().isEmpty()) {
      for (Type.Basic basic : BASIC) {
        if (basic.toString().equals(word)) {
          return basic;
        }
      }
      Optional<Type.Choice> choice = context.vocabulary.choice(word);
      if (choice.isPresent()) {
        return choice.get();
      }
    }
    if (word.equals("Model") || word.equals("Design")) {
      Optional<Space> space = made(plain);
      return space.isEmpty()
          ? Type.UNKNOWN
          : word.equals("Model") ? new Type.ModelOf(space.get()) : new Type.DesignOf(space.get());
    }
    List<Integer> sizes = new ArrayList<>();
    for (Expr size : plain.sizes()) {
      Optional<Integer> known = size(size, scope);
      if (known.isEmpty()) {
        return Type.UNKNOWN;
      }
      sizes.add(known.get());
    }
    return space(plain.name(), sizes, plain.span())
        .<Type>map(Type.ItemOf::new)
        .orElse(Type.UNKNOWN);
  }

  /** What the items of {@code Model[DNA]} are; without brackets anything. */
  private Optional<Space> made(TypeName.Plain plain) {
    if (plain.sizes().isEmpty()) {
      return Optional.of(Space.any());
    }
    return plain.sizes().size() == 1 && plain.sizes().getFirst() instanceof Expr.Use of
        ? space(of.name(), List.of(), of.span())
        : context.none(
            TypeMessages.wrongSizes(plain.span(), plain.name().text(), "one space without sizes"));
  }

  /** A space by its name and sizes; tells what is wrong with them. */
  Optional<Space> space(Name name, List<Integer> sizes, Span span) {
    Optional<Alphabet> alphabet = Alphabet.named(name.text());
    if (alphabet.isPresent()) {
      return sizes.size() > 1
          ? context.none(TypeMessages.wrongSizes(span, name.text(), "one size, its length"))
          : Optional.of(
              sizes.isEmpty()
                  ? Space.of(alphabet.get())
                  : Space.of(alphabet.get(), sizes.getFirst()));
    }
    return switch (name.text()) {
      case "Tokens" ->
          switch (sizes.size()) {
            case 0 -> Optional.of(new Space.Tokens(OptionalInt.empty(), OptionalInt.empty()));
            case 2 -> Optional.of(Space.tokens(sizes.get(0), sizes.get(1)));
            default ->
                context.none(
                    TypeMessages.wrongSizes(span, "Tokens", "two sizes, length and vocabulary"));
          };
      case "Vector" ->
          switch (sizes.size()) {
            case 0 -> Optional.of(new Space.Vector(OptionalInt.empty()));
            case 1 -> Optional.of(Space.vector(sizes.getFirst()));
            default -> context.none(TypeMessages.wrongSizes(span, "Vector", "one size"));
          };
      case "Image" ->
          switch (sizes.size()) {
            case 0 ->
                Optional.of(
                    new Space.Image(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
            case 3 -> Optional.of(Space.image(sizes.get(0), sizes.get(1), sizes.get(2)));
            default ->
                context.none(
                    TypeMessages.wrongSizes(
                        span, "Image", "three sizes, channels, height and width"));
          };
      case "Any" ->
          sizes.isEmpty()
              ? Optional.of(Space.any())
              : context.none(TypeMessages.wrongSizes(span, "Any", "no size"));
      default -> context.none(NameMessages.unknownType(name, meant(name.text())));
    };
  }

  private Optional<String> meant(String word) {
    return Optional.ofNullable(ELSEWHERE.get(word.toLowerCase(Locale.ROOT)))
        .or(() -> DidYouMean.of(word, typeNames()))
        .or(
            () ->
                DidYouMean.of(word.toLowerCase(Locale.ROOT), ELSEWHERE.keySet())
                    .map(ELSEWHERE::get));
  }

  /** A size of a space: a whole number of at least 1. */
  Optional<Integer> size(Expr expr, Scope scope) {
    Term term = context.expressions.number(expr, scope).term();
    Optional<Value> value = context.binder.known(term, expr.span(), "a size");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return value.get() instanceof Value.Int size && size.value() >= 1 && size.value() <= 1_000_000
        ? Optional.of((int) size.value())
        : context.none(TypeMessages.badSize(expr.span(), value.get()));
  }

  /** The names of types, for completion. */
  List<Named> all() {
    return typeNames().stream()
        .sorted()
        .map(name -> Named.of(Named.Kind.TYPE, name, "", List.of(), ""))
        .toList();
  }

  private List<String> typeNames() {
    List<String> names =
        new ArrayList<>(List.of("Tokens", "Vector", "Image", "Any", "Model", "Design"));
    BASIC.forEach(type -> names.add(type.toString()));
    Arrays.stream(Alphabet.values()).forEach(alphabet -> names.add(alphabet.typeName()));
    names.addAll(context.vocabulary.choiceNames());
    return names;
  }
}
