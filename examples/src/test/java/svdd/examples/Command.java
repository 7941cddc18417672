package svdd.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a command line did, in a shell that knows {@code svdd} as a user's does: its exit code and
 * what it wrote. It starts in a folder of its own with the examples in it.
 *
 * @param line the command, for messages
 * @param folder where it was started
 */
record Command(String line, Path folder, int code, String out, String err) {
  private static final int MINUTES = 15;
  private static final Map<String, Command> DONE = new ConcurrentHashMap<>();

  /** Runs a line, or gives what it did when it was run before: examples take their time. */
  static Command of(String line) {
    return DONE.computeIfAbsent(line, Command::run);
  }

  private static Command run(String line) {
    try {
      return run(line, fresh(line), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a line in this folder with this text as its standard input. */
  static Command run(String line, Path folder, String input) throws IOException {
    Path in = Files.writeString(folder.resolve(".in"), input);
    Path out = folder.resolve(".out");
    Path err = folder.resolve(".err");
    Process process =
        new ProcessBuilder("sh", "-c", line)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new IOException("`%s` did not end in %d minutes".formatted(line, MINUTES));
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return new Command(
        line, folder, process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** A folder with the examples, the files that pages speak of, a launcher, and nothing else. */
  static Path fresh(String name) throws IOException {
    Path all = Files.createDirectories(Path.of("target", "ran").toAbsolutePath());
    Path folder = all.resolve(name.replaceAll("\\W+", "-"));
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder.resolve("examples"));
    for (Path script : Repository.examples()) {
      Files.copy(script, folder.resolve("examples").resolve(script.getFileName()));
    }
    for (Path file : Repository.files(Repository.ROOT.resolve("docs").resolve("files"), "")) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    Path launcher = Files.writeString(folder.resolve("svdd"), launcher());
    if (!launcher.toFile().setExecutable(true)) {
      throw new IOException(launcher + " cannot be made executable");
    }
    return folder;
  }

  /** What {@code ./svdd} does after it has found the JDK and built the jars. */
  private static String launcher() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> options =
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dai.djl.offline=true",
            "-Dpolyglot.engine.WarnInterpreterOnly=false");
    return "#!/bin/sh\nexec '%s' %s -cp '%s' svdd.repl.Main \"$@\"\n"
        .formatted(java, String.join(" ", options), System.getProperty("java.class.path"));
  }

  /** What happened, for the message of a failed test. */
  @Override
  public String toString() {
    return "`%s` ended with %d and said:%n%s%s".formatted(line, code, err, out);
  }
}
