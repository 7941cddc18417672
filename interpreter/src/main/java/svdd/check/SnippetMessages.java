package svdd.check;

import svdd.ast.Name;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;
import svdd.type.Type;

/** What is said about the types that snippets take and give, E03xx. */
final class SnippetMessages {
  private SnippetMessages() {}

  static Diagnostic noText(String engine, Span span) {
    return Diagnostic.error("E0328", span, "The text of this snippet is missing.")
        .hint("write `" + engine + "(x) \"\"\"...\"\"\"`.");
  }

  static Diagnostic noItem(String engine, Span span) {
    return Diagnostic.error("E0329", span, "This snippet does not say how it calls its item.")
        .hint(
            "write `"
                + engine
                + "(x) \"\"\"...\"\"\"`, or `"
                + engine
                + "(xs: [DNA]) \"\"\"...\"\"\"` to get many at once.");
  }

  static Diagnostic itemIsAName(Span span) {
    return Diagnostic.error("E0330", span, "The first name of a snippet is its item.")
        .label("this is not a name")
        .hint("write `x`, or `xs: [DNA]` to get many at once.");
  }

  static Diagnostic itemOfWrongType(Span span, Type type) {
    return Diagnostic.error(
            "E0331", span, "A snippet scores items of a space; " + type + " is none.")
        .hint("write `x: DNA`, or `xs: [DNA]` to get many at once.");
  }

  static Diagnostic captureIsAName(Span span) {
    return Diagnostic.error("E0332", span, "After its item a snippet takes names of the script.")
        .hint("give it a name first: `let target = ..`.");
  }

  static Diagnostic notCapturable(Name name, Type type) {
    return Diagnostic.error(
        "E0333",
        name.span(),
        "A snippet can take numbers, strings, conditions and lists that are known before the"
            + " run; `"
            + name
            + "` is "
            + Meaning.kind(type)
            + ".");
  }

  static Diagnostic textNotWanted(Span span, Meaning callee) {
    return Diagnostic.error(
            "E0334", span, "Only js and python take a text; this is " + callee.kind() + ".")
        .hint("leave the text out, or write `js(x)` before it.");
  }

  static Diagnostic scoresAnything(Span span) {
    return Diagnostic.error(
            "E0347", span, "Which items the file has is not known, since this scores any item.")
        .hint("say what it scores: `js(x: DNA) \"\"\"..\"\"\"`.");
  }
}
