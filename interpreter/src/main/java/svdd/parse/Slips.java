package svdd.parse;

import static svdd.grammar.SvddLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Drops comments and blanks, and puts right with a message what can only have been meant one way:
 * signs, quotes and comments of other languages, a number apart from its unit, a word stuck to a
 * string, characters that the language does not know.
 */
final class Slips {
  private static final Map<String, Sign> SIGNS =
      Map.ofEntries(
          Map.entry("&&", new Sign(AND, "and")),
          Map.entry("&", new Sign(AND, "and")),
          Map.entry("||", new Sign(OR, "or")),
          Map.entry("|", new Sign(OR, "or")),
          Map.entry("!", new Sign(NOT, "not")),
          Map.entry("**", new Sign(CARET, "^")),
          Map.entry(":=", new Sign(ASSIGN, "=")),
          Map.entry("<>", new Sign(NE, "!=")),
          Map.entry("\u2264", new Sign(LE, "<=")),
          Map.entry("\u2265", new Sign(GE, ">=")),
          Map.entry("\u2260", new Sign(NE, "!=")),
          Map.entry("\u2212", new Sign(MINUS, "-")),
          Map.entry("\u2013", new Sign(MINUS, "-")),
          Map.entry("\u2014", new Sign(MINUS, "-")),
          Map.entry("\u00d7", new Sign(STAR, "*")),
          Map.entry("\u00b7", new Sign(STAR, "*")),
          Map.entry("\u00f7", new Sign(SLASH, "/")),
          Map.entry("\u2192", new Sign(ARROW, "->")),
          Map.entry("\u2026", new Sign(DOTDOT, "..")));

  /** Words that a string follows after a space; with the space missing it looks like a tag. */
  private static final Map<String, Integer> JOINING =
      Map.ofEntries(
          Map.entry("to", TO),
          Map.entry("as", AS),
          Map.entry("at", AT),
          Map.entry("by", BY),
          Map.entry("in", IN),
          Map.entry("and", AND),
          Map.entry("or", OR),
          Map.entry("not", NOT),
          Map.entry("if", IF),
          Map.entry("then", THEN),
          Map.entry("else", ELSE),
          Map.entry("with", WITH),
          Map.entry("import", IMPORT));

  private record Sign(int type, String text) {}

  private final Notes notes;
  private final Docs docs;
  private final List<Token> out = new ArrayList<>();
  private int lineOfBad;

  /** What stands behind the token that is being taken. */
  private List<Token> next = List.of();

  private Slips(Notes notes, Docs docs) {
    this.notes = notes;
    this.docs = docs;
  }

  /** The visible tokens, line ends among them; {@code docs} takes the {@code ///} lines. */
  static List<Token> of(Notes notes, Docs docs, List<Token> tokens) {
    Slips slips = new Slips(notes, docs);
    for (int i = 0; i < tokens.size(); i++) {
      slips.next = tokens.subList(i + 1, tokens.size());
      slips.take(tokens.get(i));
    }
    return slips.out;
  }

  private void take(Token token) {
    switch (token.getType()) {
      case DOC -> docs.add(notes.written(token), token.getStartIndex());
      case COMMENT, WS -> {}
      case ODD_COMMENT -> comment(token);
      case ODD_SIGN -> sign(token);
      case ODD_STRING -> {
        quoted(token);
      }
      case STRING_OPEN -> {
        notes.addConfusing(Wording.stringOpen(notes.span(token)));
        out.add(token);
      }
      case TAGGED -> tagged(token);
      case NAME -> name(token);
      case BAD -> bad(token);
      default -> out.add(token);
    }
  }

  private void comment(Token token) {
    String text = notes.written(token);
    if (token.getStartIndex() == 0 && text.startsWith("#!")) {
      return; // the line that names the interpreter
    }
    int shown = Math.max(text.startsWith("#") ? 1 : 2, 1);
    int start = token.getStartIndex();
    notes.add(Wording.oddComment(notes.span(start, start + shown)));
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      CommonToken lineEnd = new CommonToken(token);
      lineEnd.setType(NL);
      out.add(lineEnd);
    }
  }

  private void sign(Token token) {
    Sign sign = SIGNS.get(notes.written(token));
    if (sign == null) {
      throw new IllegalStateException("no such sign: " + notes.written(token));
    }
    notes.add(Wording.oddSign(notes.span(token), notes.written(token), sign.text));
    CommonToken meant = new CommonToken(token);
    meant.setType(sign.type);
    out.add(meant);
  }

  private void quoted(Token token) {
    boolean letters =
        !out.isEmpty()
            && out.getLast().getType() == NAME
            && out.getLast().getStopIndex() + 1 == token.getStartIndex();
    if (!letters) {
      notes.add(Wording.oddQuotes(notes.span(token), ""));
      out.add(token);
      return;
    }
    Token tag = out.removeLast();
    notes.addConfusing(Wording.oddQuotes(notes.span(tag, token), notes.written(tag)));
    CommonToken hole = new CommonToken(token);
    hole.setType(HOLE);
    hole.setStartIndex(tag.getStartIndex());
    out.add(hole);
  }

  private void tagged(Token token) {
    String text = notes.written(token);
    int quote = text.indexOf('"');
    String tag = text.substring(0, quote);
    Integer word = JOINING.get(tag);
    if (word == null) {
      out.add(token);
      return;
    }
    notes.add(Wording.spaceMissing(notes.span(token), tag, text.substring(quote)));
    CommonToken first = new CommonToken(token);
    first.setType(word);
    first.setStopIndex(token.getStartIndex() + quote - 1);
    CommonToken second = new CommonToken(token);
    second.setType(STRING);
    second.setStartIndex(token.getStartIndex() + quote);
    out.add(first);
    out.add(second);
  }

  /** {@code 10 min}: on one line nothing else can be meant. */
  private void name(Token token) {
    String word = notes.written(token);
    if (!out.isEmpty()
        && out.getLast().getType() == NUMBER
        && Units.looksLikeUnit(word)
        && token.getStartIndex() > out.getLast().getStopIndex() + 1) {
      unitApart(token, word);
    } else {
      out.add(token);
    }
  }

  private void unitApart(Token unit, String word) {
    Token number = out.removeLast();
    String meant = notes.written(number) + Units.meant(word).orElse(word);
    notes.add(Wording.unitApart(notes.span(number, unit), meant));
    CommonToken quantity = new CommonToken(unit);
    quantity.setType(QUANTITY);
    quantity.setStartIndex(number.getStartIndex());
    quantity.setText(meant);
    out.add(quantity);
  }

  /** One message a line; what follows on the line may make no sense without the characters. */
  private void bad(Token token) {
    String text = notes.written(token);
    if (text.equals("%") && valueFollows()) {
      notes.addConfusing(Wording.noRemainder(notes.span(token)));
      return;
    }
    if (text.equals("%") && !out.isEmpty() && out.getLast().getType() == NUMBER) {
      unitApart(token, text);
      return;
    }
    int line = notes.source().line(token.getStartIndex());
    if (line != lineOfBad) {
      lineOfBad = line;
      notes.addConfusing(Wording.unknownCharacter(notes.span(token), text.codePointAt(0)));
    }
  }

  /** Whether a value follows on the same line. */
  private boolean valueFollows() {
    return next.stream()
        .filter(other -> other.getType() != WS)
        .findFirst()
        .filter(other -> List.of(NUMBER, QUANTITY, NAME, LP).contains(other.getType()))
        .isPresent();
  }
}
