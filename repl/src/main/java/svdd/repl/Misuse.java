package svdd.repl;

import java.util.Optional;
import svdd.report.DiagnosticJson;
import svdd.spi.Refusal;

/** A mistake in how the command was called; it is told with a code, and ends with exit code 2. */
final class Misuse extends Exception {
  private static final long serialVersionUID = 1;

  private final String code;
  private final transient Optional<String> hint;

  Misuse(String code, String message, String hint) {
    super(message, null, false, false);
    this.code = code;
    this.hint = hint.isEmpty() ? Optional.empty() : Optional.of(hint);
  }

  /** What a door says that refuses, where no script is at fault. */
  Misuse(Refusal refusal) {
    this(refusal.code(), refusal.message(), refusal.hint().orElse(""));
  }

  String code() {
    return code;
  }

  /** An object on a line, as diagnostics are told with {@code --diagnostics=json}. */
  String json() {
    return DiagnosticJson.line(code, String.valueOf(getMessage()), hint);
  }

  /** As diagnostics look that have no place in a script. */
  String text() {
    return "error[%s]: %s\n%s"
        .formatted(code, getMessage(), hint.map("  = hint: %s\n"::formatted).orElse(""));
  }
}
