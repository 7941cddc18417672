package svdd.report;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Diagnostics as JSON objects. Lines and columns count from 1, columns in Unicode code points; an
 * end is the place right behind the last character.
 */
public final class DiagnosticJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private DiagnosticJson() {}

  /** One object a line. */
  public static String lines(Collection<Diagnostic> told) {
    return told.stream()
        .map(diagnostic -> line(out -> write(out, diagnostic)))
        .collect(Collectors.joining());
  }

  /** A mistake that has no place in a script, such as one of the command line, on a line. */
  public static String line(String code, String message, Optional<String> hint) {
    return line(
        out -> {
          start(out, true, code, message);
          hint.ifPresent(text -> out.writeStringProperty("hint", text));
        });
  }

  private static String line(Consumer<JsonGenerator> properties) {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = MAPPER.createGenerator(line)) {
      out.writeStartObject();
      properties.accept(out);
      out.writeEndObject();
    }
    return line + "\n";
  }

  /** The properties of an object that is open. */
  static void write(JsonGenerator out, Diagnostic told) {
    start(out, told.isError(), told.code(), told.message());
    label(out, told.place());
    out.writeName("labels");
    out.writeStartArray();
    for (Diagnostic.Label label : told.others()) {
      out.writeStartObject();
      label(out, label);
      out.writeEndObject();
    }
    out.writeEndArray();
    told.hint().ifPresent(hint -> out.writeStringProperty("hint", hint));
  }

  private static void start(JsonGenerator out, boolean error, String code, String message) {
    out.writeStringProperty("severity", error ? "error" : "warning");
    out.writeStringProperty("code", code);
    out.writeStringProperty("message", message);
  }

  private static void label(JsonGenerator out, Diagnostic.Label label) {
    Span span = label.span();
    Span end = span.source().span(span.end(), span.end());
    out.writeStringProperty("file", span.source().name());
    out.writeNumberProperty("line", span.line());
    out.writeNumberProperty("column", span.column());
    out.writeNumberProperty("endLine", end.line());
    out.writeNumberProperty("endColumn", end.column());
    if (!label.text().isEmpty()) {
      out.writeStringProperty("label", label.text());
    }
  }
}
