package svdd.repl;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import svdd.run.RunOptions;

/** {@code svdd check}. */
@Command(name = "check", description = "Looks for mistakes in a script and runs nothing.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private final ScriptOptions script = new ScriptOptions();

  private final Streams streams;

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Misuse {
    return ScriptWork.on(
        "check",
        script,
        streams,
        (svdd, checked, diagnoses) -> {
          if (!script.stages().plan(svdd, checked, RunOptions.DEFAULT, streams, diagnoses)) {
            return Exit.DIAGNOSTICS;
          }
          streams.print(Says.checked(checked.source().name()));
          return Exit.DONE;
        });
  }
}
