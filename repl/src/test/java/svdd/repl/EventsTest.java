package svdd.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code svdd run --events}, held against {@code docs/events.md}. */
class EventsTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir Path folder;

  private String script(String text) throws IOException {
    return Files.writeString(folder.resolve("islands.svdd"), text).toString();
  }

  private String everything() throws IOException {
    return script(
        """
        reward gc = dna.gc
        design islands {
          from      iid(DNA[8])
          maximize  gc
          judge     dna.count("CG")
          decode    svdd(candidates = 2)
          steps     4
          count     3
          seed      7
        }
        run islands
        save islands to "%s"
        compare islands, islands with { decode pretrained }, seeds = 2
        expect 1 == 2
        """
            .formatted(folder.resolve("islands.csv")));
  }

  private static List<JsonNode> lines(String text) {
    return text.lines().map(MAPPER::readTree).toList();
  }

  private static List<JsonNode> of(String kind, List<JsonNode> lines) {
    return lines.stream().filter(line -> line.get("event").asString().equals(kind)).toList();
  }

  @Test
  void theOutputHasEventsAndNothingElse() throws IOException {
    Ran ran = Ran.svdd("run", "--events", everything());
    List<JsonNode> lines = lines(ran.out());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(of("item", lines)).hasSize(3 + 2 * 2 * 3);
    JsonNode item = of("item", lines).getFirst();
    String text = item.get("item").asString();
    double gc = text.chars().filter(c -> c == 'G' || c == 'C').count() / 8.0;
    assertThat(text).hasSize(8).matches("[ACGT]+");
    assertThat(item.get("run").asString()).isEqualTo("islands");
    assertThat(item.get("score").asDouble()).isEqualTo(gc);
    assertThat(item.get("rewards").get("gc").asDouble()).isEqualTo(gc);
    assertThat(item.get("judges").size()).isEqualTo(1);
    assertThat(item.get("feasible").asBoolean()).isTrue();
    assertThat(of("started", lines).getFirst().get("design").get("seed").asInt()).isEqualTo(7);
    assertThat(of("finished", lines).getFirst().get("ended").asString()).isEqualTo("complete");
    assertThat(of("saved", lines).getFirst().get("items").asInt()).isEqualTo(3);
    assertThat(of("expected", lines).getFirst().get("held").asBoolean()).isFalse();
    assertThat(of("diagnostic", lines).getLast().get("code").asString()).isEqualTo("E0502");
    assertThat(of("diagnostic", lines).getLast().get("line").asInt()).isEqualTo(14);
    assertThat(lines.getLast().toString()).isEqualTo("{\"event\":\"done\",\"outcome\":\"failed\"}");
    assertThat(ran.err()).contains("error[E0502]");
  }

  @Test
  void thePageTellsEveryKindAndItsFields() throws IOException {
    Path page = Path.of("").toAbsolutePath().resolveSibling("docs/events.md");
    Matcher rows =
        Pattern.compile("(?m)^\\| `(\\w+)` \\|.*?\\|(.*)\\|$").matcher(Files.readString(page));
    List<JsonNode> lines = lines(Ran.svdd("run", "--events", everything()).out());
    Set<String> told = new TreeSet<>();
    while (rows.find()) {
      String kind = rows.group(1);
      told.add(kind);
      assertThat(of(kind, lines)).as(kind).isNotEmpty();
      for (JsonNode line : of(kind, lines)) {
        for (String field : line.propertyNames()) {
          assertThat(rows.group(2) + " `event`").as(kind).contains("`" + field + "`");
        }
      }
    }
    lines.forEach(line -> assertThat(told).contains(line.get("event").asString()));
  }

  @Test
  void aFileGetsThemBesideTheTables() throws IOException {
    Path file = folder.resolve("events.jsonl");
    Ran ran = Ran.svdd("run", "--events=" + file, everything());
    assertThat(ran.out()).startsWith("islands · DNA[8]");
    assertThat(lines(Files.readString(file)))
        .extracting(line -> line.get("event").asString())
        .contains("item", "compared")
        .endsWith("done");
  }

  @Test
  void aMistakeIsAnEventToo() throws IOException {
    Ran ran = Ran.svdd("run", "--events", script("run nothing\n"));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(lines(ran.out()))
        .extracting(line -> line.get("event").asString())
        .containsExactly("diagnostic", "done");
    assertThat(ran.err()).startsWith("error[");
  }

  @Test
  void aFileThatCannotBeWrittenIsFoundBeforeAnythingRuns() throws IOException {
    Ran ran = Ran.svdd("run", "--events=" + folder.resolve("no/events.jsonl"), everything());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("error[E0644]: The events cannot be written to `");
    assertThat(ran.out()).isEmpty();
  }
}
