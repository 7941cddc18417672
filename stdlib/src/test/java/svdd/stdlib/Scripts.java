package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import svdd.Compilation;
import svdd.Evaluated;
import svdd.Ran;
import svdd.Svdd;
import svdd.run.Listener;
import svdd.run.Outcome;
import svdd.run.Result;
import svdd.run.RunOptions;
import svdd.source.DiskFolder;
import svdd.source.Source;

/** Scripts that run through the front door, as a program of its own would run them. */
final class Scripts {
  private Scripts() {}

  static Compilation compile(String text) {
    Source source = new Source("test.svdd", text, new DiskFolder(Path.of("")));
    Compilation script = Svdd.standard().compile(source, Map.of());
    assertThat(script.diagnostics()).isEmpty();
    return script;
  }

  /** What an expression comes to; a condition is 1 or 0. */
  static double number(String expression) {
    Evaluated evaluated = Svdd.standard().evaluate(expression);
    assertThat(evaluated.diagnostics()).as(expression).isEmpty();
    String value = evaluated.value().orElseThrow();
    return switch (value) {
      case "true" -> 1;
      case "false" -> 0;
      default -> Double.parseDouble(value);
    };
  }

  /** Runs a script to its end and returns the results of its runs in their order. */
  static List<Result> run(String text) {
    return run(text, RunOptions.DEFAULT, event -> {});
  }

  static List<Result> run(String text, RunOptions options, Listener listener) {
    Ran ran = Svdd.standard().run(compile(text), options.listener(listener));
    assertThat(ran.diagnostics()).isEmpty();
    assertThat(ran.outcome()).isEqualTo(Outcome.DONE);
    return ran.results();
  }

  static RunOptions options(int batch, int threads) {
    return RunOptions.DEFAULT.batch(batch).threads(threads);
  }
}
