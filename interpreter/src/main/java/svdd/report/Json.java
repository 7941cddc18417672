package svdd.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import svdd.core.Design;
import svdd.core.Term;
import svdd.run.Result;
import svdd.run.ScoredItem;
import svdd.spi.Settings;
import svdd.type.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Items as JSON, with the settings that made them. Numbers have the shortest form that reads back
 * the same; NaN is null, the infinite ones are the strings "Infinity" and "-Infinity".
 */
final class Json {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(INDENT))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final JsonGenerator out;
  private final Result result;

  private Json(JsonGenerator out, Result result) {
    this.out = out;
    this.result = result;
  }

  static void write(Result result, OutputStream stream) throws IOException {
    try (JsonGenerator out = MAPPER.createGenerator(stream)) {
      new Json(out, result).write();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private void write() {
    Design design = result.design();
    out.writeStartObject();
    out.writeStringProperty("name", result.name());
    out.writeBooleanProperty("complete", result.complete());
    out.writeStringProperty("ended", result.ending().word());
    out.writeName("design");
    design(design);
    items("items", result.chosen());
    if (design.care().keep().isPresent()) {
      items("others", result.others());
    }
    new AccountJson(out, result).write();
    out.writeEndObject();
  }

  private void items(String name, List<ScoredItem> items) {
    out.writeName(name);
    out.writeStartArray();
    items.forEach(this::item);
    out.writeEndArray();
  }

  private void design(Design design) {
    out.writeStartObject();
    out.writeStringProperty("name", design.name());
    out.writeName("model");
    out.writeStartObject();
    out.writeStringProperty("title", design.model().header().title());
    out.writeStringProperty("space", design.model().header().space().toString());
    settings(design.model().settings());
    out.writeEndObject();
    out.writeName("decoder");
    out.writeStartObject();
    out.writeStringProperty("name", design.decoder().decoder().signature().name());
    settings(design.decoder().settings());
    out.writeEndObject();
    out.writeNumberProperty("steps", design.steps());
    out.writeNumberProperty("count", design.count());
    out.writeNumberProperty("seed", design.seed());
    texts("rewards", design.shown().stream().map(Term.Named::name).toList());
    texts("goals", design.goals().stream().map(Json::goal).toList());
    texts("requirements", design.requirements().stream().map(Design.Requirement::text).toList());
    texts("defaults", design.defaults().keySet().stream().sorted().toList());
    out.writeEndObject();
  }

  private static String goal(Design.Goal goal) {
    return (goal.minimize() ? "minimize " : "maximize ") + goal.text();
  }

  private void item(ScoredItem item) {
    Design design = result.design();
    out.writeStartObject();
    out.writeNumberProperty(Fields.NUMBER, item.number());
    out.writeStringProperty(Fields.ITEM, item.text());
    out.writeName(Fields.SCORE);
    number(out, item.score());
    numbers("rewards", design.shown().stream().map(Term.Named::name).toList(), item.rewards());
    if (design.goals().size() > 1) {
      out.writeName("goals");
      numbers(out, item.goals());
    }
    if (!design.care().judges().isEmpty()) {
      numbers(
          "judges",
          design.care().judges().stream().map(Design.Judge::name).toList(),
          item.judges());
    }
    out.writeBooleanProperty(Fields.FEASIBLE, item.feasible());
    out.writeEndObject();
  }

  private void numbers(String name, List<String> names, double[] values) {
    out.writeName(name);
    out.writeStartObject();
    for (int i = 0; i < values.length; i++) {
      out.writeName(names.get(i));
      number(out, values[i]);
    }
    out.writeEndObject();
  }

  private void settings(Settings settings) {
    out.writeName("settings");
    out.writeStartObject();
    settings
        .values()
        .forEach(
            (name, value) -> {
              out.writeName(name);
              value(value);
            });
    out.writeEndObject();
  }

  private void texts(String name, List<String> texts) {
    out.writeName(name);
    out.writeStartArray();
    texts.forEach(out::writeString);
    out.writeEndArray();
  }

  private void value(Value value) {
    switch (value) {
      case Value.Real real -> number(out, real.value());
      case Value.Int integer -> out.writeNumber(integer.value());
      case Value.Bool bool -> out.writeBoolean(bool.value());
      case Value.Text text -> out.writeString(text.value());
      case Value.Word word -> out.writeString(word.toString());
      case Value.Schedule schedule -> out.writeString(schedule.toString());
      case Value.File file -> out.writeString(file.path());
      case Value.Many many -> {
        out.writeStartArray();
        many.values().forEach(this::value);
        out.writeEndArray();
      }
      case Value.Time time -> out.writeString(time.toString());
      case Value.Size size -> out.writeString(size.toString());
      case Value.Range range -> out.writeString(range.toString());
      case Value.Item item -> out.writeString(item.text());
      case Value.Area area -> out.writeString(area.toString());
      case Value.Column column -> out.writeString(column.toString());
    }
  }

  /** NaN is null, the infinite ones are strings. */
  static void number(JsonGenerator out, double value) {
    if (Double.isNaN(value)) {
      out.writeNull();
    } else if (Double.isInfinite(value)) {
      out.writeString(Fields.exact(value));
    } else {
      out.writeNumber(Fields.exact(value));
    }
  }

  static void numbers(JsonGenerator out, double[] values) {
    out.writeStartArray();
    for (double value : values) {
      number(out, value);
    }
    out.writeEndArray();
  }
}
