package svdd.spi;

import java.util.Optional;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;

/**
 * What a door says when a user's input does not do: a file is missing, a table lacks the column, a
 * snippet fails. Whoever asked turns it into a {@link svdd.diagnostic.Diagnostic} at the right
 * place.
 */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final String code;
  private final String message;
  private final transient Optional<String> parameter;
  private final transient Optional<Span> place;
  private final transient Optional<String> hint;

  private Refusal(
      String code,
      String message,
      Optional<String> parameter,
      Optional<Span> place,
      Optional<String> hint) {
    super(message, null, false, false);
    this.code = code;
    this.message = message;
    this.parameter = parameter;
    this.place = place;
    this.hint = hint;
  }

  /**
   * @param code the stable code of this one cause
   * @param message a whole sentence in the user's words
   */
  public static Refusal of(String code, String message) {
    return new Refusal(code, message, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same, about one setting, whose place in the script is then marked. */
  public Refusal about(String setting) {
    return new Refusal(code, message, Optional.of(setting), place, hint);
  }

  /** The same, at a place of its own, such as a line of a snippet. */
  public Refusal at(Span span) {
    return new Refusal(code, message, parameter, Optional.of(span), hint);
  }

  public Refusal hint(String text) {
    return new Refusal(code, message, parameter, place, Optional.of(text));
  }

  /** As a message to users, at its own place or else at this one. */
  public Diagnostic diagnostic(Span otherwise) {
    return Diagnostic.error(code, place.orElse(otherwise), message).hint(hint);
  }

  public String code() {
    return code;
  }

  public String message() {
    return message;
  }

  public Optional<String> parameter() {
    return parameter;
  }

  public Optional<Span> place() {
    return place;
  }

  public Optional<String> hint() {
    return hint;
  }
}
