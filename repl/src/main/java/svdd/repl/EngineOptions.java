package svdd.repl;

import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;
import svdd.run.RunOptions;

/** How to run, without any effect on the results. */
final class EngineOptions {
  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Items in flight at once; the results do not depend on it.")
  private Optional<String> batch = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of an engine; the results do not depend on it.")
  private Optional<String> threads = Optional.empty();

  RunOptions options() throws Misuse {
    OptionalInt items = number("--batch", batch);
    OptionalInt most = number("--threads", threads);
    RunOptions options = RunOptions.DEFAULT;
    options = items.isPresent() ? options.batch(items.getAsInt()) : options;
    return most.isPresent() ? options.threads(most.getAsInt()) : options;
  }

  private static OptionalInt number(String option, Optional<String> given) throws Misuse {
    if (given.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(given.get().strip());
      if (number >= 1) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      throw Misuses.badNumber(option, given.get());
    }
    throw Misuses.badNumber(option, given.get());
  }
}
