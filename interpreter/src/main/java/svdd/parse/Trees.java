package svdd.parse;

import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import svdd.grammar.SvddParser;

/** Tokens to the parser's tree: in the fast way, and where that fails in the exact one. */
final class Trees {
  private Trees() {}

  static SvddParser.ModuleContext module(Notes notes, List<Token> tokens) {
    return read(notes, tokens, 0, SvddParser::module);
  }

  /** An expression that stands in the source from this place on. */
  static SvddParser.ExpressionContext expression(Notes notes, List<Token> tokens, int from) {
    return read(notes, tokens, from, SvddParser::expression);
  }

  private static <T extends ParserRuleContext> T read(
      Notes notes, List<Token> tokens, int from, Function<SvddParser, T> rule) {
    SvddParser parser = parser(tokens, PredictionMode.SLL);
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return rule.apply(parser);
    } catch (ParseCancellationException mistake) {
      SvddParser exact = parser(tokens, PredictionMode.LL);
      exact.setErrorHandler(new Recovery(new Unexpected(notes, tokens, from)));
      return rule.apply(exact);
    }
  }

  /** A parser that says nothing of itself. */
  static SvddParser parser(List<Token> tokens, PredictionMode mode) {
    SvddParser parser = new SvddParser(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    parser.setInterpreter(new Prediction(parser, parser.getInterpreter()));
    parser.getInterpreter().setPredictionMode(mode);
    return parser;
  }
}
