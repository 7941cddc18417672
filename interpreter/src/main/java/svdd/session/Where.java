package svdd.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import svdd.parse.Lexeme;
import svdd.parse.Lexeme.Kind;

/**
 * A place in a text, as the words before it tell.
 *
 * @param word what is written of the word that ends at the place; empty if none is begun
 * @param memberOf the names with dots before the word, where a dot stands right before it
 * @param wantsType whether a type is expected
 * @param bracket the innermost bracket around
 * @param callee what stands before that bracket
 * @param first the first word of the clause or statement, if one is written before the place
 * @param commas how many stand between the bracket, clause or statement and the place
 * @param label of the argument that the place is in
 * @param argumentBegins whether nothing of the argument is written yet
 * @param given the labels of the arguments before
 */
record Where(
    String word,
    Optional<String> memberOf,
    boolean wantsType,
    Bracket bracket,
    Optional<String> callee,
    Optional<String> first,
    int commas,
    Optional<String> label,
    boolean argumentBegins,
    Set<String> given) {

  /** What is around a place. */
  enum Bracket {
    NONE,
    CALL,
    LIST,
    BODY
  }

  static Where of(List<Lexeme> all) {
    List<Lexeme> lexemes = new ArrayList<>(all);
    String word = "";
    if (!lexemes.isEmpty() && isName(lexemes.getLast())) {
      word = lexemes.removeLast().text();
    }
    lexemes.removeIf(
        lexeme ->
            lexeme.kind() == Kind.BLANK
                || lexeme.kind() == Kind.COMMENT
                || lexeme.kind() == Kind.DOC);
    int open = opening(lexemes);
    Bracket bracket =
        open < 0
            ? Bracket.NONE
            : switch (lexemes.get(open).text()) {
              case "(" -> Bracket.CALL;
              case "[" -> Bracket.LIST;
              default -> isLoop(lexemes, open) ? Bracket.NONE : Bracket.BODY;
            };
    List<Lexeme> inside = inside(lexemes.subList(open + 1, lexemes.size()), bracket);
    Optional<String> first =
        inside.isEmpty() || bracket == Bracket.CALL || bracket == Bracket.LIST
            ? Optional.empty()
            : Optional.of(inside.getFirst().text());
    List<List<Lexeme>> arguments = arguments(inside);
    List<Lexeme> current = arguments.getLast();
    int skip = arguments.size() == 1 && first.isPresent() ? 1 : 0;
    Optional<String> label = label(current, skip);
    Set<String> given = new LinkedHashSet<>();
    arguments.subList(0, arguments.size() - 1).forEach(a -> label(a, 0).ifPresent(given::add));
    return new Where(
        word,
        member(lexemes),
        wantsType(lexemes),
        bracket,
        open < 0 ? Optional.empty() : path(lexemes.subList(0, open)),
        first,
        arguments.size() - 1,
        label,
        current.size() <= skip,
        given);
  }

  private static boolean isName(Lexeme lexeme) {
    return lexeme.kind() == Kind.NAME || lexeme.kind() == Kind.WORD;
  }

  private static boolean isSign(Lexeme lexeme, String sign) {
    return lexeme.kind() == Kind.SIGN && lexeme.text().equals(sign);
  }

  /** The last bracket that is open, or -1. */
  private static int opening(List<Lexeme> lexemes) {
    int depth = 0;
    for (int i = lexemes.size() - 1; i >= 0; i--) {
      switch (lexemes.get(i).kind()) {
        case CLOSING -> depth++;
        case OPENING -> {
          if (depth == 0) {
            return i;
          }
          depth--;
        }
        default -> {}
      }
    }
    return -1;
  }

  /** Whether a brace opens the body of a {@code for}. */
  private static boolean isLoop(List<Lexeme> lexemes, int open) {
    for (int i = open - 1; i >= 0 && lexemes.get(i).kind() != Kind.LINE_END; i--) {
      if (lexemes.get(i).text().equals("for")) {
        return true;
      }
    }
    return false;
  }

  /** What stands before the place of a call's arguments, a clause or a statement. */
  private static List<Lexeme> inside(List<Lexeme> lexemes, Bracket bracket) {
    int from = 0;
    if (bracket == Bracket.BODY || bracket == Bracket.NONE) {
      int depth = 0;
      for (int i = 0; i < lexemes.size(); i++) {
        Lexeme lexeme = lexemes.get(i);
        depth += lexeme.kind() == Kind.OPENING ? 1 : lexeme.kind() == Kind.CLOSING ? -1 : 0;
        boolean goesOn = i > 0 && isSign(lexemes.get(i - 1), ",");
        if (depth == 0 && (isSign(lexeme, ";") || lexeme.kind() == Kind.LINE_END && !goesOn)) {
          from = i + 1;
        }
      }
    }
    return lexemes.subList(from, lexemes.size()).stream()
        .filter(lexeme -> lexeme.kind() != Kind.LINE_END)
        .toList();
  }

  /** Cut at the commas outside of brackets; at least one, which may be empty. */
  private static List<List<Lexeme>> arguments(List<Lexeme> inside) {
    List<List<Lexeme>> arguments = new ArrayList<>();
    arguments.add(new ArrayList<>());
    int depth = 0;
    for (Lexeme lexeme : inside) {
      depth += lexeme.kind() == Kind.OPENING ? 1 : lexeme.kind() == Kind.CLOSING ? -1 : 0;
      if (depth == 0 && isSign(lexeme, ",")) {
        arguments.add(new ArrayList<>());
      } else {
        arguments.getLast().add(lexeme);
      }
    }
    return arguments;
  }

  private static Optional<String> label(List<Lexeme> argument, int from) {
    return argument.size() >= from + 2
            && isName(argument.get(from))
            && isSign(argument.get(from + 1), "=")
        ? Optional.of(argument.get(from).text())
        : Optional.empty();
  }

  private static Optional<String> member(List<Lexeme> lexemes) {
    return !lexemes.isEmpty() && isSign(lexemes.getLast(), ".")
        ? path(lexemes.subList(0, lexemes.size() - 1)).or(() -> Optional.of(""))
        : Optional.empty();
  }

  /** The names with dots between that these end with. */
  private static Optional<String> path(List<Lexeme> lexemes) {
    StringBuilder path = new StringBuilder();
    int i = lexemes.size() - 1;
    while (i >= 0 && isName(lexemes.get(i))) {
      path.insert(0, lexemes.get(i).text());
      if (i < 2 || !isSign(lexemes.get(i - 1), ".")) {
        return Optional.of(path.toString());
      }
      path.insert(0, ".");
      i -= 2;
    }
    return Optional.empty();
  }

  private static boolean wantsType(List<Lexeme> lexemes) {
    if (lexemes.isEmpty()) {
      return false;
    }
    Lexeme last = lexemes.getLast();
    return isSign(last, ":") || isSign(last, "->") && opening(lexemes) < 0;
  }
}
