package svdd.repl;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import svdd.Compilation;
import svdd.Svdd;
import svdd.run.Cancellation;
import svdd.run.Event;
import svdd.run.Listener;
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
  @Mixin private final EventOptions events = new EventOptions();

  private final Streams streams;

  RunCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Misuse {
    RunOptions options = engine.options();
    try (EventOutlet told = events.open(streams)) {
      int code = ScriptWork.on("run", script, streams, work(options, told));
      Optional<String> lost = told.failure().get();
      lost.ifPresent(words -> streams.tell(Says.eventsNotWritten(words)));
      return lost.isPresent() && code == Exit.DONE ? Exit.DIAGNOSTICS : code;
    }
  }

  private ScriptWork work(RunOptions options, EventOutlet told) {
    return new ScriptWork() {
      @Override
      public void checked(Compilation checked) {
        checked.diagnostics().forEach(diagnostic -> told.on(new Event.Noticed(diagnostic)));
        if (!checked.ok()) {
          told.on(new Event.Done(Outcome.FAILED));
        }
      }

      @Override
      public int with(Svdd svdd, Compilation checked, Diagnoses diagnoses) {
        return script.stages().plan(svdd, checked, options, streams, diagnoses)
            ? run(svdd, checked, options.listener(told), diagnoses)
            : Exit.DIAGNOSTICS;
      }
    };
  }

  private int run(Svdd svdd, Compilation checked, RunOptions options, Diagnoses diagnoses) {
    RunView view =
        new RunView(
            script.diagnostics().beside(events.instead() ? streams.withoutOutput() : streams),
            diagnoses);
    Listener both =
        event -> {
          options.listener().on(event);
          view.on(event);
        };
    Cancellation cancellation = new Cancellation();
    try (Interruption interruption =
        new Interruption(cancellation, view::tell, Runtime.getRuntime()::halt).watch()) {
      Outcome outcome =
          svdd.run(checked, options.listener(both).cancellation(cancellation)).outcome();
      view.end();
      return switch (outcome) {
        case DONE -> Exit.DONE;
        case FAILED -> Exit.DIAGNOSTICS;
        case CANCELLED -> interruption.exitCode().orElse(Exit.DIAGNOSTICS);
      };
    }
  }
}
