package svdd.session;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import svdd.diagnostic.Diagnostic;
import svdd.source.Source;
import svdd.source.Span;

/**
 * What fingers write that are used to other prompts: {@code quit()}, {@code plot d}, {@code ls}.
 */
final class Elsewhere {
  /** A word alone, one that is called, or one with something behind it that is no sign. */
  private static final Pattern CALL =
      Pattern.compile("\\s*([a-z]+)(?:\\s*\\(([^\\n]*)\\)|\\s+([^\\s=<>+*/^.,:&|!-][^\\n]*))?\\s*");

  private static final Map<String, Directive> ALIKE =
      Map.of(
          "exit", Directive.QUIT,
          "q", Directive.QUIT,
          "bye", Directive.QUIT,
          "man", Directive.HELP);

  /** Words of a shell, and what there is here. */
  private static final Map<String, String> SHELL =
      Map.of(
          "ls", "`:type` lists names; Tab after `:load ` shows files.",
          "dir", "`:type` lists names; Tab after `:load ` shows files.",
          "cat", "`:load FILE` does what a script says.",
          "pwd", "paths start in the folder in which svdd was started.",
          "cd", "paths start in the folder in which svdd was started.",
          "clear", "Ctrl-L clears the screen.",
          "history", "the arrow keys and Ctrl-R look in the history.");

  private Elsewhere() {}

  /**
   * @param has whether a name means something here
   */
  static Optional<Diagnostic> of(Source text, Predicate<String> has) {
    Matcher call = CALL.matcher(text.text());
    if (!call.matches() || has.test(call.group(1))) {
      return Optional.empty();
    }
    String word = call.group(1);
    Span place = text.span(call.start(1), call.end(1));
    String given = given(call);
    Directive directive = Directive.named(word).orElse(ALIKE.get(word));
    if (directive != null) {
      return Optional.of(Messages.withoutColon(place, typed(directive, given)));
    }
    if (word.equals("print") && call.group(2) != null) {
      return Optional.of(Messages.print(place, given));
    }
    return call.group(2) == null
        ? Optional.ofNullable(SHELL.get(word)).map(hint -> Messages.shell(place, hint))
        : Optional.empty();
  }

  /** What stands behind the word, without the quotes around a name. */
  private static String given(Matcher call) {
    String inside = call.group(2) == null ? call.group(3) : call.group(2);
    return inside == null ? "" : inside.strip();
  }

  /** As it is typed here. */
  private static String typed(Directive directive, String given) {
    boolean takes = directive.usage().contains(" ");
    boolean fits = directive != Directive.SET || given.contains("=");
    if (takes && !given.isEmpty() && fits) {
      return ":" + directive.word() + " " + given.replaceAll("^[\"']|[\"']$", "");
    }
    return directive.needs() || !fits ? directive.usage() : ":" + directive.word();
  }
}
