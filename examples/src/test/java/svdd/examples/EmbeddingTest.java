package svdd.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code examples/embedding}, built and tested as a stranger's project: it finds svdd in the staged
 * repository alone, and everything else in the user's, without a network.
 */
class EmbeddingTest {
  private static final Path STAGING = Repository.ROOT.resolve("target/staging");

  @TempDir Path repository;

  /** Modules are staged at the end of `verify`; a shorter build has nothing to use. */
  @BeforeAll
  static void staged() {
    assumeTrue(Files.isDirectory(STAGING.resolve("svdd/svdd-stdlib")), "staged by `verify`");
  }

  @Test
  void theProjectUsesTheStagedArtifactAlone() throws IOException {
    Path folder = copied();
    // what a user's own settings put before a repository is none of this test's business
    Files.writeString(folder.resolve("settings.xml"), "<settings/>");
    String line =
        String.join(
            " ",
            "JAVA_HOME='" + System.getProperty("java.home") + "'",
            "'" + Repository.ROOT.resolve("mvnw") + "'",
            "-B -o -Daether.offline.protocols=file",
            "-Dmaven.repo.local='" + repository + "'",
            "-Dmaven.repo.local.tail='" + users() + "' -Dmaven.repo.local.tail.ignoreAvailability",
            "-Dsvdd.staging='" + STAGING.toUri() + "'",
            "-s settings.xml -f pom.xml test");
    Command built = Command.run(line, folder, "");
    assertThat(built.code()).as(built.toString()).isZero();
    assertThat(built.out()).contains("Tests run: 5, Failures: 0, Errors: 0, Skipped: 0");
    for (String module : new String[] {"svdd-grammar", "svdd-interpreter", "svdd-stdlib"}) {
      assertThat(repository.resolve("svdd").resolve(module)).isDirectory();
    }
  }

  @Test
  void sourcesAreStagedBesideTheJars() throws IOException {
    for (String module : new String[] {"svdd-grammar", "svdd-interpreter", "svdd-stdlib"}) {
      try (Stream<Path> files =
          Files.list(STAGING.resolve("svdd").resolve(module).resolve("0.1.0-SNAPSHOT"))) {
        assertThat(files.map(Path::toString).map(name -> name.replaceFirst(".*-\\d+(?=[.-])", "")))
            .contains(".jar", ".pom", "-sources.jar");
      }
    }
  }

  /** The repository of this build, or else the usual one. */
  private static Path users() {
    return Optional.ofNullable(System.getProperty("maven.repo.local"))
        .map(Path::of)
        .orElse(Path.of(System.getProperty("user.home"), ".m2", "repository"));
  }

  /** Away from this repository, whose settings for Maven it must not have. */
  private static Path copied() throws IOException {
    Path from = Repository.ROOT.resolve("examples/embedding");
    Path to = Command.fresh("embedding").resolve("embedding");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(path -> !path.startsWith(from.resolve("target"))).toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }
}
