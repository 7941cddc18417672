package svdd.repl;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import svdd.report.Figures;
import svdd.run.Event;
import svdd.session.Answer;

/** What the command line says of a run, besides numbers. */
final class Says {
  static final String STOPPING =
      "Stopping after this step; what is finished is kept. Ctrl-C again leaves at once.\n";
  static final String LEAVING = "Left at once.\n";
  static final String PATIENCE_LOST = "The step did not end in a minute; left without it.\n";
  static final String OUT_OF_MEMORY =
      """
      error[E0019]: svdd ran out of memory.
        = hint: a smaller `--batch` needs less; SVDD_JAVA_OPTIONS=-Xmx8g gives it more
      """;

  static final String NO_HISTORY =
      "What you type is not kept for the next time: the state folder cannot be written.\n";

  private Says() {}

  /**
   * @param completes whether keys do more than write letters
   */
  static String welcome(String version, boolean completes) {
    return "svdd %s · %s:help explains, Ctrl-D leaves\n"
        .formatted(version, completes ? "Tab completes, " : "");
  }

  static String declared(Answer.Declared declared) {
    return declared.signature() + (declared.replaced() ? "  (replaced)" : "") + "\n";
  }

  static String loading(String what) {
    return "Loading %s ...".formatted(what);
  }

  static String competed(Event.Competed run) {
    return "Done: %s, seed %d (%d of %d runs)\n"
        .formatted(run.label(), run.seed(), run.done(), run.total());
  }

  static String saved(int items, Path path) {
    return "Saved %s to %s\n".formatted(items(items), path);
  }

  static String stopped(String name, int finished, int count, List<Path> files) {
    if (finished == 0) {
      return "Stopped before an item of %s was finished.\n".formatted(name);
    }
    String where =
        files.isEmpty()
            ? "no `save` command keeps them"
            : "they are in " + files.stream().map(Path::toString).collect(Collectors.joining(", "));
    return "Stopped: %s of %s of %s are finished; %s.\n"
        .formatted(Figures.grouped(finished), items(count), name, where);
  }

  static String checked(String name) {
    return "%s is fine.\n".formatted(name);
  }

  static String formatted(String name) {
    return "Formatted %s\n".formatted(name);
  }

  static String written(Path path) {
    return "Wrote %s\n".formatted(path);
  }

  static String unformatted(int scripts) {
    return scripts == 1
        ? "1 script is not formatted; `svdd fmt` without `--check` does it.\n"
        : "%d scripts are not formatted; `svdd fmt` without `--check` does it.\n"
            .formatted(scripts);
  }

  static String allFormatted(int scripts) {
    return scripts == 1
        ? "The script is formatted already.\n"
        : "All %d scripts are formatted already.\n".formatted(scripts);
  }

  static String bug(Path file) {
    return """
    svdd itself has failed. This is a bug of ours and not a mistake in your script.
    Please report it, best with the script; what is known of it is in %s
    """
        .formatted(file);
  }

  static String bugWithoutFile(String what) {
    return """
    svdd itself has failed. This is a bug of ours and not a mistake in your script.
    Please report it, best with the script; SVDD_DEBUG=1 shows more. %s
    """
        .formatted(what);
  }

  private static String items(int count) {
    return Figures.grouped(count) + (count == 1 ? " item" : " items");
  }

  static String eventsNotWritten(String words) {
    return "error[E0645]: Not every event could be written to the file: "
        + words
        + ".\n  = hint: what the script saves is whole; without `=FILE` events go to the output.\n";
  }

  /** The output went nowhere. */
  static String notWritten(String words) {
    return "error[E0020]: What was printed could not be written to the standard output: "
        + words
        + ".\n  = hint: a `save` in the script keeps the items in a file.\n";
  }
}
