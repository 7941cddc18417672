package svdd.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import svdd.source.Span;

/**
 * One thing that a user should know, with its place. The code stands for exactly one cause and is
 * never used for another.
 *
 * @param code E01xx syntax, E02xx names, E03xx types, E04xx settings and plan, E05xx running, E06xx
 *     snippets; W in place of E for warnings
 * @param message a whole sentence in the user's words
 * @param place what the message is about, with a few words of its own
 * @param others further places that the message needs
 * @param hint what to do about it, best something that can be pasted
 */
public record Diagnostic(
    Severity severity,
    String code,
    String message,
    Label place,
    List<Label> others,
    Optional<String> hint) {

  /** How much it matters: an error stops the program, a warning does not. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** A place and a few words about it; the words may be empty. */
  public record Label(Span span, String text) {}

  public static Diagnostic error(String code, Span span, String message) {
    return new Diagnostic(
        Severity.ERROR, code, message, new Label(span, ""), List.of(), Optional.empty());
  }

  public static Diagnostic warning(String code, Span span, String message) {
    return new Diagnostic(
        Severity.WARNING, code, message, new Label(span, ""), List.of(), Optional.empty());
  }

  /** The same with words under the marked place. */
  public Diagnostic label(String text) {
    return new Diagnostic(severity, code, message, new Label(place.span(), text), others, hint);
  }

  /** The same with one more place. */
  public Diagnostic also(Span span, String text) {
    List<Label> more = new ArrayList<>(others);
    more.add(new Label(span, text));
    return new Diagnostic(severity, code, message, place, List.copyOf(more), hint);
  }

  public Diagnostic hint(String text) {
    return new Diagnostic(severity, code, message, place, others, Optional.of(text));
  }

  public Diagnostic hint(Optional<String> text) {
    return text.map(this::hint).orElse(this);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
