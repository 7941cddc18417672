package svdd.snippet;

import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import svdd.source.Span;
import svdd.spi.Refusal;

/** Errors of a guest at run time, in words for users. */
record Failures(Language language, Messages messages, Text text) {
  private static final Pattern DEEP = Pattern.compile("RecursionError|MemoryError|RangeError");

  /** A parser gave up: mostly over a text that is nested too deeply. */
  static Refusal unread(PolyglotException error, Messages messages) {
    String said = said(error);
    boolean deep = error.isResourceExhausted() || DEEP.matcher(said).lookingAt();
    return deep ? messages.tooDeep() : messages.unreadable(said);
  }

  /** Call it on the guest's thread: it looks into the guest's error. */
  Refusal refusal(PolyglotException error, String input) {
    Span place = place(error);
    String said = said(error);
    if (error.isExit()) {
      return messages.exit(place, input);
    }
    boolean full = error.isResourceExhausted() && !said.contains("Stack overflow");
    if (full || said.startsWith("MemoryError")) {
      return messages.memory(place, input);
    }
    if (error.isInternalError()) {
      return forbiddenByHost(said)
          ? messages.fence(place, input)
          : messages.broken(said, place, input);
    }
    return switch (kind(error)) {
      case "Unrepeatable" ->
          messages.unrepeatable(said.substring(said.indexOf(':') + 1).strip(), place, input);
      case "PermissionError" -> messages.fence(place, input);
      default -> messages.failed(said, place, input);
    };
  }

  /** Where the guest was when its time was up, as far as its end tells. */
  Span place(Guest.Overtime overtime) {
    return overtime.getCause() instanceof PolyglotException end ? place(end) : text.span();
  }

  private Span place(PolyglotException error) {
    return language.spot(error, text).map(text::span).orElseGet(text::span);
  }

  /** The first line of the guest's message. */
  private static String said(PolyglotException error) {
    String all = error.getMessage() == null ? "" : error.getMessage().strip();
    return all.isEmpty() ? "an error" : all.lines().findFirst().orElse(all);
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
