package svdd.repl;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import svdd.Compilation;
import svdd.Svdd;
import svdd.run.Cancellation;
import svdd.run.Outcome;
import svdd.run.RunOptions;

/** {@code svdd run}. */
@Command(
    name = "run",
    description = "Runs the commands of a script: designs, tables, files.",
    footer = "Ctrl-C stops after the step and keeps what is finished; a second one leaves at once.")
final class RunCommand implements Callable<Integer> {
  @Mixin private final ScriptOptions script = new ScriptOptions();
  @Mixin private final EngineOptions engine = new EngineOptions();

  private final Streams streams;

  RunCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Misuse {
    RunOptions options = engine.options();
    return ScriptWork.on(
        "run",
        script,
        streams,
        (svdd, checked, diagnoses) ->
            script.stages().plan(svdd, checked, options, streams, diagnoses)
                ? run(svdd, checked, options, diagnoses)
                : Exit.DIAGNOSTICS);
  }

  private int run(Svdd svdd, Compilation checked, RunOptions options, Diagnoses diagnoses) {
    RunView view = new RunView(streams, diagnoses);
    Cancellation cancellation = new Cancellation();
    try (Interruption interruption =
        new Interruption(cancellation, view::tell, Runtime.getRuntime()::halt).watch()) {
      Outcome outcome =
          svdd.run(checked, options.listener(view).cancellation(cancellation)).outcome();
      view.end();
      return switch (outcome) {
        case DONE -> Exit.DONE;
        case FAILED -> Exit.DIAGNOSTICS;
        case CANCELLED -> interruption.exitCode().orElse(Exit.DIAGNOSTICS);
      };
    }
  }
}
