package svdd.report;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import svdd.core.Design;
import svdd.diagnostic.Diagnostic;
import svdd.run.Contest;
import svdd.run.Event;
import svdd.run.Listener;
import svdd.run.Result;
import svdd.run.ScoredItem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON, one object a line, as {@code docs/events.md} describes them. Numbers are written
 * as in files of items. Nothing in a line depends on the clock but {@code seconds}.
 */
public final class EventLines implements Listener {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Consumer<String> to;
  private Optional<Design> design = Optional.empty();

  /**
   * @param to gets each line, with its end
   */
  public EventLines(Consumer<String> to) {
    this.to = to;
  }

  @Override
  public void on(Event event) {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = MAPPER.createGenerator(line)) {
      out.writeStartObject();
      write(out, event);
      out.writeEndObject();
    }
    to.accept(line + "\n");
  }

  private void write(JsonGenerator out, Event event) {
    switch (event) {
      case Event.Preparing preparing -> {
        kind(out, "preparing");
        out.writeStringProperty("what", preparing.what());
      }
      case Event.Started started -> started(out, started);
      case Event.Stepped step -> step(out, step);
      case Event.ItemFinished item -> item(out, item.name(), item.item());
      case Event.Finished finished -> finished(out, finished.result());
      case Event.Competed run -> {
        kind(out, "competed");
        out.writeStringProperty("run", run.label());
        out.writeNumberProperty("seed", run.seed());
        out.writeNumberProperty("done", run.done());
        out.writeNumberProperty("total", run.total());
      }
      case Event.Compared compared -> compared(out, compared.contest());
      case Event.Scored scored -> {
        kind(out, "scored");
        out.writeStringProperty("file", scored.scores().title());
        out.writeNumberProperty("items", scored.scores().rows().size());
        out.writeStringProperty("ended", scored.scores().ending().word());
      }
      case Event.Saved saved -> {
        kind(out, "saved");
        out.writeStringProperty("run", saved.name());
        out.writeStringProperty("path", saved.path().toString());
        out.writeNumberProperty("items", saved.items());
      }
      case Event.Expected expected -> {
        kind(out, "expected");
        out.writeStringProperty("text", expected.text());
        out.writeBooleanProperty("held", expected.held());
      }
      case Event.Noticed noticed -> diagnostic(out, noticed.diagnostic());
      case Event.Done done -> {
        kind(out, "done");
        out.writeStringProperty("outcome", done.outcome().name().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static void kind(JsonGenerator out, String kind) {
    out.writeStringProperty("event", kind);
  }

  private void started(JsonGenerator out, Event.Started started) {
    design = Optional.of(started.design());
    kind(out, "started");
    out.writeStringProperty("run", started.name());
    out.writeName("design");
    new DesignJson(out, started.design()).settings();
  }

  private static void step(JsonGenerator out, Event.Stepped step) {
    kind(out, "step");
    out.writeStringProperty("run", step.name());
    out.writeNumberProperty("done", step.done());
    out.writeNumberProperty("total", step.total());
    out.writeNumberProperty("finished", step.finished());
    number(out, "best", step.best());
    number(out, "mean", step.mean());
    out.writeNumberProperty("forwards", step.forwards());
    number(out, "seconds", step.seconds());
  }

  private void item(JsonGenerator out, String run, ScoredItem item) {
    kind(out, "item");
    out.writeStringProperty("run", run);
    new DesignJson(out, design.orElseThrow()).item(item);
  }

  private static void finished(JsonGenerator out, Result result) {
    kind(out, "finished");
    out.writeStringProperty("run", result.name());
    out.writeStringProperty("ended", result.ending().word());
    out.writeNumberProperty("items", result.items().size());
    out.writeName("kept");
    out.writeStartArray();
    result.kept().forEach(out::writeNumber);
    out.writeEndArray();
    cost(out, result.cost());
    new AccountJson(out, result).write();
  }

  private static void cost(JsonGenerator out, Result.Cost cost) {
    out.writeName("cost");
    out.writeStartObject();
    out.writeNumberProperty("forwards", cost.forwards());
    out.writeNumberProperty("computedForwards", cost.computedForwards());
    out.writeNumberProperty("calls", cost.calls());
    out.writeNumberProperty("computedCalls", cost.computedCalls());
    number(out, "seconds", cost.seconds());
    out.writeEndObject();
  }

  private static void compared(JsonGenerator out, Contest contest) {
    kind(out, "compared");
    out.writeStringProperty("ended", contest.ending().word());
    out.writeName("runs");
    out.writeStartArray();
    for (Contest.Entrant entrant : contest.entrants()) {
      out.writeStartObject();
      out.writeStringProperty("run", entrant.label());
      out.writeNumberProperty("seeds", entrant.results().size());
      out.writeNumberProperty("items", entrant.items());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void diagnostic(JsonGenerator out, Diagnostic told) {
    kind(out, "diagnostic");
    DiagnosticJson.write(out, told);
  }

  private static void number(JsonGenerator out, String name, double value) {
    out.writeName(name);
    Json.number(out, value);
  }
}
