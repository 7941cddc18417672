package svdd.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import svdd.ast.Argument;
import svdd.ast.Expr;
import svdd.ast.TypeName;
import svdd.source.Span;
import svdd.spi.Signature;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** How something is written to be what is wanted: hints that can be pasted. */
final class Remedies {
  private static final String RANGES = "`1..3` are the whole numbers 1, 2 and 3.";
  private static final String NUMBERS =
      "numbers and rewards have `exp`, `log`, `sqrt`; lists have `sum`, `mean`, `sd`.";

  /** Words of other languages and of the prompt, and what says the same. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("range", RANGES),
          Map.entry("len", "the length of an item is `dna.length`."),
          Map.entry("str", "a string shows a value as `\"\\(value)\"`."),
          Map.entry("print", "the prompt shows what is written there; a run prints its items."),
          Map.entry("np", NUMBERS),
          Map.entry("numpy", NUMBERS),
          Map.entry("math", NUMBERS),
          Map.entry("help", "the prompt has `:help`."),
          Map.entry("quit", "the prompt ends with `:quit`."),
          Map.entry("exit", "the prompt ends with `:quit`."),
          Map.entry("plot", "the prompt has `:plot` and the name of a run."));

  private Remedies() {}

  /** What says the same as a word of another language, or as bare letters. */
  static Optional<String> elsewhere(String word) {
    return word.matches("[ACGT]{3,}")
        ? Optional.of("an item is written `dna\"" + word + "\"`.")
        : Optional.ofNullable(ELSEWHERE.get(word));
  }

  /** For a value of another type than is wanted. */
  static Optional<String> toBe(Type wanted, Type is, Span span) {
    String text = Words.shown(span);
    if (isText(wanted) && isBare(text)) {
      return Optional.of(quoted(text));
    }
    if (wanted == Type.COLUMN && is == Type.INT) {
      return Optional.of("a column is picked by its number: `column(" + text + ")`.");
    }
    if (is == Type.STRING && isWord(wanted, text)) {
      String word = text.substring(1, text.length() - 1);
      String sized = wanted == Type.SPACE && !word.contains("[") ? ", or `" + word + "[20]`" : "";
      return Optional.of("it has no quotes: `" + word + "`" + sized + ".");
    }
    if (wanted instanceof Type.ListOf
        && is instanceof Type.ListOf of
        && of.element().fits(wanted)) {
      return Optional.of(
          "leave out the outer brackets: `" + text.replaceFirst("^\\[(.*)]$", "$1") + "`.");
    }
    if (wanted instanceof Type.ListOf list && Lift.fits(is, list.element())) {
      return Optional.of("a list has brackets: `[" + text + "]`.");
    }
    return Lift.result(wanted) == Type.BOOL ? compared(is, span) : unit(wanted, span);
  }

  /** For a number where a condition is wanted. */
  static Optional<String> compared(Type is, Span span) {
    String text = Words.shown(span);
    return Lift.result(is).fits(Type.REAL)
        ? Optional.of("compare it with something: `" + text + " > 0`.")
        : is == Type.STRING
            ? Optional.of("to look for it write `dna.contains(" + text + ")`.")
            : Optional.empty();
  }

  /** The unit that a number lacks. */
  private static Optional<String> unit(Type wanted, Span number) {
    String unit = wanted == Type.DURATION ? "s" : wanted == Type.SIZE ? "MiB" : "";
    return unit.isEmpty() || !number.text().matches("[0-9_.]+")
        ? Optional.empty()
        : Optional.of("give it a unit: `" + number.text() + unit + "`.");
  }

  /** Whether it is written as a string. */
  static boolean isText(Type type) {
    return type == Type.STRING || type == Type.FILE || type == Type.COLUMN;
  }

  /** Whether a text looks like one that has lost its quotes. */
  private static boolean isBare(String text) {
    return text.matches("\\p{L}[\\w./-]*");
  }

  static String quoted(String text) {
    return "a text stands in quotes: `\"" + text + "\"`.";
  }

  /** Whether a string holds what is wanted without its quotes. */
  private static boolean isWord(Type wanted, String string) {
    String text = string.replaceFirst("^\"(.*)\"$", "$1");
    if (wanted.fits(Type.REAL)) {
      return text.matches("-?[0-9]+(\\.[0-9]+)?");
    }
    return wanted == Type.SPACE
        ? Alphabet.named(text.replaceFirst("\\[\\d+\\]$", "")).isPresent()
        : wanted instanceof Type.Choice choice && choice.words().contains(text);
  }

  /** For a function without its arguments. */
  static Optional<String> called(Meaning meaning, Span span) {
    if (!(meaning instanceof Meaning.Function function)) {
      return Optional.empty();
    }
    String text = Words.shown(span);
    List<TypeName.Parameter> needed =
        function.declaration().parameters().stream().filter(p -> p.value().isEmpty()).toList();
    if (needed.isEmpty()) {
      return Optional.of("call it: `" + text + "()`.");
    }
    String first = needed.getFirst().name().text();
    String body = function.declaration().body().span().text();
    String without = body.replace("(" + first + ")", "");
    boolean ofItems =
        needed.size() == 1
            && needed.getFirst().type() instanceof TypeName.Plain type
            && Alphabet.named(type.name().text()).isPresent()
            && !without.equals(body);
    return Optional.of(
        ofItems
            ? "what is computed of items is a reward: `reward " + text + " = " + without + "`."
            : "give it what it needs: `"
                + needed.stream()
                    .map(p -> p.name() + " = ..")
                    .collect(Collectors.joining(", ", text + "(", ")"))
                + "`.");
  }

  /** For a call of something that is none. */
  static Optional<String> uncalled(Meaning meaning, Expr.Call call) {
    String callee = call.callee().span().text();
    String argument = arguments(call);
    return switch (meaning) {
      case Meaning.Module module ->
          Optional.of(
              "an item is written `"
                  + (argument.matches("\"\\w+\"") ? callee + argument : "dna\"ACGT\"")
                  + "`.");
      case Meaning.Design design when !call.arguments().isEmpty() ->
          Optional.of("a variant is written `" + callee + " with { " + clauses(call) + " }`.");
      case Meaning.OfTerm number when number.term().type() == Type.SPACE ->
          Optional.of("a size stands in brackets: `" + callee + "[" + argument + "]`.");
      case Meaning.OfTerm number when number.term().type().fits(Type.REAL) ->
          Optional.of("a product is written `" + callee + " * (" + argument + ")`.");
      default -> Optional.empty();
    };
  }

  private static String arguments(Expr.Call call) {
    return call.arguments().stream()
        .map(argument -> Words.shown(argument.span()))
        .collect(Collectors.joining(", "));
  }

  private static String clauses(Expr.Call call) {
    return call.arguments().stream()
        .map(
            argument ->
                argument.label().map(l -> l + " ").orElse("") + argument.value().span().text())
        .collect(Collectors.joining("; "));
  }

  /** A call with the values that stand without labels in one list. */
  static String inOneList(Expr.Call call) {
    String values =
        call.arguments().stream()
            .filter(argument -> argument.label().isEmpty())
            .map(argument -> argument.span().text())
            .collect(Collectors.joining(", ", "[", "]"));
    String settings =
        call.arguments().stream()
            .filter(argument -> argument.label().isPresent())
            .map(argument -> ", " + argument.span().text())
            .collect(Collectors.joining());
    return "a list has brackets: `" + call.callee().span().text() + "(" + values + settings + ")`.";
  }

  /** An item of a space with letters, as an example. */
  static String item(Space space) {
    return space instanceof Space.Sequence sequence
        ? sequence.alphabet().typeName().toLowerCase(Locale.ROOT)
            + "\""
            + sequence.alphabet().letters().substring(0, 4)
            + "\""
        : "dna\"ACGT\"";
  }

  /** A range that was written as a list or as a difference. */
  static Optional<String> range(Span span) {
    String text = span.text();
    String range = text.replaceFirst("^\\[?([\\w.%]+)\\s*[,-]\\s*([\\w.%]+)]?$", "$1..$2");
    return range.equals(text) ? Optional.empty() : Optional.of("write `in " + range + "`.");
  }

  /** For {@code == true} and the like. */
  static Optional<String> untested(Expr.Binary binary) {
    boolean equal = binary.operator() == Expr.Operator.EQUAL;
    String right = binary.right().span().text();
    if (!equal && binary.operator() != Expr.Operator.NOT_EQUAL
        || !right.equals("true") && !right.equals("false")) {
      return Optional.empty();
    }
    String holds = equal == right.equals("true") ? "" : "not ";
    return Optional.of(
        "a condition stands alone: `" + holds + Words.shown(binary.left().span()) + "`.");
  }

  /**
   * For a literal that stands where another setting of the call comes first.
   *
   * @param free the settings that the call does not give
   */
  static Optional<String> byName(Type wanted, List<Signature.Parameter> free, Argument argument) {
    Optional<Type> is =
        argument.value() instanceof Expr.Literal literal ? type(literal.value()) : Optional.empty();
    return is.filter(type -> !type.fits(wanted))
        .flatMap(type -> free.stream().filter(p -> p.type() == type).findFirst())
        .map(p -> "give it by its name: `" + p.name() + " = " + argument.span().text() + "`.");
  }

  /** The type of a number or a quantity. */
  static Optional<Type> type(Value literal) {
    return switch (literal) {
      case Value.Int whole -> Optional.of(Type.INT);
      case Value.Real real -> Optional.of(Type.REAL);
      case Value.Time time -> Optional.of(Type.DURATION);
      case Value.Size size -> Optional.of(Type.SIZE);
      default -> Optional.empty();
    };
  }
}
