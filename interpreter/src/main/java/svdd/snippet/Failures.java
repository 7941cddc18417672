package svdd.snippet;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import svdd.source.Span;
import svdd.spi.Refusal;

/** Errors of a guest at run time, in words for users. */
record Failures(Language language, Messages messages, Text text) {

  /** Call it on the guest's thread: it looks into the guest's error. */
  Refusal refusal(PolyglotException error, String input) {
    Span place = place(error);
    String said = error.getMessage() == null ? "" : error.getMessage().strip();
    if (error.isExit()) {
      return messages.exit(place, input);
    }
    if (error.isResourceExhausted() || said.startsWith("MemoryError")) {
      return messages.memory(place, input);
    }
    if (error.isInternalError()) {
      return forbiddenByHost(said) ? messages.fence(place, input) : broken(said, place, input);
    }
    return switch (kind(error)) {
      case "Unrepeatable" ->
          messages.unrepeatable(said.substring(said.indexOf(':') + 1).strip(), place, input);
      case "PermissionError" -> messages.fence(place, input);
      default -> messages.failed(said.lines().findFirst().orElse("an error"), place, input);
    };
  }

  /** Where the guest was when its time was up, as far as its end tells. */
  Span place(Guest.Overtime overtime) {
    return overtime.getCause() instanceof PolyglotException end ? place(end) : text.span();
  }

  private Span place(PolyglotException error) {
    return language.spot(error, text).map(text::span).orElseGet(text::span);
  }

  private Refusal broken(String said, Span place, String input) {
    return messages.broken(said.lines().findFirst().orElse("no message"), place, input);
  }

  /** What GraalVM's embedding answers to a guest that wants out. */
  private static boolean forbiddenByHost(String said) {
    return said.contains("SecurityException")
        || said.contains("is not allowed")
        || said.contains("are not allowed")
        || said.contains("UnsupportedPosixFeatureException");
  }

  private static String kind(PolyglotException error) {
    Value guest = error.getGuestObject();
    Value kind = guest == null ? null : guest.getMetaObject();
    return kind == null ? "" : kind.getMetaSimpleName();
  }
}
