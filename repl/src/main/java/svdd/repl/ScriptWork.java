package svdd.repl;

import java.util.Map;
import svdd.Compilation;
import svdd.Svdd;
import svdd.source.Source;

/** What a command does with a script that has no mistakes. */
@FunctionalInterface
interface ScriptWork {

  /** Gets the script, with mistakes or without, before what it says of them is told. */
  default void checked(Compilation checked) {}

  /** Returns the exit code. */
  int with(Svdd svdd, Compilation checked, Diagnoses diagnoses);

  /** Reads and checks the script, tells what is wrong with it, and goes on if nothing is. */
  static int on(String command, ScriptOptions script, Streams streams, ScriptWork work)
      throws Misuse {
    String file = script.file(command);
    Map<String, String> settings = script.settings();
    script.stages().check();
    script.diagnostics().check();
    Source source = ScriptFile.read(file, streams.in());
    Diagnoses diagnoses = script.diagnostics().diagnoses(streams);
    Svdd svdd;
    Compilation checked;
    try (Waiting waiting = new Waiting(streams)) {
      svdd = Interpreter.telling(waiting::say);
      checked = svdd.compile(source, settings);
    }
    script.stages().show(checked, streams);
    work.checked(checked);
    diagnoses.tell(checked.diagnostics());
    return checked.ok() ? work.with(svdd, checked, diagnoses) : Exit.DIAGNOSTICS;
  }
}
