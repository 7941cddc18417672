package svdd.repl;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import svdd.run.RunOptions;

/** {@code svdd plan}. */
@Command(name = "plan", description = "Shows what a script would run and what that costs.")
final class PlanCommand implements Callable<Integer> {
  @Mixin private final ScriptOptions script = new ScriptOptions();
  @Mixin private final EngineOptions engine = new EngineOptions();

  private final Streams streams;

  PlanCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Misuse {
    RunOptions options = engine.options();
    return ScriptWork.on(
        "plan",
        script,
        streams,
        (svdd, checked, diagnoses) ->
            Stages.print(svdd, checked, options, streams, diagnoses)
                ? Exit.DONE
                : Exit.DIAGNOSTICS);
  }
}
