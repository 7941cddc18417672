package svdd.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example runs and does what its files in {@code expected} show. Networks and vector kernels
 * give other last digits on another kind of processor, and so other items; what is compared are the
 * shape of the output and the means of the numbers, within what their spread allows.
 */
class ExamplesTest {
  private static final Path EXPECTED = Repository.ROOT.resolve("examples").resolve("expected");

  /** With -Dgolden=write what is expected is written anew, and the tests fail all the same. */
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  /** Standard errors of a difference; of fifty comparisons one in 35,000 suites goes astray. */
  private static final double ERRORS = 5;

  static Stream<String> scripts() throws IOException {
    return Repository.examples().stream()
        .map(script -> script.getFileName().toString().replace(".svdd", ""));
  }

  private static Command run(String name) {
    Command command = Command.of("./svdd run examples/" + name + ".svdd");
    assertThat(command.code()).as(command.toString()).isZero();
    return command;
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void theOutputHasTheShapeThatIsShown(String name) throws IOException {
    Command ran = run(name);
    Path expected = EXPECTED.resolve(name + ".out");
    if (WRITE) {
      write(expected, ran.out());
    }
    assertThat(WRITE).as("%s was written anew", expected).isFalse();
    assertThat(shape(ran.out())).isEqualTo(shape(Files.readString(expected)));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void theSavedItemsHaveTheMeansThatAreShown(String name) throws IOException {
    Command ran = run(name);
    List<Path> saved =
        Stream.of(".fasta", ".csv", ".json")
            .flatMap(ending -> files(ran.folder(), ending).stream())
            .toList();
    assertThat(saved).as("each example saves what it made").isNotEmpty();
    for (Path file : saved) {
      Path expected = EXPECTED.resolve(file.getFileName());
      if (WRITE) {
        write(expected, Files.readString(file));
      }
      compare(SavedItems.read(file), SavedItems.read(expected), file.getFileName().toString());
    }
    assertThat(WRITE).as("%s were written anew", saved).isFalse();
  }

  private static void compare(SavedItems ours, SavedItems shown, String file) {
    assertThat(ours.numbers().keySet()).isEqualTo(shown.numbers().keySet());
    for (String number : ours.numbers().keySet()) {
      String what = number + " of " + file;
      assertThat(ours.count(number)).as(what).isEqualTo(shown.count(number));
      double error = Math.sqrt(ours.variance(number) + shown.variance(number));
      assertThat(ours.mean(number))
          .as(what)
          .isCloseTo(shown.mean(number), within(ERRORS * error + 1e-9));
    }
  }

  @Test
  void nothingIsExpectedThatNoExampleMakes() throws IOException {
    List<String> made =
        scripts()
            .flatMap(
                name ->
                    Stream.concat(
                        Stream.of(name + ".out"),
                        Stream.of(".fasta", ".csv", ".json")
                            .flatMap(ending -> files(run(name).folder(), ending).stream())
                            .map(file -> file.getFileName().toString())))
            .toList();
    try (Stream<Path> expected = Files.list(EXPECTED)) {
      assertThat(expected.map(file -> file.getFileName().toString()).toList()).isSubsetOf(made);
    }
  }

  /** Numbers, items and the spaces between are left out; words and lines stay, unbroken. */
  private static String shape(String output) {
    return output
        .replace("\n  ", " ")
        .replaceAll("[ACGTN]{3,}(…[ACGTN]+)?", "@")
        .replaceAll("[+-]?\\d+(?:\\.\\d+)?(?: \\d{3})*(?: h| min| s)?", "#")
        .replaceAll("(# ?)+", "#")
        .replaceAll(" +", " ");
  }

  /** What an example wrote; the files that pages read lie beside it. */
  private static List<Path> files(Path folder, String ending) {
    try {
      List<String> given =
          Repository.files(Repository.ROOT.resolve("docs").resolve("files"), "").stream()
              .map(file -> file.getFileName().toString())
              .toList();
      return Repository.files(folder, ending).stream()
          .filter(file -> !given.contains(file.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void write(Path expected, String text) throws IOException {
    Files.createDirectories(EXPECTED);
    Files.writeString(expected, text);
  }
}
