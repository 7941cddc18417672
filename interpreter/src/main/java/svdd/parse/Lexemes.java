package svdd.parse;

import static svdd.grammar.SvddLexer.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import svdd.grammar.SvddLexer;
import svdd.parse.Lexeme.Kind;
import svdd.source.Source;

/** A text in its lexemes, mistakes and all. */
final class Lexemes {
  private Lexemes() {}

  static List<Lexeme> of(Source source) {
    int end = source.text().length();
    SvddLexer lexer = new SvddLexer(new Characters(source.name(), source.text(), 0, end));
    lexer.removeErrorListeners();
    List<Lexeme> lexemes = new ArrayList<>();
    for (Token token = lexer.nextToken(); token.getType() != EOF; token = lexer.nextToken()) {
      boolean open = token.getType() == RAW_OPEN;
      int to = open ? end : token.getStopIndex() + 1;
      lexemes.add(new Lexeme(kind(token.getType()), source, token.getStartIndex(), to));
      if (open) {
        break;
      }
    }
    return lexemes;
  }

  private static Kind kind(int type) {
    return switch (type) {
      case AND, OR, NOT, IF, THEN, ELSE, IN, WITH, TO, AS, AT, BY, TRUE, FALSE -> Kind.WORD;
      case IMPORT, PARAM, FN, LET, MODEL, REWARD, DESIGN, FOR, NO -> Kind.WORD;
      case NAME -> Kind.NAME;
      case NUMBER, QUANTITY, POINT_FIRST -> Kind.NUMBER;
      case STRING, STRING_OPEN -> Kind.STRING;
      case RAW, RAW_OPEN -> Kind.TEXT_BLOCK;
      case TAGGED -> Kind.TAGGED;
      case COMMENT -> Kind.COMMENT;
      case DOC -> Kind.DOC;
      case LP, LB, LC -> Kind.OPENING;
      case RP, RB, RC -> Kind.CLOSING;
      case WS -> Kind.BLANK;
      case NL -> Kind.LINE_END;
      case ODD_STRING, ODD_COMMENT, ODD_SIGN, BAD -> Kind.ODD;
      default -> Kind.SIGN;
    };
  }
}
