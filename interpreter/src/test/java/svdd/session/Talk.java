package svdd.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import svdd.BaseLibrary;
import svdd.Host;
import svdd.Svdd;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.Renderer;
import svdd.report.DiskStore;
import svdd.run.Cancellation;
import svdd.run.Event;
import svdd.run.Outcome;
import svdd.run.RunOptions;
import svdd.source.DiskFolder;
import svdd.spi.Library;
import svdd.spi.Refusal;
import svdd.spi.Store;

/** A session in a folder, and what it has answered. */
final class Talk implements AutoCloseable {
  private final Path folder;
  private final Svdd svdd;
  private final Session session;
  private final List<Answer> answers = new ArrayList<>();

  Talk(Path folder) {
    this(folder, new BaseLibrary());
  }

  Talk(Path folder, Library library) {
    this.folder = folder;
    svdd =
        Svdd.builder()
            .library(library)
            .host(Host.system().files(new DiskFolder(folder), new Inside(folder)))
            .build();
    session = new Session(svdd, RunOptions.DEFAULT.batch(4).threads(1), () -> 80);
  }

  /** Writes into the folder only. */
  private record Inside(Path folder) implements Store {
    @Override
    public void check(Path path) throws Refusal {
      new DiskStore().check(folder.resolve(path));
    }

    @Override
    public void write(Path path, Content content) throws Refusal {
      new DiskStore().write(folder.resolve(path), content);
    }
  }

  Session session() {
    return session;
  }

  Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Enters a text and forgets the answers before. */
  Outcome enter(String text) {
    return enter(text, new Cancellation());
  }

  Outcome enter(String text, Cancellation cancellation) {
    answers.clear();
    return session.enter(text, answers::add, cancellation);
  }

  /** Enters texts that all must be fine. */
  Talk after(String... texts) {
    for (String text : texts) {
      Outcome outcome = enter(text);
      if (outcome != Outcome.DONE) {
        throw new AssertionError(text + "\n" + errors());
      }
    }
    return this;
  }

  /** What is printed for a text. */
  String says(String text) {
    enter(text);
    return answers.stream()
        .map(
            answer ->
                switch (answer) {
                  case Answer.Diagnosed diagnosed -> codes(diagnosed.diagnostics());
                  case Answer.Declared one ->
                      one.signature() + (one.replaced() ? " (replaced)" : "");
                  case Answer.Valued(String value) -> value;
                  case Answer.Shown(String shown) -> shown.stripTrailing();
                  case Answer.Noted(String noted) -> noted;
                  case Answer.Happened(Event.Noticed(Diagnostic found)) -> found.code();
                  case Answer.Happened happened -> "";
                  case Answer.Left() -> "left";
                })
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String codes(List<Diagnostic> found) {
    return found.stream().map(Diagnostic::code).collect(Collectors.joining("\n"));
  }

  /** What the example of a code shows. */
  static String example(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/svdd/session", name + ".err"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mistakes of the last text, as users see them, without the path of the folder. */
  String errors() {
    return Renderer.plain()
        .render(
            answers.stream()
                .filter(Answer.Diagnosed.class::isInstance)
                .flatMap(answer -> ((Answer.Diagnosed) answer).diagnostics().stream())
                .toList())
        .replace(folder + "/", "");
  }

  List<Event> events() {
    return answers.stream()
        .filter(Answer.Happened.class::isInstance)
        .map(answer -> ((Answer.Happened) answer).event())
        .toList();
  }

  /** What completion proposes where the bar stands. */
  List<String> completions(String text) {
    int place = text.indexOf('|');
    return session.complete(text.replace("|", ""), place).candidates().stream()
        .map(Completions.Candidate::text)
        .toList();
  }

  OptionalInt items(String run) {
    return events().stream()
        .filter(Event.Finished.class::isInstance)
        .map(event -> ((Event.Finished) event).result())
        .filter(result -> result.name().equals(run))
        .mapToInt(result -> result.items().size())
        .findFirst();
  }

  @Override
  public void close() {
    session.close();
    svdd.close();
  }
}
