package svdd;

import java.util.ArrayList;
import java.util.List;
import svdd.diagnostic.Diagnostic;
import svdd.run.Contest;
import svdd.run.Event;
import svdd.run.Listener;
import svdd.run.Outcome;
import svdd.run.Result;
import svdd.run.Scores;

/** Passes events on, and keeps what stays of them. */
final class Gathered implements Listener {
  private final Listener listener;
  private final List<Result> results = new ArrayList<>();
  private final List<Contest> contests = new ArrayList<>();
  private final List<Scores> scores = new ArrayList<>();
  private final List<Event.Saved> saved = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Gathered(Listener listener) {
    this.listener = listener;
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Event.Finished finished -> results.add(finished.result());
      case Event.Compared compared -> contests.add(compared.contest());
      case Event.Scored scored -> scores.add(scored.scores());
      case Event.Saved file -> saved.add(file);
      case Event.Noticed noticed -> diagnostics.add(noticed.diagnostic());
      case Event.Preparing preparing -> {}
      case Event.Started started -> {}
      case Event.Stepped stepped -> {}
      case Event.ItemFinished item -> {}
      case Event.Competed competed -> {}
      case Event.Expected expected -> {}
      case Event.Done done -> {}
    }
    listener.on(event);
  }

  Ran ran(Outcome outcome) {
    return new Ran(
        outcome,
        List.copyOf(results),
        List.copyOf(contests),
        List.copyOf(scores),
        List.copyOf(saved),
        List.copyOf(diagnostics));
  }
}
