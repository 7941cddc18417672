package svdd.repl;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a function: streams, environment and arguments to an exit code. */
final class Entry {
  /** Every command by its word, in the order of the help. */
  private static final Map<String, Function<Streams, Object>> COMMANDS = commands();

  private final Streams streams;
  private final Map<String, String> environment;
  private final Crash crash;
  private final PrintWriter help;

  /** Whether mistakes of the command line are told as JSON too. */
  private boolean json;

  Entry(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
    this.crash = new Crash(streams, environment);
    this.help = new PrintWriter(streams.out(), false, streams.out().charset());
  }

  private static Map<String, Function<Streams, Object>> commands() {
    Map<String, Function<Streams, Object>> commands = new LinkedHashMap<>();
    commands.put("run", RunCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("plan", PlanCommand::new);
    commands.put("fmt", FormatCommand::new);
    commands.put("doc", DocCommand::new);
    commands.put("eval", EvalCommand::new);
    return commands;
  }

  /** The reader of a command line. Of the commands it has the first word's, which starts faster. */
  private CommandLine line(String... arguments) {
    CommandLine line = new CommandLine(new SvddCommand(streams, environment));
    boolean known = arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
    COMMANDS.forEach(
        (word, command) -> {
          if (!known || word.equals(arguments[0])) {
            line.addSubcommand(command.apply(streams));
          }
        });
    // An expression may start with a minus.
    Optional.ofNullable(line.getSubcommands().get("eval"))
        .ifPresent(eval -> eval.setUnmatchedOptionsArePositionalParams(true));
    return line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setExpandAtFiles(false)
        .setOut(help)
        .setParameterExceptionHandler((e, given) -> told(misuse(e)))
        .setExecutionExceptionHandler((e, command, parsed) -> told(e));
  }

  /** Never throws. */
  int run(String... arguments) {
    int code = execute(arguments);
    Optional<String> lost = streams.lost().get();
    lost.ifPresent(words -> streams.tell(Says.notWritten(words)));
    return lost.isPresent() && code == Exit.DONE ? Exit.DIAGNOSTICS : code;
  }

  private int execute(String... arguments) {
    json = DiagnosticOptions.json(arguments);
    try {
      return line(arguments).execute(arguments);
    } catch (OutOfMemoryError e) {
      streams.tell(Says.OUT_OF_MEMORY);
      return Exit.DIAGNOSTICS;
    } catch (Throwable bug) {
      return crash.tell(bug);
    } finally {
      help.flush();
      streams.out().flush();
      streams.err().flush();
    }
  }

  private int told(Exception e) {
    if (e instanceof Misuse misuse) {
      streams.tell(json ? misuse.json() : misuse.text());
      return Exit.USAGE;
    }
    return crash.tell(e);
  }

  private static Misuse misuse(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unknown -> unknown(unknown);
      case MissingParameterException missing
          when missing.getMissing().getFirst() instanceof OptionSpec option ->
          Misuses.noValue(option.longestName());
      case OverwrittenOptionException twice
          when twice.getOverwritten() instanceof OptionSpec option ->
          Misuses.twice(option.longestName());
      default -> Misuses.other(String.valueOf(e.getMessage()));
    };
  }

  private static Misuse unknown(UnmatchedArgumentException e) {
    CommandLine at = e.getCommandLine();
    boolean root = at.getParent() == null;
    String first = e.getUnmatched().getFirst();
    if (first.startsWith("-")) {
      String option = first.replaceFirst("=.*", "");
      return Misuses.noSuchOption(
          option, at.getCommandSpec().optionsMap().keySet(), root ? "" : " " + at.getCommandName());
    }
    return root
        ? Misuses.noSuchCommand(first, at.getSubcommands().keySet())
        : Misuses.tooMuch(first, at.getCommandName());
  }
}
