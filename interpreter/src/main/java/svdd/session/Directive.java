package svdd.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said to the session itself, with a colon before it. */
enum Directive {
  HELP("[NAME]", "explains a name, a clause, a command or a directive; without one, all of these"),
  TYPE("EXPRESSION", "the type of an expression, without computing it; without one, all names"),
  DOC("NAME", "what is written about a name, with its settings"),
  PLAN("DESIGN", "what running a design would do, and what it would cost"),
  AST("TEXT", "how a text is read"),
  PLOT(
      "[RUN]",
      "how the rewards of a run lie, and how they came about; without a name, of the last"),
  SET("[NAME=VALUE]", "gives a param another value; without one, lists all params"),
  LOAD("FILE", "does what a script says"),
  RELOAD("", "loads the files again that were loaded"),
  TIME("TEXT", "does what a text says, and tells how long it took"),
  RESET("", "forgets all names and results, and closes what is open"),
  QUIT("", "leaves");

  /** The short forms of those that are typed most; others are known by any clear beginning. */
  private static final List<Directive> SHORT = List.of(HELP, TYPE, LOAD, QUIT);

  private final String takes;
  private final String doc;

  Directive(String takes, String doc) {
    this.takes = takes;
    this.doc = doc;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As it is typed. */
  String usage() {
    return ":" + word() + (takes.isEmpty() ? "" : " " + takes);
  }

  String doc() {
    return doc;
  }

  /** Whether it says nothing without a text behind it. */
  boolean needs() {
    return !takes.isEmpty() && !takes.startsWith("[") && this != TYPE;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Directive::word).toList();
  }

  /** The one of this word. */
  static Optional<Directive> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** Those that a beginning may stand for. */
  static List<Directive> of(String beginning) {
    String lower = beginning.toLowerCase(Locale.ROOT);
    List<Directive> found =
        Arrays.stream(values()).filter(one -> one.word().startsWith(lower)).toList();
    List<Directive> sure =
        found.stream()
            .filter(one -> one.word().equals(lower) || lower.length() == 1 && SHORT.contains(one))
            .toList();
    return lower.isEmpty() ? List.of() : sure.isEmpty() ? found : sure;
  }
}
