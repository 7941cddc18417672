package svdd;

import java.util.List;
import java.util.NoSuchElementException;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.Renderer;
import svdd.run.Contest;
import svdd.run.Event;
import svdd.run.Outcome;
import svdd.run.Result;
import svdd.run.Scores;

/**
 * A script that was run.
 *
 * @param outcome how it ended
 * @param results of its runs, in their order; also of one that was stopped, as far as it came
 * @param contests of its comparisons, in their order
 * @param scores of the files that it scored, in their order
 * @param saved the files that were written
 * @param diagnostics what went wrong, and what else the user should know
 */
public record Ran(
    Outcome outcome,
    List<Result> results,
    List<Contest> contests,
    List<Scores> scores,
    List<Event.Saved> saved,
    List<Diagnostic> diagnostics) {

  /** One that nothing was run of. */
  static Ran refused(List<Diagnostic> why) {
    return new Ran(Outcome.FAILED, List.of(), List.of(), List.of(), List.of(), why);
  }

  /** Whether everything ran. */
  public boolean ok() {
    return outcome == Outcome.DONE;
  }

  /**
   * The result of a run, by the name of its design or the one given by {@code as}; of several with
   * that name the last.
   *
   * @throws NoSuchElementException where there is none; the message says why, as far as the
   *     diagnostics do
   */
  public Result result(String name) {
    return results.stream()
        .filter(result -> result.name().equals(name))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new NoSuchElementException(missing(name)));
  }

  private String missing(String name) {
    String known = results.stream().map(Result::name).distinct().toList().toString();
    return "There is no result `%s`, only %s.\n%s"
        .formatted(name, known, Renderer.plain().render(diagnostics));
  }
}
