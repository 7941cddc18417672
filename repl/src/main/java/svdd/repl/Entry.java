package svdd.repl;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a function: streams, environment and arguments to an exit code. */
final class Entry {
  private final Streams streams;
  private final Crash crash;
  private final CommandLine line;

  /** Whether mistakes of the command line are told as JSON too. */
  private boolean json;

  Entry(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.crash = new Crash(streams, environment);
    // An expression may start with a minus.
    CommandLine eval =
        new CommandLine(new EvalCommand(streams)).setUnmatchedOptionsArePositionalParams(true);
    this.line =
        new CommandLine(new SvddCommand(streams, List.of("run", "check", "plan", "fmt", "eval")))
            .addSubcommand(new RunCommand(streams))
            .addSubcommand(new CheckCommand(streams))
            .addSubcommand(new PlanCommand(streams))
            .addSubcommand(new FormatCommand(streams))
            .addSubcommand(eval);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setExpandAtFiles(false)
        .setOut(new PrintWriter(streams.out(), false, streams.out().charset()))
        .setParameterExceptionHandler((e, arguments) -> told(misuse(e)))
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
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      streams.tell(Says.OUT_OF_MEMORY);
      return Exit.DIAGNOSTICS;
    } catch (Throwable bug) {
      return crash.tell(bug);
    } finally {
      line.getOut().flush();
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
