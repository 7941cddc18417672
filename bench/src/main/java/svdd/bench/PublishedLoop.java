package svdd.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The published loop in a Python of the machine: {@code src/main/python/published_loop.py}. */
final class PublishedLoop implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter commands;
  private final String greeting;

  private PublishedLoop(Process process) throws IOException {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    this.greeting = line();
  }

  /** The command that starts Python. */
  static String python() {
    return Objects.requireNonNullElse(System.getenv("SVDD_PYTHON"), "python3");
  }

  /** Whether there is a Python with what the loop needs. */
  static boolean available() throws InterruptedException {
    try {
      return new ProcessBuilder(python(), "-c", "import torch, onnx")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noPython) {
      return false;
    }
  }

  /**
   * Starts it.
   *
   * @param root of the repository
   * @param onnx the file with the weights
   * @param length positions of a sequence
   */
  static PublishedLoop start(Path root, Path onnx, int threads, int length) throws IOException {
    List<String> command =
        List.of(
            python(),
            root.resolve("bench/src/main/python/published_loop.py").toString(),
            root.resolve("tools/train").toString(),
            onnx.toString(),
            Integer.toString(threads),
            Integer.toString(length));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    return new PublishedLoop(builder.start());
  }

  /** What runs there. */
  String greeting() {
    return greeting;
  }

  /** One run. */
  Sample run(Settings settings, int items, int seed) throws IOException {
    Map<String, Double> answer = ask("run", items, settings.candidates(), settings.steps(), seed);
    return new Sample(
        items,
        Math.round(number(answer, "rows")),
        number(answer, "seconds"),
        number(answer, "network"),
        number(answer, "reward"));
  }

  /** Calls of the network alone, on the same states as {@link ShippedModel#forward}. */
  Forward forward(int rows, int calls) throws IOException {
    Map<String, Double> answer = ask("forward", rows, calls);
    return new Forward(number(answer, "seconds") / calls / rows, number(answer, "checksum"));
  }

  /** The most memory that it ever held, in bytes. */
  long peak() throws IOException {
    return Math.round(number(ask("peak"), "kilobytes") * 1024);
  }

  private Map<String, Double> ask(String command, int... numbers) throws IOException {
    StringBuilder line = new StringBuilder(command);
    for (int number : numbers) {
      line.append(' ').append(number);
    }
    commands.println(line);
    Map<String, Double> answer = new HashMap<>();
    for (String pair : line().split(" ", -1)) {
      int at = pair.indexOf('=');
      answer.put(pair.substring(0, at), Double.valueOf(pair.substring(at + 1)));
    }
    return answer;
  }

  private static double number(Map<String, Double> answer, String key) {
    return Objects.requireNonNull(answer.get(key), key);
  }

  private String line() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("the Python loop ended; its message stands above");
    }
    return line;
  }

  @Override
  public void close() {
    commands.close();
    process.destroy();
  }
}
