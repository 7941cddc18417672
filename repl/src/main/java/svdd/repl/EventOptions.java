package svdd.repl;

import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whether events are told as JSON, and where to. */
final class EventOptions {
  private static final String OUTPUT = "-";

  @Option(
      names = "--events",
      paramLabel = "FILE",
      arity = "0..1",
      preprocessor = OnlyAttached.class,
      description = "Tells what happens as JSON lines instead of tables; =FILE writes them there.")
  private Optional<String> file = Optional.empty();

  /** Without {@code =} there is no value: what follows is the script. */
  static final class OnlyAttached implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (!"=".equals(String.valueOf(info.get("separator")))) {
        arguments.push(OUTPUT);
      }
      return false;
    }
  }

  /** Whether the output has events and nothing else. */
  boolean instead() {
    return file.equals(Optional.of(OUTPUT));
  }

  /** Opens where they go to, if they go anywhere. */
  EventOutlet open(Streams streams) throws Misuse {
    return file.isEmpty()
        ? EventOutlet.nowhere()
        : instead() ? EventOutlet.to(streams) : EventOutlet.to(file.get());
  }
}
