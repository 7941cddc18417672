package svdd.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import svdd.core.Program;
import svdd.source.Span;
import svdd.spi.Refusal;

/** Writes what the runs of a program gave. */
final class Saving {
  private final List<Program.Action> actions;
  private final Output output;
  private final Listener listener;
  private final Map<Integer, Result> results = new HashMap<>();

  Saving(List<Program.Action> actions, Output output, Listener listener) {
    this.actions = actions;
    this.output = output;
    this.listener = listener;
  }

  /** Makes sure, before anything is spent, that every file can be written. */
  boolean possible() {
    for (Program.Action action : actions) {
      try {
        if (action instanceof Program.Save save) {
          output.check(save.path());
        } else if (action instanceof Program.Compare compare && compare.rows().isPresent()) {
          output.check(compare.rows().get());
        } else if (action instanceof Program.Score score && score.to().isPresent()) {
          output.check(score.to().get());
        }
      } catch (Refusal refusal) {
        listener.on(new Event.Noticed(refusal.diagnostic(action.span())));
        return false;
      }
    }
    return true;
  }

  /** Takes what one of the actions gave; what did not come to its end is written at once. */
  void take(int action, Result result) {
    results.put(action, result);
    if (result.ending() != Ending.COMPLETE && result.ending() != Ending.BUDGET) {
      rescue(action, result);
    }
  }

  /** Takes what a program before gave, to be saved by this one. */
  void recall(int action, Result result) {
    results.put(action, result);
  }

  boolean save(Program.Save save) {
    Result result = Objects.requireNonNull(results.get(save.run()));
    return write(result, save.format(), save.path(), save.span());
  }

  /** Writes the rows of a comparison, if it has any to write. */
  boolean save(Contest contest) {
    if (contest.planned().compare().rows().isEmpty() || contest.items() == 0) {
      return true;
    }
    Path path = contest.planned().compare().rows().get();
    Path place = contest.ending() == Ending.COMPLETE ? path : partial(path);
    try {
      output.write(contest, place);
      listener.on(new Event.Saved("compare", place, contest.items()));
      return true;
    } catch (Refusal refusal) {
      listener.on(new Event.Noticed(refusal.diagnostic(contest.planned().compare().span())));
      return false;
    }
  }

  /** Writes scores, if there are any and the script says where. */
  boolean save(Scores scores) {
    if (scores.score().to().isEmpty() || scores.rows().isEmpty()) {
      return true;
    }
    Path path = scores.score().to().get();
    Path place = scores.ending() == Ending.COMPLETE ? path : partial(path);
    try {
      output.write(scores, place);
      listener.on(new Event.Saved("score", place, scores.rows().size()));
      return true;
    } catch (Refusal refusal) {
      listener.on(new Event.Noticed(refusal.diagnostic(scores.score().span())));
      return false;
    }
  }

  /** Writes what the rest of a program that has stopped would have saved of runs that are done. */
  void saveRest(int from) {
    for (Program.Action action : actions.subList(from, actions.size())) {
      if (action instanceof Program.Save save && results.containsKey(save.run())) {
        Result result = Objects.requireNonNull(results.get(save.run()));
        if (result.ending() == Ending.COMPLETE || result.ending() == Ending.BUDGET) {
          write(result, save.format(), save.path(), save.span());
        }
      }
    }
  }

  /**
   * Writes the finished items of a run that did not come to its end, beside the files that the
   * script names, so that a file of an earlier run stays whole.
   */
  private void rescue(int action, Result result) {
    if (result.items().isEmpty()) {
      return;
    }
    boolean saved = false;
    for (Program.Action later : actions) {
      if (later instanceof Program.Save save && save.run() == action) {
        saved |= write(result, save.format(), partial(save.path()), save.span());
      }
    }
    if (!saved && output.open()) {
      Path path = Path.of(result.name().replaceAll("[^\\w.-]", "_") + ".partial.json");
      write(result, Program.Format.JSON, path, actions.get(action).span());
    }
  }

  /** {@code q.csv} as {@code q.partial.csv}. */
  private static Path partial(Path path) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return path.resolveSibling(name.substring(0, dot) + ".partial" + name.substring(dot));
  }

  private boolean write(Result result, Program.Format format, Path path, Span span) {
    try {
      output.write(result, format, path);
      listener.on(new Event.Saved(result.name(), path, result.kept().size()));
      return true;
    } catch (Refusal refusal) {
      listener.on(new Event.Noticed(refusal.diagnostic(span)));
      return false;
    }
  }
}
