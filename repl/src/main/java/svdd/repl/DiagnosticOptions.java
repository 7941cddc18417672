package svdd.repl;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import svdd.diagnostic.Renderer;
import svdd.report.DiagnosticJson;

/** In which form diagnostics are told. */
final class DiagnosticOptions {
  private static final String NAME = "--diagnostics";
  private static final String TEXT = "text";
  private static final String JSON = "json";
  private static final List<String> KNOWN = List.of(TEXT, JSON);

  @Option(
      names = NAME,
      paramLabel = "FORMAT",
      description = "How diagnostics are told: text, or json, an object a line.")
  private Optional<String> format = Optional.empty();

  /** Whether a command line asks for JSON, as far as can be told of one with mistakes. */
  static boolean json(String... arguments) {
    return Arrays.asList(arguments).contains(NAME + "=" + JSON);
  }

  /** Before anything is done. */
  void check() throws Misuse {
    if (format.isPresent() && !KNOWN.contains(format.get())) {
      throw Misuses.noSuchFormat(format.get(), KNOWN);
    }
  }

  private boolean json() {
    return format.equals(Optional.of(JSON));
  }

  Diagnoses diagnoses(Streams streams) {
    if (json()) {
      return new Diagnoses(streams, "", DiagnosticJson::lines);
    }
    Renderer renderer = streams.screen().colour() ? Renderer.ansi() : Renderer.plain();
    return new Diagnoses(streams, "\n", renderer::render);
  }

  /** A mistake in one of several arguments, after which a command goes on. */
  String told(Misuse misuse) {
    return json() ? misuse.json() : misuse.text();
  }

  /** For what else there is to say: beside JSON nothing. */
  Streams beside(Streams streams) {
    return json() ? streams.withoutNotices() : streams;
  }
}
