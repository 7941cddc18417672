package svdd.report;

import java.util.List;
import svdd.core.Design;
import svdd.core.Term;
import svdd.run.ScoredItem;
import svdd.spi.Settings;
import svdd.type.Value;
import tools.jackson.core.JsonGenerator;

/** A design and its items as JSON objects. */
record DesignJson(JsonGenerator out, Design design) {

  /** The settings of the design. */
  void settings() {
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
    texts("goals", design.goals().stream().map(DesignJson::goal).toList());
    texts("requirements", design.requirements().stream().map(Design.Requirement::text).toList());
    out.writeStringProperty("invalid", design.wanted().invalid().word());
    texts("defaults", design.defaults().keySet().stream().sorted().toList());
    out.writeEndObject();
  }

  /** The properties of an item, into an object that is open. */
  void item(ScoredItem item) {
    out.writeNumberProperty(Fields.NUMBER, item.number());
    out.writeStringProperty(Fields.ITEM, item.text());
    out.writeName(Fields.SCORE);
    Json.number(out, item.score());
    numbers("rewards", design.shown().stream().map(Term.Named::name).toList(), item.rewards());
    if (design.goals().size() > 1) {
      out.writeName("goals");
      Json.numbers(out, item.goals());
    }
    if (!design.care().judges().isEmpty()) {
      numbers(
          "judges",
          design.care().judges().stream().map(Design.Judge::name).toList(),
          item.judges());
    }
    out.writeBooleanProperty(Fields.FEASIBLE, item.feasible());
  }

  private static String goal(Design.Goal goal) {
    return (goal.minimize() ? "minimize " : "maximize ") + goal.text();
  }

  private void numbers(String name, List<String> names, double[] values) {
    out.writeName(name);
    out.writeStartObject();
    for (int i = 0; i < values.length; i++) {
      out.writeName(names.get(i));
      Json.number(out, values[i]);
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
      case Value.Real real -> Json.number(out, real.value());
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
}
