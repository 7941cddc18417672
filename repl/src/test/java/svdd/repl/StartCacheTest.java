package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code tools/start-cache} finds and records, with a JDK that only writes down its call. */
class StartCacheTest {
  private static final Path TOOL = Path.of("../tools/start-cache").toAbsolutePath().normalize();
  private static final Path SHELL = Path.of("/bin/sh");

  @TempDir Path folder;

  @BeforeEach
  void aJdkAndAJar() throws IOException {
    assumeTrue(Files.isExecutable(SHELL));
    Files.createDirectories(folder.resolve("jdk/bin"));
    java(
        """
        for argument in "$@"; do
          case $argument in -XX:AOTCacheOutput=*) echo "$@" > "${argument#*=}" ;; esac
        done
        """);
    Files.writeString(folder.resolve("svdd.jar"), "jar");
    old(Files.writeString(folder.resolve("jdk/release"), ""));
    old(folder.resolve("svdd.jar"));
    script("plain", "reward r = dna.gc\n");
    script("js", "reward r = js(x) \"\"\"x.length\"\"\"\n");
    script("python", "reward r = js(x) \"\"\"1\"\"\"\nreward p = python(x) \"\"\"len(x)\"\"\"\n");
  }

  private void java(String body) throws IOException {
    Path java = Files.writeString(folder.resolve("jdk/bin/java"), "#!/bin/sh\n" + body);
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private void script(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".svdd"), text);
  }

  private static void old(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
  }

  /** What a start finds; whatever it records is done when this returns. */
  private String startIn(String cache, String... arguments) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    String line =
        "set -eu; jar=%1$s/svdd.jar jdk=%1$s/jdk options=; . %2$s; find_start_cache %3$s; wait; echo \"[$start_cache]\""
            .formatted(folder, TOOL, String.join(" ", arguments));
    ProcessBuilder builder =
        new ProcessBuilder(SHELL.toString(), "-c", line)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("XDG_CACHE_HOME", cache);
    assertThat(builder.start().waitFor()).as(Files.readString(err)).isZero();
    assertThat(err).hasContent("");
    return Files.readString(out, UTF_8).strip().replaceAll("[\\[\\]]", "");
  }

  private String start(String... arguments) throws Exception {
    return startIn(folder.resolve("cache").toString(), arguments);
  }

  private List<String> recorded() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void theFirstStartRecordsAndTheSecondUsesIt() throws Exception {
    assertThat(start("check", "plain.svdd")).isEmpty();
    String found = start("check", "plain.svdd");
    assertThat(found).startsWith(folder.resolve("cache/svdd/start") + "/").endsWith("/plain.aot");
    assertThat(Files.readString(Path.of(found))).contains("-jar " + folder + "/svdd.jar check ");
    assertThat(recorded()).containsExactly("jar", "plain.aot");
  }

  @Test
  void eachKindOfStartHasItsOwn() throws Exception {
    start("run", "js.svdd");
    start("run", "python.svdd", "--batch", "3");
    start("--version");
    start();
    assertThat(recorded())
        .containsExactly("jar", "js.aot", "plain.aot", "python.aot", "session.aot");
    assertThat(start("check", "js.svdd")).endsWith("/js.aot");
    assertThat(start("check", "python.svdd")).endsWith("/python.aot");
    assertThat(start()).endsWith("/session.aot");
    assertThat(start("check", "no.svdd")).endsWith("/plain.aot");
  }

  @Test
  void aNewerJarOrJdkIsRecordedAnew() throws Exception {
    start("--version");
    String found = start("--version");
    for (String newer : new String[] {"svdd.jar", "jdk/release"}) {
      old(Path.of(found));
      Files.setLastModifiedTime(folder.resolve(newer), FileTime.fromMillis(1_100_000_000_000L));
      assertThat(start("--version")).as(newer).isEmpty();
      assertThat(start("--version")).as(newer).isEqualTo(found);
    }
  }

  @Test
  void aJavaThatCannotRecordIsNotAskedAgain() throws Exception {
    java("exit 1\n");
    assertThat(start("--version")).isEmpty();
    java("echo asked > " + folder.resolve("asked") + "\n");
    assertThat(start("--version")).isEmpty();
    assertThat(folder.resolve("asked")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenChangesNothing() throws Exception {
    assertThat(startIn("/dev/null", "check", "plain.svdd")).isEmpty();
    assertThat(startIn("/dev/null", "check", "plain.svdd")).isEmpty();
  }

  @Test
  void whatWasRecordedForAJarThatIsGoneIsRemoved() throws Exception {
    Path other = Files.createDirectories(folder.resolve("cache/svdd/start/1"));
    Files.writeString(other.resolve("jar"), folder.resolve("gone.jar") + "\n");
    Files.writeString(other.resolve("plain.aot"), "old");
    start("--version");
    assertThat(other).doesNotExist();
    assertThat(recorded()).containsExactly("jar", "plain.aot");
  }
}
