package svdd.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --diagnostics=json}. */
class DiagnosticsTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final String WRONG =
      """
      let a = 1
      let \uD83D\uDE00 = 2
      expect "\uD83D\uDE00" == "x" and nothing > 1
      let a = 3
      """;

  private static List<JsonNode> lines(Ran ran) {
    return ran.err().lines().map(MAPPER::readTree).toList();
  }

  private static Ran on(String input, String... arguments) {
    return Ran.with(Screen.plain(100), input, arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check", "plan"})
  void everyLineIsAnObject(String command) {
    Ran ran = on("let a = b\nlet a = 3\n", command, "-", "--diagnostics=json");
    assertThat(ran.code()).isEqualTo(Exit.DIAGNOSTICS);
    List<JsonNode> lines = lines(ran);
    assertThat(lines)
        .extracting(line -> line.get("code").asString())
        .containsExactly("E0201", "E0202");
    JsonNode twice = lines.getLast();
    assertThat(twice.get("severity").asString()).isEqualTo("error");
    assertThat(twice.get("message").asString()).isEqualTo("`a` is declared twice.");
    assertThat(twice.get("file").asString()).isEqualTo("standard input");
    assertThat(twice.get("line").asInt()).isEqualTo(2);
    assertThat(twice.get("column").asInt()).isEqualTo(5);
    assertThat(twice.get("endLine").asInt()).isEqualTo(2);
    assertThat(twice.get("endColumn").asInt()).isEqualTo(6);
    assertThat(twice.get("label").asString()).isEqualTo("declared again here");
    JsonNode first = twice.get("labels").get(0);
    assertThat(first.get("line").asInt()).isEqualTo(1);
    assertThat(first.get("label").asString()).isEqualTo("first declared here");
    assertThat(twice.get("hint").asString()).isNotBlank();
  }

  @Test
  void columnsCountCodePoints() {
    List<JsonNode> lines = lines(on(WRONG, "check", "-", "--diagnostics=json"));
    JsonNode unknown =
        lines.stream()
            .filter(l -> l.get("code").asString().equals("E0201"))
            .findFirst()
            .orElseThrow();
    // expect "?" == "x" and nothing: the sign in the string is one code point and two units
    assertThat(unknown.get("column").asInt()).isEqualTo(23);
    assertThat(unknown.get("endColumn").asInt()).isEqualTo(30);
  }

  @Test
  void evalTellsObjectsToo() {
    Ran ran = Ran.svdd("eval", "--diagnostics=json", "1 + nothing");
    assertThat(ran.code()).isEqualTo(Exit.DIAGNOSTICS);
    assertThat(lines(ran).getFirst().get("code").asString()).isEqualTo("E0201");
  }

  @Test
  void theCommandLineIsToldAsAnObjectWithoutAPlace() {
    Ran ran = Ran.svdd("check", "--diagnostics=json", "nowhere.svdd");
    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    JsonNode line = lines(ran).getFirst();
    assertThat(line.get("code").asString()).isEqualTo("E0007");
    assertThat(line.has("file")).isFalse();
  }

  @Test
  void aRunTellsNothingElseOnTheErrorStream() throws Exception {
    Ran ran =
        on(
            "design q { from iid(DNA[4]); steps 2; count 2 }\nrun q\nexpect 1 == 2\n",
            "run",
            "-",
            "--diagnostics=json");
    assertThat(ran.out()).contains("q");
    assertThat(lines(ran)).extracting(l -> l.get("severity").asString()).containsOnly("error");
  }

  @Test
  void anUnknownFormatIsTold() {
    Ran ran = Ran.svdd("check", "--diagnostics=jsn", "x.svdd");
    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("E0243", "did you mean `--diagnostics=json`?");
  }

  @Test
  void everyFieldIsDocumented() throws Exception {
    String page = Files.readString(Path.of("../docs/language.md"));
    String table = page.substring(page.indexOf("| `severity` |"), page.indexOf("Codes: E00xx"));
    JsonNode twice =
        lines(on("let a = 1\nlet a = 3\n", "check", "-", "--diagnostics=json")).getFirst();
    twice.propertyNames().forEach(field -> assertThat(table).as(field).contains("`" + field + "`"));
  }
}
