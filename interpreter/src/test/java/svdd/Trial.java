package svdd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import svdd.diagnostic.Diagnostic;
import svdd.run.Cancellation;
import svdd.run.Event;
import svdd.run.Listener;
import svdd.run.Outcome;
import svdd.run.Result;
import svdd.run.RunOptions;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.spi.Library;

/** A script that was run in a test, and all that it told. */
public record Trial(Outcome outcome, List<Event> events) {

  /** Runs a script with the base library and these others. */
  public static Trial run(String script, RunOptions options, Library... more) {
    return run(script, options, new Cancellation(), event -> {}, more);
  }

  /** The same, asked to stop or watched. */
  public static Trial run(
      String script,
      RunOptions options,
      Cancellation cancellation,
      Listener listener,
      Library... more) {
    List<Library> libraries = new ArrayList<>(List.of(more));
    libraries.add(new BaseLibrary());
    Svdd svdd = Svdd.with(libraries);
    Compilation compiled =
        svdd.compile(new Source("trial.svdd", script, new DiskFolder(Path.of(""))), Map.of());
    if (!compiled.ok()) {
      throw new AssertionError(compiled.diagnostics());
    }
    List<Event> events = new ArrayList<>();
    Listener both =
        event -> {
          events.add(event);
          listener.on(event);
        };
    Ran ran = svdd.run(compiled, options.listener(both).cancellation(cancellation));
    return new Trial(ran.outcome(), events);
  }

  /** The result of the one run. */
  public Result result() {
    return results().getFirst();
  }

  public List<Result> results() {
    return events.stream()
        .filter(event -> event instanceof Event.Finished)
        .map(event -> ((Event.Finished) event).result())
        .toList();
  }

  public List<Diagnostic> diagnostics() {
    return events.stream()
        .filter(event -> event instanceof Event.Noticed)
        .map(event -> ((Event.Noticed) event).diagnostic())
        .toList();
  }

  public List<Event.Saved> saved() {
    return events.stream()
        .filter(event -> event instanceof Event.Saved)
        .map(event -> (Event.Saved) event)
        .toList();
  }
}
