package svdd.repl;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import svdd.Evaluated;

/** {@code svdd eval}. */
@Command(name = "eval", description = "Prints the value of an expression.")
final class EvalCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "EXPRESSION",
      description = "In quotes, so that the shell leaves it alone.")
  private List<String> words = List.of();

  @Mixin private final DiagnosticOptions diagnostics = new DiagnosticOptions();

  private final Streams streams;

  EvalCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Misuse {
    if (words.isEmpty()) {
      throw Misuses.noExpression();
    }
    if (words.size() > 1) {
      throw Misuses.tooMuch(words.get(1), "eval");
    }
    diagnostics.check();
    Evaluated evaluated = Interpreter.telling(line -> {}).evaluate(words.getFirst());
    diagnostics.diagnoses(streams).tell(evaluated.diagnostics());
    evaluated.value().ifPresent(value -> streams.print(value + "\n"));
    return evaluated.value().isPresent() ? Exit.DONE : Exit.DIAGNOSTICS;
  }
}
