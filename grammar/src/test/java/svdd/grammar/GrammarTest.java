package svdd.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.junit.jupiter.api.Test;

class GrammarTest {
  @Test
  void aDesignWithTwoClausesParses() {
    var lexer = new SvddLexer(CharStreams.fromString("design d {\nmaximise gc\ncount 4\n}\n"));
    var parser = new SvddParser(new CommonTokenStream(lexer));

    SvddParser.ModuleContext module = parser.module();

    assertThat(parser.getNumberOfSyntaxErrors()).isZero();
    assertThat(module.line(0).statement()).isInstanceOf(SvddParser.DesignContext.class);
  }
}
