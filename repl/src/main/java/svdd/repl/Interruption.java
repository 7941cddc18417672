package svdd.repl;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jline.utils.Signals;
import svdd.run.Cancellation;

/**
 * What Ctrl-C does to a run: the first asks it to stop at its next step and to keep what is
 * finished, the second leaves at once. A request to terminate is treated alike.
 */
final class Interruption implements AutoCloseable {
  /** How long a step may still take. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int FIRST_SIGNAL_CODE = 128;
  private static final Map<String, Integer> SIGNALS = Map.of("INT", 2, "TERM", 15, "HUP", 1);

  private final Cancellation cancellation;
  private final Consumer<String> tell;
  private final IntConsumer leave;
  private final Map<String, Object> before = new LinkedHashMap<>();
  private OptionalInt exitCode = OptionalInt.empty();
  private Optional<Thread> patience = Optional.empty();

  /**
   * @param tell gets what the user should know, on another thread than the run's
   * @param leave ends the process with an exit code, without waiting for anything
   */
  Interruption(Cancellation cancellation, Consumer<String> tell, IntConsumer leave) {
    this.cancellation = cancellation;
    this.tell = tell;
    this.leave = leave;
  }

  /** From now on the signals come here. */
  Interruption watch() {
    SIGNALS.forEach(
        (name, number) -> {
          Object old = Signals.register(name, () -> came(FIRST_SIGNAL_CODE + number));
          if (old != null) {
            before.put(name, old);
          }
        });
    return this;
  }

  /** A signal came; {@code code} is the exit code that it asks for. */
  synchronized void came(int code) {
    if (exitCode.isPresent()) {
      tell.accept(Says.LEAVING);
      leave.accept(code);
      return;
    }
    exitCode = OptionalInt.of(code);
    cancellation.ask();
    tell.accept(Says.STOPPING);
    patience =
        Optional.of(Thread.ofPlatform().daemon().name("svdd-patience").start(() -> loseIt(code)));
  }

  /** The exit code that a signal asked for, if one came. */
  synchronized OptionalInt exitCode() {
    return exitCode;
  }

  private void loseIt(int code) {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException e) {
      return;
    }
    tell.accept(Says.PATIENCE_LOST);
    leave.accept(code);
  }

  @Override
  public synchronized void close() {
    patience.ifPresent(Thread::interrupt);
    before.forEach(Signals::unregister);
  }
}
