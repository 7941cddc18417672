package svdd.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;
import svdd.spi.Refusal;

/** What is wrong with what is said to the session itself, E063x. */
final class Messages {
  private Messages() {}

  static Diagnostic unknown(Span word, Optional<String> near) {
    return Diagnostic.error("E0630", word, "There is no directive `" + word.text() + "`.")
        .hint(
            near.map(n -> "did you mean `:" + n + "`?")
                .or(() -> Optional.of("`:help` lists them.")));
  }

  static Diagnostic ambiguous(Span word, List<Directive> all) {
    return Diagnostic.error(
            "E0631", word, "`" + word.text() + "` could be the beginning of " + names(all) + ".")
        .hint("write a letter more.");
  }

  static Diagnostic missing(Span word, Directive directive) {
    return Diagnostic.error("E0632", word, "`:" + directive.word() + "` needs something behind it.")
        .hint("write `" + directive.usage() + "`: " + directive.doc() + ".");
  }

  static Diagnostic undocumented(Span name, Optional<String> near) {
    return Diagnostic.error("E0633", name, "Nothing is called `" + name.text() + "` here.")
        .hint(
            near.map(n -> "did you mean `" + n + "`?")
                .or(() -> Optional.of("`:type` lists the names that are declared.")));
  }

  static Diagnostic noRun(
      Span place, Optional<String> name, List<String> known, Optional<String> near) {
    String called = name.map(n -> "called `" + n + "`").orElse("yet");
    return Diagnostic.error("E0634", place, "There is no result of a run " + called + ".")
        .hint(
            near.map(n -> "did you mean `" + n + "`?")
                .or(
                    () ->
                        Optional.of(
                            known.isEmpty()
                                ? "nothing has run yet; `run` a design first."
                                : "there are " + String.join(", ", known) + ".")));
  }

  static Diagnostic noSetting(Span text) {
    return Diagnostic.error("E0635", text, "This does not give a param a value.")
        .hint("write `:set candidates=50`; `:set` alone lists the params.");
  }

  static Refusal notText(String file, int line) {
    return Refusal.of("E0636", "Line %d of `%s` is not text in UTF-8.".formatted(line, file))
        .hint("save the file as UTF-8.");
  }

  static Diagnostic nothingLoaded(Span word) {
    return Diagnostic.error("E0637", word, "No file was loaded that could be loaded again.")
        .hint("`:load FILE` loads one.");
  }

  static Diagnostic loadsItself(Span path, List<String> chain) {
    return Diagnostic.error(
            "E0638",
            path,
            "Loading these files would never end: " + String.join(" > ", chain) + ".")
        .hint("take the `:load` out of one of them.");
  }

  static Diagnostic noDesign(Span text) {
    return Diagnostic.error("E0639", text, "Only what runs has a plan, and this does not.")
        .hint("write `:plan` and the name of a design, or a `run` or `compare`.");
  }

  static Diagnostic withoutColon(Span word, String typed) {
    return Diagnostic.error(
            "E0650",
            word,
            "`" + word.text() + "` is said to the session itself, with a colon before it.")
        .hint("write `" + typed + "`.");
  }

  static Diagnostic print(Span word, String shown) {
    return Diagnostic.error(
            "E0651", word, "What stands alone is shown, and there is nothing called `print`.")
        .hint("write " + (shown.isEmpty() ? "what is to be shown" : "`" + shown + "`") + ".");
  }

  static Diagnostic shell(Span word, String hint) {
    return Diagnostic.error(
            "E0652", word, "`" + word.text() + "` is a word of a shell, and this is none.")
        .hint(hint);
  }

  private static String names(List<Directive> all) {
    return all.stream()
        .map(one -> "`:" + one.word() + "`")
        .collect(Collectors.joining(all.size() == 2 ? " or " : ", "));
  }
}
