package svdd.repl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import svdd.report.Comparison;
import svdd.report.ContestTable;
import svdd.report.Evidence;
import svdd.report.ScoreTable;
import svdd.report.Tables;
import svdd.run.Contest;
import svdd.run.Ending;
import svdd.run.Event;
import svdd.run.Listener;
import svdd.run.Result;
import svdd.run.Scores;

/** Shows a run: progress and what goes wrong beside, tables and files as output. */
final class RunView implements Listener {
  private static final int BEST = 10;
  private static final int SCORED = 20;

  private final Streams streams;
  private final Diagnoses diagnoses;
  private final ProgressView progress;
  private final List<Result> stopped = new ArrayList<>();
  private final List<Event.Saved> saved = new ArrayList<>();

  private boolean first = true;

  RunView(Streams streams, Diagnoses diagnoses) {
    this.streams = streams;
    this.diagnoses = diagnoses;
    this.progress =
        streams.screen().redraws() ? new RedrawnProgress(streams) : new LoggedProgress(streams);
  }

  @Override
  public synchronized void on(Event event) {
    switch (event) {
      case Event.Preparing preparing -> progress.preparing(preparing.what());
      case Event.Started started -> progress.clear();
      case Event.Stepped step -> progress.stepped(step);
      case Event.Finished finished -> finished(finished.result());
      case Event.Competed competed -> tell(Says.competed(competed));
      case Event.Compared compared -> compared(compared.contest());
      case Event.Scored scored -> scored(scored.scores());
      case Event.Saved file -> saved(file);
      case Event.ItemFinished item -> {}
      case Event.Expected expected -> progress.clear();
      case Event.Done done -> {}
      case Event.Noticed noticed -> {
        progress.clear();
        diagnoses.tell(List.of(noticed.diagnostic()));
      }
    }
  }

  /** Something to say in the middle, from any thread. */
  synchronized void tell(String text) {
    progress.clear();
    streams.say(text);
  }

  /** Says of each run that was stopped how far it came and where its items are. */
  synchronized void end() {
    progress.clear();
    for (Result result : stopped) {
      List<Path> files =
          saved.stream()
              .filter(file -> file.name().equals(result.name()))
              .map(Event.Saved::path)
              .toList();
      streams.say(
          Says.stopped(result.name(), result.items().size(), result.design().count(), files));
    }
  }

  private void finished(Result result) {
    progress.clear();
    if (!result.items().isEmpty() || result.ending() == Ending.BUDGET) {
      print(result);
    }
    if (result.ending() == Ending.CANCELLED || result.ending() == Ending.FAILED) {
      stopped.add(result);
    }
  }

  private void print(Result result) {
    int width = streams.screen().out().columns();
    streams.print(
        (first ? "" : "\n")
            + Tables.headline(result, width)
            + "\n"
            + Tables.best(result, BEST, width)
            + "\n"
            + Comparison.text(result, width)
            + "\n"
            + paragraph(Evidence.text(result, width))
            + Comparison.cost(result, width));
    first = false;
  }

  private static String paragraph(String text) {
    return text.isEmpty() ? "" : text + "\n";
  }

  private void compared(Contest contest) {
    progress.clear();
    String table = ContestTable.text(contest, streams.screen().out().columns());
    streams.print((first ? "" : "\n") + table);
    first = false;
  }

  private void scored(Scores scores) {
    progress.clear();
    if (!scores.rows().isEmpty()) {
      String table = ScoreTable.text(scores, SCORED, streams.screen().out().columns());
      streams.print((first ? "" : "\n") + table);
      first = false;
    }
  }

  private void saved(Event.Saved file) {
    progress.clear();
    saved.add(file);
    streams.print(Says.saved(file.items(), file.path()));
  }
}
