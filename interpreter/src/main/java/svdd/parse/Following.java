package svdd.parse;

import static svdd.grammar.SvddParser.*;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** What was probably meant by something that cannot stand right behind a value. */
final class Following {
  private final Notes notes;
  private final List<Token> tokens;
  private final int at;
  private final Token found;
  private final Token before;

  private Following(Notes notes, List<Token> tokens, int at) {
    this.notes = notes;
    this.tokens = tokens;
    this.at = at;
    this.found = tokens.get(at);
    this.before = tokens.get(at - 1);
  }

  /**
   * @param bracket whether it stands inside a bracket
   * @param body whether it stands in the body of a design
   */
  static Optional<String> hint(
      Notes notes, List<Token> tokens, int at, boolean bracket, boolean body) {
    Following following = new Following(notes, tokens, at);
    return following
        .sign(bracket)
        .or(following::decimalComma)
        .or(following::remainder)
        .or(following::call)
        .or(() -> bracket ? following.comma() : Optional.empty())
        .or(following::product)
        .or(() -> bracket ? following.anyComma() : Optional.empty())
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

  private Optional<String> decimalComma() {
    Token next = tokens.get(Math.min(at + 1, tokens.size() - 1));
    boolean number = found.getType() == COMMA && before.getType() == NUMBER;
    return number && next.getType() == NUMBER && touches(before, found) && touches(found, next)
        ? Optional.of("a number has a point: `" + text(before) + "." + text(next) + "`.")
        : Optional.empty();
  }

  private Optional<String> remainder() {
    return before.getType() == QUANTITY && text(before).endsWith("%") && startsValue(found)
        ? Optional.of("`%` is part of a percentage; there is no operator for the remainder.")
        : Optional.empty();
  }

  private Optional<String> call() {
    boolean text = found.getType() == STRING || found.getType() == TAGGED;
    return text && before.getType() == NAME
        ? Optional.of("settings go in parentheses: `" + text(before) + "(" + text(found) + ")`.")
        : Optional.empty();
  }

  /** Between two values, or before a setting. */
  private Optional<String> comma() {
    boolean setting =
        found.getType() == NAME && at + 1 < tokens.size() && tokens.get(at + 1).getType() == ASSIGN;
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

  private static boolean touches(Token left, Token right) {
    return left.getStopIndex() + 1 == right.getStartIndex();
  }

  private String text(Token token) {
    String text = notes.written(token).lines().findFirst().orElse("");
    return text.length() > 30 ? text.substring(0, 27) + "..." : text;
  }
}
