package svdd.parse;

import static svdd.grammar.SvddParser.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;

/** What was probably meant by something that cannot stand right behind a value. */
final class Following {
  /** The words that stand between what commands take. */
  private static final Map<String, String> JOINED =
      Map.of("run", "as", "save", "to", "score", "by", "compare", "to");

  /** The setting that may follow what a clause takes. */
  private static final Map<String, String> SETTINGS =
      Map.of("start", "noise", "fix", "at", "prefer", "weight", "keep", "diverse");

  private final Notes notes;
  private final List<Token> tokens;
  private final int start;
  private final int at;
  private final Token found;
  private final Token before;

  private Following(Notes notes, List<Token> tokens, int start, int at) {
    this.notes = notes;
    this.tokens = tokens;
    this.start = start;
    this.at = at;
    this.found = tokens.get(at);
    this.before = tokens.get(at - 1);
  }

  /**
   * @param start where the statement or clause begins
   * @param bracket the bracket that would close what it stands inside, or an empty text
   * @param body whether it stands in the body of a design
   */
  static Optional<String> hint(
      Notes notes, List<Token> tokens, int start, int at, String bracket, boolean body) {
    Following following = new Following(notes, tokens, start, at);
    boolean inside = !bracket.isEmpty();
    return following
        .sign(inside)
        .or(following::comma)
        .or(following::remainder)
        .or(following::range)
        .or(following::word)
        .or(() -> inside ? Optional.empty() : body ? following.setting() : following.joining())
        .or(following::call)
        .or(following::sized)
        .or(() -> bracket.equals(")") ? following.equals() : Optional.empty())
        .or(() -> inside ? following.between() : Optional.empty())
        .or(following::product)
        .or(() -> inside ? following.anyComma() : Optional.empty())
        .or(() -> body ? following.semicolon() : Optional.empty());
  }

  private Optional<String> sign(boolean bracket) {
    return Optional.ofNullable(
        switch (found.getType()) {
          case ASSIGN -> "to compare write `==`.";
          case IF -> "write `if condition then a else b`.";
          case SEMI -> "inside brackets write a comma.";
          case RAW -> "a text block belongs to a call: `js(x) \"\"\"x.length\"\"\"`.";
          case COLON -> "a type stands only in a declaration and before a text block.";
          case ARROW ->
              bracket
                  ? "a schedule goes from one value to one other: `40 -> 10`."
                  : "a function is declared: `fn double(r: Real): Real = 2 * r`.";
          default -> null;
        });
  }

  /** A comma inside a number: before groups of three digits, or in place of the point. */
  private Optional<String> comma() {
    int end = at;
    while (type(end) == COMMA && type(end + 1) == NUMBER && touch(end - 1, end + 1)) {
      end += 2;
    }
    if (end == at || before.getType() != NUMBER) {
      return Optional.empty();
    }
    List<String> groups =
        IntStream.rangeClosed(0, (end - at) / 2).mapToObj(i -> text(at - 1 + 2 * i)).toList();
    boolean thousands =
        groups.getFirst().matches("[1-9][0-9]{0,2}")
            && groups.stream().skip(1).allMatch(group -> group.matches("[0-9]{3}"));
    return thousands
        ? Optional.of(
            "a number has no comma: `%s` or `%s`."
                .formatted(String.join("", groups), String.join("_", groups)))
        : groups.size() > 2
            ? Optional.empty()
            : Optional.of("a number has a point: `" + String.join(".", groups) + "`.");
  }

  private Optional<String> remainder() {
    return before.getType() == QUANTITY && text(before).endsWith("%") && startsValue(found)
        ? Optional.of("`%` is part of a percentage; there is no operator for the remainder.")
        : Optional.empty();
  }

  /** {@code between 40% and 60%}, {@code in 40% to 60%}. */
  private Optional<String> range() {
    if (word(at).equals("between") && type(at + 2) == AND) {
      return Optional.of("a range is written `in " + text(at + 1) + ".." + text(at + 3) + "`.");
    }
    boolean within = found.getType() == TO && isNumber(at - 1) && isNumber(at + 1);
    return within
        ? Optional.of("a range is written `" + text(at - 1) + ".." + text(at + 1) + "`.")
        : Optional.empty();
  }

  /** A word in the place of an operator, or a command in the place of a value. */
  private Optional<String> word() {
    if (before.getType() == NO) {
      return Optional.of("for the opposite write `not`.");
    }
    if (at - 1 > start && JOINED.containsKey(word(at - 1)) && type(at) == NAME) {
      return Optional.of(
          "a command has a line of its own: `" + word(at - 1) + " " + text(at) + "`.");
    }
    return Optional.ofNullable(
        switch (word(at)) {
          case "is", "equals" -> "to compare write `==`.";
          case "mod" -> "there is no operator for the remainder.";
          default -> null;
        });
  }

  /** A setting of a clause without its comma, or without its sign. */
  private Optional<String> setting() {
    String clause = word(start);
    boolean named = type(at + 1) == ASSIGN;
    if (clause.equals("budget") && type(at - 1) == NAME && isNumber(at)) {
      return Optional.of("a setting has a `=`: `" + text(at - 1) + " = " + text(at) + "`.");
    }
    String label = text(at);
    int value = named ? at + 2 : at + 1;
    String given = label + " = " + (end(value) == value ? "true" : written(value, end(value)));
    if (label.equals(SETTINGS.getOrDefault(clause, "")) || named && clause.equals("budget")) {
      return Optional.of("a setting follows a comma: `, " + given + "`.");
    }
    return named && clause.equals("decode")
        ? Optional.of(
            "settings go in parentheses: `"
                + text(start + 1)
                + (before.getType() == RP ? "(.., " : "(")
                + given
                + ")`.")
        : Optional.empty();
  }

  /** The next line end or comma. */
  private int end(int from) {
    int end = from;
    while (type(end) != NL && type(end) != EOF && type(end) != RC && type(end) != COMMA) {
      end++;
    }
    return end;
  }

  /** A command whose word between two values is missing. */
  private Optional<String> joining() {
    String word = JOINED.getOrDefault(word(start), "");
    return !word.isEmpty() && startsValue(found) && at > start + 1
        ? Optional.of(
            "`%s` is missing: `%s %s %s`."
                .formatted(word, written(start, at), word, written(at, end(at))))
        : Optional.empty();
  }

  private Optional<String> call() {
    boolean text = found.getType() == STRING || found.getType() == TAGGED;
    return !text
        ? Optional.empty()
        : before.getType() == NAME
            ? Optional.of(
                "settings go in parentheses: `" + text(before) + "(" + text(found) + ")`.")
            : before.getType() == RP && found.getType() == STRING
                ? Optional.of(
                    "the text of a snippet has three quotes: `\"\"" + text(found) + "\"\"`.")
                : Optional.empty();
  }

  /** {@code DNA 20}: types start with a capital letter. */
  private Optional<String> sized() {
    return before.getType() == NAME && isNumber(at) && text(before).matches("[A-Z].*[a-z].*|[DR]NA")
        ? Optional.of("a size stands in brackets: `" + text(before) + "[" + text(found) + "]`.")
        : Optional.empty();
  }

  /** {@code svdd(candidates 10)}, where as well a comma may be missing. */
  private Optional<String> equals() {
    boolean label = type(at - 1) == NAME && (type(at - 2) == LP || type(at - 2) == COMMA);
    return label && isNumber(at)
        ? Optional.of(
            "a setting is written `%1$s = %2$s`, two values `%1$s, %2$s`."
                .formatted(text(before), text(found)))
        : Optional.empty();
  }

  /** Between two values, or before a setting. */
  private Optional<String> between() {
    boolean setting = found.getType() == NAME && type(at + 1) == ASSIGN;
    return setting || startsValue(found) && found.getType() != NAME && found.getType() != LP
        ? anyComma()
        : Optional.empty();
  }

  private Optional<String> anyComma() {
    return startsValue(found)
        ? Optional.of("a comma is missing: `" + text(before) + ", " + text(found) + "`.")
        : Optional.empty();
  }

  private Optional<String> product() {
    return text(before).matches("[0-9].*") && text(found).matches("(?s)[\\p{L}(].*")
        ? Optional.of("a product is written `" + text(before) + " * ..`.")
        : Optional.empty();
  }

  private Optional<String> semicolon() {
    return found.getType() == NAME
        ? Optional.of("clauses on one line have `;` between them.")
        : Optional.empty();
  }

  private static boolean startsValue(Token token) {
    return switch (token.getType()) {
      case NUMBER, QUANTITY, STRING, TAGGED, TRUE, FALSE, NAME, LP, LB -> true;
      default -> false;
    };
  }

  private int type(int index) {
    return index < 0 || index >= tokens.size() ? EOF : tokens.get(index).getType();
  }

  private boolean isNumber(int index) {
    return type(index) == NUMBER || type(index) == QUANTITY;
  }

  /** A name, or an empty text. */
  private String word(int index) {
    return type(index) == NAME ? text(index) : "";
  }

  private boolean touch(int from, int to) {
    return IntStream.range(from, to)
        .allMatch(i -> tokens.get(i).getStopIndex() + 1 == tokens.get(i + 1).getStartIndex());
  }

  private String text(int index) {
    return text(tokens.get(Math.min(index, tokens.size() - 1)));
  }

  /** What stands from one token to before another. */
  private String written(int from, int to) {
    return to <= from ? ".." : notes.span(tokens.get(from), tokens.get(to - 1)).text();
  }

  private String text(Token token) {
    String text = notes.written(token).lines().findFirst().orElse("");
    return text.length() > 30 ? text.substring(0, 27) + "..." : text;
  }
}
