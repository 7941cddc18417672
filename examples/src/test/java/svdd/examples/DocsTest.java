package svdd.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages show is true: each block of {@code svdd} runs, each command works. A block that
 * says {@code svdd check} is checked and not run; one that says {@code svdd error} must be refused,
 * with the message of the block after it if that shows one. A block of {@code text} after a script
 * that runs has lines of what it prints. The page of errors has a test of its own.
 */
class DocsTest {
  /** The build is what runs this test; a clone was there before. */
  private static final List<String> NOT_RUN = List.of("./build ", "git clone ", "cd ");

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Repository.ROOT.resolve("README.md")));
    pages.addAll(Repository.files(Repository.ROOT.resolve("docs"), ".md"));
    pages.removeIf(page -> page.endsWith("errors.md"));
    return pages;
  }

  private static List<Markdown.Code> code() throws IOException {
    List<Markdown.Code> all = new ArrayList<>();
    for (Path page : pages()) {
      all.addAll(Markdown.read(page));
    }
    return all;
  }

  /** A script of a page, and the block after it on that page, or itself where it is the last. */
  record Script(Markdown.Code code, Markdown.Code after) {
    @Override
    public String toString() {
      return code.toString();
    }
  }

  static Stream<Script> scripts() throws IOException {
    List<Script> scripts = new ArrayList<>();
    List<Markdown.Code> all = code();
    for (int i = 0; i < all.size(); i++) {
      Markdown.Code code = all.get(i);
      Markdown.Code after = all.get(Math.min(i + 1, all.size() - 1));
      if (code.language().startsWith("svdd")) {
        scripts.add(new Script(code, after.page().equals(code.page()) ? after : code));
      }
    }
    return scripts.stream();
  }

  static Stream<String> commands() throws IOException {
    return code().stream()
        .filter(block -> !block.language().startsWith("svdd") && !block.language().equals("text"))
        .flatMap(block -> block.text().lines())
        .map(line -> line.replaceFirst("^\\$ ", "").replaceFirst("\\s+#.*", "").strip())
        .filter(line -> line.matches("(\\./)?svdd\\s.*") || line.matches("\\./\\w+ .*"))
        .filter(line -> NOT_RUN.stream().noneMatch(line::startsWith))
        .map(line -> line.replaceFirst("^svdd ", "./svdd "))
        .distinct();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("scripts")
  void aScriptOfAPageRuns(Script script) throws IOException {
    Path folder = Command.fresh(script.toString());
    String command =
        switch (script.code().language()) {
          case "svdd", "svdd error" -> "run";
          case "svdd check" -> "check";
          default -> throw new AssertionError("what is `" + script.code().language() + "`?");
        };
    Command ran = Command.run("./svdd " + command + " -", folder, script.code().text());
    boolean refused = script.code().language().equals("svdd error");
    assertThat(ran.code()).as(ran.toString()).isEqualTo(refused ? 1 : 0);
    String after = script.after().text();
    if (refused && after.startsWith("error[")) {
      assertThat(ran.err()).contains(after.lines().findFirst().orElseThrow());
    }
    if (script.code().language().equals("svdd") && script.after().language().equals("text")) {
      assertThat(ran.out().lines().toList()).containsSubsequence(after.lines().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandOfAPageWorks(String line) {
    Command ran = Command.of(line);
    assertThat(ran.code()).as(ran.toString()).isZero();
  }

  @Test
  void theReadmeNamesTheCommandThatChecksEverything() throws IOException {
    String checks = Files.readString(Repository.ROOT.resolve(".ci/run"));
    assertThat(checks).contains("./build verify");
    assertThat(Files.readString(Repository.ROOT.resolve("README.md")))
        .contains("./svdd run examples/islands.svdd", "./build verify");
  }

  @Test
  void theReadmeShowsTheFirstExampleAsItIs() throws IOException {
    Path example = Repository.ROOT.resolve("examples");
    assertThat(Files.readString(Repository.ROOT.resolve("README.md")))
        .contains(Files.readString(example.resolve("islands.svdd")))
        .contains(
            Files.readString(example.resolve("expected").resolve("islands.out"))
                .replaceFirst("(?s)\ntime .*", ""));
  }
}
