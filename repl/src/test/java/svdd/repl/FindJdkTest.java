package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK {@code ./svdd} and {@code ./build} take, from folders that only look like JDKs. */
class FindJdkTest {
  private static final Path FINDER = Path.of("../tools/find-jdk").toAbsolutePath().normalize();
  private static final Path SHELL = Path.of("/bin/sh");

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void nothingIsInstalled() {
    assumeTrue(Files.isExecutable(SHELL));
    environment.put("PATH", folder.resolve("empty").toString());
    environment.put("SVDD_JVM_FOLDERS", folder.resolve("jvm").toString());
  }

  @Test
  void aJdk25IsTakenBeforeAnOlderAndANewerOne() throws Exception {
    jdk("jvm/a", "17.0.15");
    jdk("jvm/b", "26");
    Path wanted = jdk("jvm/c", "25.0.3");

    assertThat(found()).isEqualTo("25 " + wanted);
  }

  @Test
  void withoutA25TheFirstNewerOneIsTaken() throws Exception {
    jdk("jvm/a", "21.0.2");
    Path wanted = jdk("jvm/b", "26.0.1");
    jdk("jvm/c", "27-ea");

    assertThat(found()).isEqualTo("26 " + wanted);
  }

  @Test
  void aJavaWithoutCompilerIsPassedOver() throws Exception {
    Path runtime = jdk("jvm/a", "25.0.3");
    Files.delete(runtime.resolve("bin/javac"));

    assertThat(found()).startsWith("svdd needs JDK 25 or newer and found none");
  }

  @Test
  void anOldJavaHomeIsPassedOver() throws Exception {
    environment.put("JAVA_HOME", jdk("old", "17.0.15").toString());
    Path wanted = jdk("jvm/a", "25");

    assertThat(found()).isEqualTo("25 " + wanted);
  }

  @Test
  void javaHomeComesBeforeTheUsualFolders() throws Exception {
    jdk("jvm/a", "25.0.3");
    Path wanted = jdk("my jdk", "25.0.1");
    environment.put("JAVA_HOME", wanted.toString());

    assertThat(found()).isEqualTo("25 " + wanted);
  }

  @Test
  void svddJavaDecidesEvenAgainstA25() throws Exception {
    jdk("jvm/a", "25.0.3");
    Path wanted = jdk("newer", "26");
    environment.put("SVDD_JAVA", wanted.resolve("bin/java").toString());

    assertThat(found()).isEqualTo("26 " + wanted);
  }

  @Test
  void aWrongSvddJavaIsNamedAndNotPassedOver() throws Exception {
    jdk("jvm/a", "25.0.3");
    environment.put("SVDD_JAVA", jdk("old", "17.0.15").toString());

    assertThat(found()).contains("SVDD_JAVA=" + folder.resolve("old") + " is none");
  }

  @Test
  void aCompilerOnThePathIsFollowedThroughItsLinks() throws Exception {
    Path wanted = jdk("elsewhere/jdk", "25.0.3");
    Path link = Files.createDirectories(folder.resolve("empty")).resolve("javac");
    Files.createSymbolicLink(folder.resolve("other"), wanted.resolve("bin/javac"));
    Files.createSymbolicLink(link, Path.of("../other"));
    Files.copy(Path.of("/usr/bin/readlink"), link.resolveSibling("readlink"), COPY_ATTRIBUTES);

    assertThat(found()).isEqualTo("25 " + wanted);
  }

  @Test
  void aJdkOfMacOsIsFoundInItsContents() throws Exception {
    Path wanted = jdk("jvm/temurin-25.jdk/Contents/Home", "25.0.3");

    assertThat(found()).isEqualTo("25 " + wanted);
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    for (String command : new String[] {"java", "javac"}) {
      Path file = Files.createFile(home.resolve("bin").resolve(command));
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nOS=y\n");
    return home;
  }

  /** What the finder answers: version and home, or its refusal. */
  private String found() throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
                SHELL.toString(),
                "-euc",
                ". \"$0\"; require_jdk; echo \"$major $jdk\"",
                FINDER.toString())
            .redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("SVDD_") || name.equals("JAVA_HOME"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    int status = process.waitFor();
    assertThat(status == 0).as(answer).isEqualTo(!answer.startsWith("svdd needs"));
    return answer;
  }
}
