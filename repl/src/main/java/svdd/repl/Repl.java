package svdd.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.AbstractTerminal;
import svdd.Svdd;
import svdd.run.RunOptions;
import svdd.session.Session;

/** {@code svdd} without a command: a prompt at a terminal, or texts from a pipe. */
final class Repl {
  private final Streams streams;
  private final Map<String, String> environment;
  private final Waiting waiting;

  Repl(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
    this.waiting = new Waiting(streams);
  }

  /** Returns the exit code. */
  int run() {
    Screen screen = streams.screen();
    try (Svdd svdd = Interpreter.telling(waiting::say);
        Session session = new Session(svdd, RunOptions.DEFAULT, () -> screen.out().columns())) {
      return screen.typed() ? typed(session) : piped(session);
    }
  }

  private int piped(Session session) {
    boolean keys = streams.screen().keys();
    if (keys) {
      streams.say(Says.welcome(SvddCommand.version(), false));
    }
    return conversation(session, false, Runtime.getRuntime()::halt)
        .hold(new PipedTexts(session, streams.in(), keys));
  }

  private int typed(Session session) {
    try (Terminal terminal =
        TerminalBuilder.builder()
            .name("svdd")
            .system(true)
            .dumb(true)
            .graphemeCluster(false)
            .encoding(StandardCharsets.UTF_8)
            .build()) {
      return typed(session, terminal);
    } catch (IOException e) {
      return piped(session);
    }
  }

  /** A prompt at this terminal. */
  int typed(Session session, Terminal terminal) {
    Optional<Path> history = HistoryFile.in(environment);
    keepWhatIsTypedAhead(terminal);
    streams.say(Says.welcome(SvddCommand.version(), !terminal.getType().startsWith("dumb")));
    if (history.isEmpty()) {
      streams.say(Says.NO_HISTORY);
    }
    var reader = LineEditor.on(terminal, session, streams.screen(), history);
    // What is typed while something runs is shown at the next prompt, and not twice
    Attributes before = terminal.getAttributes();
    terminal.echo(false);
    try {
      IntConsumer leave =
          code -> {
            terminal.setAttributes(before);
            Runtime.getRuntime().halt(code);
          };
      return conversation(session, true, leave).hold(new TypedTexts(reader));
    } finally {
      terminal.setAttributes(before);
    }
  }

  /**
   * The library asks a terminal what it can do, and throws away what was typed before the answer
   * comes. It does not ask those of Apple.
   */
  private static void keepWhatIsTypedAhead(Terminal terminal) {
    if (terminal instanceof AbstractTerminal asked) {
      asked.setEnv(name -> name.equals("TERM_PROGRAM") ? "Apple_Terminal" : System.getenv(name));
    }
  }

  private Conversation conversation(Session session, boolean talks, IntConsumer leave) {
    Crash crash = new Crash(streams, environment);
    return new Conversation(session, streams, waiting, crash, talks, leave);
  }
}
