package svdd.session;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import svdd.Deep;
import svdd.Svdd;
import svdd.check.Names;
import svdd.check.Standpoint;
import svdd.diagnostic.Diagnostic;
import svdd.parse.Lexeme;
import svdd.parse.Parser;
import svdd.parse.Prompted;
import svdd.run.Cancellation;
import svdd.run.Outcome;
import svdd.run.RunOptions;
import svdd.source.Source;
import svdd.spi.Failure;

/**
 * What stands behind a prompt: declarations, commands and expressions, one text after the other.
 * What a text declares, what its runs give and the models that they open stay.
 *
 * <p>For one thread at a time, but for a {@link Cancellation}, through which any thread may ask.
 */
public final class Session implements AutoCloseable {
  private final Workspace workspace;
  private final RunOptions options;
  private final IntSupplier width;
  private int texts;

  /**
   * @param svdd stays open when the session is closed
   * @param options how commands run; their listener and cancellation are not looked at
   * @param width columns for what is drawn
   */
  public Session(Svdd svdd, RunOptions options, IntSupplier width) {
    this.workspace = new Workspace(svdd);
    this.options = options;
    this.width = width;
  }

  /** Whether a further line could complete this text, which alone would be a mistake. */
  public boolean incomplete(String text) {
    return !isDirective(text) && prompted(source("input", text)).incomplete();
  }

  /** Whether a line goes on with a text that was complete without it. */
  public boolean goesOn(String line) {
    return Parser.goesOn(source("input", line));
  }

  /** The words that open a command or a clause. */
  public Set<String> words() {
    Set<String> words = new HashSet<>(Standpoint.commands());
    words.addAll(Standpoint.clauses());
    return words;
  }

  /** A text word for word, to be coloured. */
  public List<Lexeme> lexemes(String text) {
    return Parser.lexemes(source("input", text));
  }

  /** What could stand at this place of a text. */
  public Completions complete(String text, int place) {
    return Deep.call(() -> Completing.at(source("input", text), place, this::names), () -> {});
  }

  /**
   * Does what a text says: declarations, commands, expressions and directives, as many as there
   * are, up to the first that fails. Never throws for what a user can write.
   *
   * @param teller gets the answers as they come, on another thread
   * @param cancellation stops what runs at its next step
   * @return how it ended
   */
  public Outcome enter(String text, Consumer<Answer> teller, Cancellation cancellation) {
    return Deep.call(
        () -> new Entering(teller, options.cancellation(cancellation)).all(text),
        cancellation::ask);
  }

  private Names names(Source text) {
    workspace.enlighten(text);
    return workspace.names(text);
  }

  private Source source(String name, String text) {
    return new Source(name, text, workspace.svdd().host().folder());
  }

  private static Prompted prompted(Source text) {
    return Parser.prompt(text, 0, Standpoint.commands());
  }

  private static boolean isDirective(String text) {
    return text.stripLeading().startsWith(":");
  }

  /** One text that is being done. */
  private final class Entering {
    private final Doing doing;
    private final Directives directives;

    Entering(Consumer<Answer> teller, RunOptions options) {
      doing = new Doing(workspace, options, teller);
      Loading loading =
          new Loading(workspace, diagnostic -> doing.fine(List.of(diagnostic)), this::parts);
      directives = new Directives(workspace, doing, teller, width, loading);
    }

    Outcome all(String text) {
      Source source = source("input " + ++texts, text);
      try {
        return parts(source);
      } catch (Failure failure) {
        doing.fine(List.of(failure.refusal().diagnostic(source.span(0, text.length()))));
        return Outcome.FAILED;
      }
    }

    /** A text with directives among its lines, part by part. */
    private Outcome parts(Source source) {
      for (Source part : Parts.of(source, text -> prompted(text).incomplete())) {
        Outcome outcome = isDirective(part.text()) ? directives.of(part) : done(part);
        if (outcome != Outcome.DONE) {
          return outcome;
        }
      }
      return Outcome.DONE;
    }

    private Outcome done(Source part) {
      Optional<Diagnostic> elsewhere = Elsewhere.of(part, workspace::has);
      if (elsewhere.isPresent()) {
        doing.fine(List.of(elsewhere.get()));
        return Outcome.FAILED;
      }
      return doing.of(part, 0);
    }
  }

  /** Gives back what is open. */
  @Override
  public void close() {
    workspace.close();
  }
}
