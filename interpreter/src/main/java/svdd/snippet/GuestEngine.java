package svdd.snippet;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.Snippet;
import svdd.spi.SnippetEngine;

/**
 * A guest language with one engine, started when first needed. The guest in which texts were
 * checked has run nothing of theirs, so the next reward that is opened gets it.
 */
final class GuestEngine implements SnippetEngine {
  /** Reading a text always ends; no timed call is made. */
  private static final Duration ENDLESS = Duration.ofDays(1);

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Language language;
  private final Optional<Duration> longest;
  private final Consumer<String> log;
  private @Nullable Engine engine;
  private @Nullable Guest spare;

  /**
   * @param longest time that a call may take, if it is limited
   */
  GuestEngine(Language language, Optional<Duration> longest, Consumer<String> log) {
    this.language = language;
    this.longest = longest;
    this.log = log;
  }

  @Override
  public String name() {
    return language.name();
  }

  @Override
  public String title() {
    return language.title();
  }

  @Override
  public Duration timeout() {
    return longest.filter(limit -> limit.compareTo(TIMEOUT) < 0).orElse(TIMEOUT);
  }

  @Override
  public void check(Snippet snippet) throws Refusal {
    Guest guest = take();
    try {
      define(guest, snippet);
    } finally {
      keep(guest);
    }
  }

  @Override
  public Reward open(Snippet snippet, Resources resources) throws Refusal {
    Guest guest = take();
    try {
      return new SnippetReward(language, snippet, guest, define(guest, snippet));
    } catch (Refusal | RuntimeException e) {
      keep(guest);
      throw e;
    }
  }

  /** The snippet as a function of an item, or of a list of them. */
  private Value define(Guest guest, Snippet snippet) throws Refusal {
    if (!snippet.timeout().isPositive()) {
      throw new Messages(snippet, title()).noTime();
    }
    if (longest.isPresent() && snippet.timeout().compareTo(longest.get()) > 0) {
      throw new Messages(snippet, title()).tooMuchTime(longest.get());
    }
    if (snippet.text().content().isBlank()) {
      throw new Messages(snippet, title()).empty();
    }
    try {
      return guest.run(
          ENDLESS,
          () -> {
            Parameters.check(language, guest.fences(), snippet);
            Value function = language.define(guest.context(), guest.fences(), snippet);
            String maker = language.maker(Parameters.values(language, snippet));
            Value captured = guest.context().eval(language.name(), maker);
            return guest.fences().invokeMember("bind", function, captured, snippet.batch());
          });
    } catch (Guest.Overtime e) {
      throw new IllegalStateException(e);
    } catch (PolyglotException e) {
      throw Failures.unread(e, new Messages(snippet, title()));
    }
  }

  private synchronized Guest take() {
    Guest ready = spare;
    spare = null;
    if (ready != null) {
      return ready;
    }
    if (engine == null) {
      log.accept("Starting " + title() + " ...");
      engine = Fences.engine(language);
    }
    return Guest.start(engine, language);
  }

  private void keep(Guest guest) {
    synchronized (this) {
      if (spare == null && !guest.closed()) {
        spare = guest;
        return;
      }
    }
    guest.close();
  }

  @Override
  public void close() {
    Guest last;
    Engine running;
    synchronized (this) {
      last = spare;
      running = engine;
      spare = null;
      engine = null;
    }
    if (last != null) {
      last.close();
    }
    if (running != null) {
      running.close(true);
    }
  }
}
