package svdd.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import svdd.core.Design;
import svdd.run.Result;
import svdd.run.ScoredItem;
import svdd.run.Scores;
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

  /** The items of a file with a number for each reward. */
  static void write(Scores scores, OutputStream stream) throws IOException {
    try (JsonGenerator out = MAPPER.createGenerator(stream)) {
      out.writeStartObject();
      out.writeStringProperty("file", scores.title());
      out.writeStringProperty("ended", scores.ending().word());
      out.writeName("items");
      out.writeStartArray();
      for (Scores.Row row : scores.rows()) {
        out.writeStartObject();
        out.writeNumberProperty(Fields.LINE, row.line());
        if (!row.name().isEmpty()) {
          out.writeStringProperty(Fields.NAME, row.name());
        }
        out.writeStringProperty(Fields.ITEM, row.item());
        out.writeName("rewards");
        out.writeStartObject();
        for (int reward = 0; reward < row.numbers().length; reward++) {
          out.writeName(scores.rewards().get(reward));
          number(out, row.numbers()[reward]);
        }
        out.writeEndObject();
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
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
    new DesignJson(out, design).settings();
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
    for (ScoredItem item : items) {
      out.writeStartObject();
      new DesignJson(out, result.design()).item(item);
      out.writeEndObject();
    }
    out.writeEndArray();
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
