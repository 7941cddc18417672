package svdd.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import svdd.run.Event;
import svdd.run.Result;
import svdd.run.RunOptions;

/**
 * The memory of one run: {@code bench/run memory COUNT STEPS}. Batches stream, so that the peak
 * must not grow with the count.
 */
public final class Memory {
  private Memory() {}

  /** Runs it and prints the peak. */
  public static void main(String... arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1024;
    int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
    long[] live = new long[2];
    Result result =
        ShippedModel.run(
            count,
            10,
            steps,
            0,
            RunOptions.DEFAULT,
            event -> {
              if (event instanceof Event.Stepped stepped
                  && (stepped.done() == 2 || stepped.done() == stepped.total() - 1)) {
                live[stepped.done() == 2 ? 0 : 1] = live();
              }
            });
    System.out.printf(
        Locale.ROOT,
        "count %d, steps %d: %d forwards in %.1f s; at most %d rows a call; live heap %.1f MB at"
            + " the second step, %.1f MB before the last; peak of the process %.0f MB%n",
        count,
        steps,
        result.cost().computedForwards(),
        result.cost().seconds(),
        result.cost().largestCall(),
        live[0] * 1e-6,
        live[1] * 1e-6,
        peak() * 1e-6);
  }

  /** What a full collection leaves, in bytes. */
  static long live() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** The most memory that this process ever held, in bytes; 0 where the system does not say. */
  static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(0);
  }
}
