package svdd.parse;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import svdd.grammar.SvddParser;

/**
 * Goes on after a mistake with the next line at the same depth of braces. No clever insertion of
 * tokens: it makes one mistake look like another.
 */
final class Recovery extends DefaultErrorStrategy {
  private final Unexpected unexpected;

  Recovery(Unexpected unexpected) {
    this.unexpected = unexpected;
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      unexpected.tell(e);
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException e) {
    int depth = 0;
    int type = parser.getInputStream().LA(1);
    while (type != IntStream.EOF
        && !(depth == 0 && (type == SvddParser.NL || type == SvddParser.RC))) {
      if (type == SvddParser.LC) {
        depth++;
      } else if (type == SvddParser.RC) {
        depth--;
      }
      parser.consume();
      type = parser.getInputStream().LA(1);
    }
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void sync(Parser parser) {}
}
