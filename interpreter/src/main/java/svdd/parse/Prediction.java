package svdd.parse;

import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.ParserATNSimulator;

/**
 * ANTLR's choice between alternatives. At a token that does not fit, it makes an exception for each
 * expression that ends there, most of which it does not throw: with a stack trace each, a mistake
 * behind thousands of open expressions would take many seconds.
 */
final class Prediction extends ParserATNSimulator {

  Prediction(Parser parser, ParserATNSimulator standard) {
    super(parser, parser.getATN(), standard.decisionToDFA, standard.getSharedContextCache());
  }

  @Override
  protected NoViableAltException noViableAlt(
      TokenStream input, ParserRuleContext outer, ATNConfigSet configs, int start) {
    return new Untraced(parser, input, start, configs, outer);
  }

  private static final class Untraced extends NoViableAltException {
    private static final long serialVersionUID = 1;

    Untraced(
        Parser parser,
        TokenStream input,
        int start,
        ATNConfigSet configs,
        ParserRuleContext outer) {
      super(parser, input, input.get(start), input.LT(1), configs, outer);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
