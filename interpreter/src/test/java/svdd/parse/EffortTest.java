package svdd.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.DecisionInfo;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.atn.ProfilingATNSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.grammar.SvddParser;
import svdd.source.Source;

/** How much the parser looks at, counted, not timed. */
class EffortTest {
  private static Stream<String> programs() {
    return Texts.golden("programs").values().stream();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void effortGrowsWithTheTextAndNotFaster(String program) {
    long once = looks(program.repeat(4));
    long more = looks(program.repeat(32));
    assertThat(more).isLessThanOrEqualTo(once * 9);
  }

  @Test
  void aTokenIsLookedAtAFewTimes() {
    String all = String.join("\n", Texts.golden("programs").values());
    assertThat(looks(all)).isLessThan(10L * tokens(all).size());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void programsHaveOneReading(String program) {
    for (DecisionInfo decision : profile(program, PredictionMode.LL_EXACT_AMBIG_DETECTION)) {
      assertThat(decision.ambiguities).as("decision %s", decision.decision).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reward r = 0.5 * dna.gc + band(dna.gc, 40%, 60%)\n",
        "let deep = ((((((((((((((((((((((((1))))))))))))))))))))))))\n",
        "let sum = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12\n",
        "/// What it is.\nreward c = js(x) \"\"\"\n  return 1;\n\"\"\" // and more\n",
        "reward 1 gc == dna.. )] maximise\n",
        "let a = * \n",
        "design d { from ; maximize ) count = 4 }\n",
        "f(((((((((\n",
      })
  void aMistakeOnEveryLineIsNoReasonToLookLonger(String line) {
    long once = looksWithMistakes(line.repeat(40));
    long more = looksWithMistakes(line.repeat(320));
    assertThat(more).isLessThanOrEqualTo(once * 9);
  }

  /** An exception is made for each expression that ends at a mistake; its trace would cost most. */
  @Test
  void aMistakeCostsNoStackTrace() {
    for (PredictionMode mode : List.of(PredictionMode.SLL, PredictionMode.LL)) {
      SvddParser parser = Trees.parser(tokens("let *\n"), mode);
      parser.setErrorHandler(new BailErrorStrategy());
      assertThatThrownBy(parser::module)
          .cause()
          .isInstanceOf(NoViableAltException.class)
          .satisfies(mistake -> assertThat(mistake.getStackTrace()).isEmpty());
    }
  }

  private static long looks(String text) {
    return Arrays.stream(profile(text, PredictionMode.SLL)).mapToLong(d -> d.SLL_TotalLook).sum();
  }

  private static long looksWithMistakes(String text) {
    Source source = Texts.source(text);
    Notes notes = new Notes(source);
    List<Token> tokens = Reading.tokens(notes, new Docs(source), 0, text.length());
    SvddParser parser = Trees.parser(tokens, PredictionMode.LL);
    parser.setErrorHandler(new Recovery(new Unexpected(notes, tokens, 0)));
    ProfilingATNSimulator profiler = new ProfilingATNSimulator(parser);
    profiler.setPredictionMode(PredictionMode.LL);
    parser.setInterpreter(profiler);
    parser.module();
    return Arrays.stream(profiler.getDecisionInfo())
        .mapToLong(decision -> decision.SLL_TotalLook + decision.LL_TotalLook)
        .sum();
  }

  private static DecisionInfo[] profile(String text, PredictionMode mode) {
    SvddParser parser = Trees.parser(tokens(text), mode);
    parser.setErrorHandler(new BailErrorStrategy());
    ProfilingATNSimulator profiler = new ProfilingATNSimulator(parser);
    profiler.setPredictionMode(mode);
    parser.setInterpreter(profiler);
    parser.module();
    return profiler.getDecisionInfo();
  }

  private static List<Token> tokens(String text) {
    Source source = Texts.source(text);
    return Reading.tokens(new Notes(source), new Docs(source), 0, text.length());
  }
}
