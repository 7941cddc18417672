package svdd.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long {@code ./svdd} takes to start: {@code bench/run start [ROUNDS]}. Every round does each
 * start once, with what an earlier start has recorded and without.
 */
public final class Start {
  private Start() {}

  /** Prints the seconds of each start. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
    Path folder = Files.createTempDirectory("svdd-start");
    Path launcher = Path.of(System.getProperty("svdd.root"), "svdd");
    Map<String, List<String>> starts = starts(folder);
    System.out.println("load " + Files.readString(Path.of("/proc/loadavg")).strip());
    for (List<String> start : starts.values()) {
      record(launcher, start, folder.resolve("cache"));
    }
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> start : starts.entrySet()) {
        for (String cache : new String[] {folder.resolve("cache").toString(), "/dev/null"}) {
          String name = start.getKey() + (cache.equals("/dev/null") ? ", not recorded" : "");
          seconds
              .computeIfAbsent(name, key -> new ArrayList<>())
              .add(seconds(launcher, start.getValue(), cache));
        }
      }
    }
    seconds.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT, "%-28s %s s%n", name, Spread.of(all, each -> each).text(2)));
  }

  private static Map<String, List<String>> starts(Path folder) throws IOException {
    Map<String, List<String>> starts = new LinkedHashMap<>();
    starts.put("--version", List.of("--version"));
    starts.put("check", check(folder, "plain", "dna.gc"));
    starts.put("check, JavaScript", check(folder, "js", "js(x) \"\"\"x.length\"\"\""));
    starts.put("check, Python", check(folder, "python", "python(x) \"\"\"len(x)\"\"\""));
    return starts;
  }

  private static List<String> check(Path folder, String name, String reward) throws IOException {
    Path script = folder.resolve(name + ".svdd");
    Files.writeString(
        script,
        """
        reward r = %s
        design d {
          from     iid(DNA[20])
          maximize r
          count    4
        }
        run d
        """
            .formatted(reward));
    return List.of("check", script.toString());
  }

  /** Starts once, and again until the recording in the background is there and used. */
  private static void record(Path launcher, List<String> start, Path cache)
      throws IOException, InterruptedException {
    seconds(launcher, start, cache.toString());
    while (recording(cache)) {
      Thread.sleep(200);
    }
  }

  /** A recording has a folder of its own while it goes on. */
  private static boolean recording(Path cache) throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.anyMatch(file -> file.getFileName().toString().matches("[a-z]+\\.\\d+"));
    } catch (UncheckedIOException gone) {
      // what was there a moment ago was moved to its place
      return true;
    }
  }

  private static double seconds(Path launcher, List<String> start, String cache)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(start);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_CACHE_HOME", cache);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long begin = System.nanoTime();
    int code = builder.start().waitFor();
    double taken = (System.nanoTime() - begin) * 1e-9;
    if (code != 0) {
      throw new IOException(command + " ended with " + code);
    }
    return taken;
  }
}
