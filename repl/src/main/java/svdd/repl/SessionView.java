package svdd.repl;

import java.util.List;
import java.util.function.Consumer;
import svdd.diagnostic.Diagnostic;
import svdd.run.Event;
import svdd.session.Answer;

/** Shows the answers to one text. */
final class SessionView implements Consumer<Answer> {
  private final Streams streams;
  private final boolean talks;
  private final Diagnoses diagnoses;
  private final RunView run;
  private final Waiting waiting;
  private boolean failed;
  private boolean left;

  /**
   * @param waiting over as soon as there is an answer
   * @param talks whether to say as well what nobody asked for
   */
  SessionView(Streams streams, Waiting waiting, boolean talks) {
    this.streams = streams;
    this.talks = talks;
    this.waiting = waiting;
    this.diagnoses = new DiagnosticOptions().diagnoses(streams);
    this.run = new RunView(streams, diagnoses);
  }

  @Override
  public void accept(Answer answer) {
    waiting.clear();
    switch (answer) {
      case Answer.Diagnosed(List<Diagnostic> found) -> {
        failed |= found.stream().anyMatch(Diagnostic::isError);
        diagnoses.tell(found);
      }
      case Answer.Declared declared -> {
        if (talks) {
          streams.say(Says.declared(declared));
        }
      }
      case Answer.Valued(String text) -> streams.print(text + "\n");
      case Answer.Shown(String text) -> streams.print(text);
      case Answer.Noted(String text) -> streams.say(text + "\n");
      case Answer.Happened(Event event) -> {
        failed |= event instanceof Event.Noticed noticed && noticed.diagnostic().isError();
        run.on(event);
      }
      case Answer.Left() -> left = true;
    }
  }

  /** Something to say in the middle, from any thread. */
  void tell(String text) {
    waiting.clear();
    run.tell(text);
  }

  /** Nothing more comes. */
  void end() {
    waiting.clear();
    run.end();
  }

  /** Whether an error was told. */
  boolean failed() {
    return failed;
  }

  /** Whether the user wants to leave. */
  boolean left() {
    return left;
  }
}
