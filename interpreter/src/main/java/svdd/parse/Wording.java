package svdd.parse;

import static svdd.diagnostic.Diagnostic.error;

import java.util.Optional;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;

/** What this room tells its users: every message of syntax, its code, its hint. */
final class Wording {
  private Wording() {}

  // Characters

  static Diagnostic noText(Span first, String name, boolean wide) {
    return error("E0101", first, "`" + name + "` is not a script: it holds bytes that are no text.")
        .label("the first of them")
        .hint(
            wide
                ? "it looks like UTF-16; save it as UTF-8."
                : "name the script, not the model, the archive or the image that it uses.");
  }

  /** A character that no rule knows, by its kind. */
  static Diagnostic unknownCharacter(Span span, int character) {
    if (character == 0xFFFD) {
      return error("E0103", span, "Here is a byte that is not UTF-8.")
          .hint("save the script as UTF-8.");
    }
    if (Noise.isStrange(character)) {
      return error("E0102", span, "Here is a control character, number " + character + ".")
          .hint("delete it; an editor may not show it.");
    }
    String shown = Character.toString(character);
    return error("E0104", span, "`" + shown + "` means nothing in this language.")
        .hint(instead(shown));
  }

  private static Optional<String> instead(String character) {
    return switch (character) {
      case "?" -> Optional.of("a choice is written `if condition then a else b`.");
      case "%" -> Optional.of("a percentage is written `50%`.");
      case "'", "\u201c", "\u201d", "`" ->
          Optional.of("a string stands in straight double quotes: `\"TATA\"`.");
      case "@" -> Optional.of("a place is a label: `fix dna\"ACGT\", at = 1`.");
      case "\\" ->
          Optional.of("a line goes on by itself after an operator or a comma, and inside `( )`.");
      case "~" -> Optional.of("for the opposite write `not`.");
      default -> Optional.empty();
    };
  }

  static Diagnostic oddSign(Span span, String sign, String meant) {
    return error("E0105", span, "`" + sign + "` is written `" + meant + "` in this language.")
        .hint("write `" + meant + "`.");
  }

  static Diagnostic oddQuotes(Span span, String tag) {
    String text = span.text();
    String inside = text.substring(tag.length() + 1, text.length() - 1);
    return error("E0106", span, "A string stands in straight double quotes.")
        .hint("write `" + tag + "\"" + inside + "\"`.");
  }

  static Diagnostic oddComment(Span span) {
    return error("E0107", span, "A comment starts with `//` and ends with its line.")
        .hint("write `// ..`.");
  }

  // Strings and text blocks

  static Diagnostic stringOpen(Span span) {
    Span quote = span.source().span(span.start(), span.start() + 1);
    return error("E0110", quote, "This string is not closed on its line.")
        .label("opened here")
        .hint("close it with `\"`; text over several lines stands in `\"\"\"`.");
  }

  static Diagnostic textBlockOpen(Span quotes) {
    return error("E0111", quotes, "This text block is never closed.")
        .label("opened here")
        .hint("close it with `\"\"\"`.");
  }

  static Diagnostic unknownEscape(Span span) {
    return error("E0112", span, "`" + span.text() + "` is no escape of a string.")
        .hint(
            "known are `\\n`, `\\t`, `\\r`, `\\\"`, `\\\\`, `\\(`value`)` and `\\u{1F600}`; a"
                + " backslash itself is `\\\\`.");
  }

  static Diagnostic interpolationOpen(Span span) {
    return error("E0113", span, "`\\(` is not closed before the string ends.")
        .hint("write `\\(name)`; a string inside needs a name of its own: `let`.");
  }

  static Diagnostic interpolationEmpty(Span span) {
    return error("E0114", span, "Nothing stands between the parentheses of `\\()`.")
        .hint("write `\\(name)`, or `\\\\(` for the text itself.");
  }

  static Diagnostic emptyLiteral(Span span) {
    return error("E0115", span, "`" + span.text() + "` holds nothing.");
  }

  static Diagnostic spaceMissing(Span span, String word, String string) {
    return error("E0116", span, "A space is missing between `" + word + "` and its string.")
        .hint("write `" + word + " " + string + "`.");
  }

  // Numbers

  static Diagnostic unknownUnit(Span span, String number, String unit, Optional<String> meant) {
    boolean exponent = unit.equals("e") || unit.equals("E");
    String hint =
        meant
            .map(u -> "did you mean `" + number + u + "`?")
            .orElse(
                exponent
                    ? "an exponent needs digits: `" + number + "e3`."
                    : number.equals("0") && unit.matches("[xXbBoO][0-9a-fA-F]+")
                        ? "numbers are written in decimals."
                        : "units are % "
                            + String.join(" ", Units.TIMES.keySet())
                            + " "
                            + String.join(" ", Units.SIZES.keySet())
                            + "; a product is written `"
                            + number
                            + " * "
                            + unit
                            + "`.");
    return error("E0120", span, "There is no unit `" + unit + "`.").hint(hint);
  }

  static Diagnostic unitApart(Span span, String meant) {
    return error("E0121", span, "A unit stands right behind its number.")
        .hint("write `" + meant + "`.");
  }

  static Diagnostic digitBeforePoint(Span span) {
    return error("E0122", span, "A number needs a digit before its point.")
        .hint("write `0" + span.text() + "`.");
  }

  static Diagnostic digitAfterPoint(Span span, String number) {
    return error("E0123", span, "A number needs a digit after its point.")
        .hint("write `" + number + ".0` or `" + number + "`.");
  }

  static Diagnostic numberTooLarge(Span span, String largest) {
    return error("E0124", span, "This number is too large.")
        .hint("the largest is " + largest + ".");
  }

  // Brackets

  static Diagnostic neverClosed(Span bracket) {
    return error("E0130", bracket, "`" + bracket.text() + "` is never closed.")
        .label("opened here");
  }

  static Diagnostic neverClosed(Span bracket, Span until) {
    boolean closer = until.text().length() == 1;
    return neverClosed(bracket)
        .also(until, closer ? "here it must be closed already" : "here something new begins");
  }

  static Diagnostic closesNothing(Span bracket) {
    return error("E0131", bracket, "`" + bracket.text() + "` closes nothing.").hint("delete it.");
  }

  static Diagnostic closedByAnother(Span closing, Span opening) {
    return error(
            "E0132",
            closing,
            "`" + opening.text() + "` cannot be closed by `" + closing.text() + "`.")
        .also(opening, "opened here");
  }

  static Diagnostic nestedTooDeep(Span bracket, Span first, int deepest) {
    Diagnostic d =
        error("E0133", bracket, "Brackets may be nested " + deepest + " deep, no deeper.")
            .label("one too many")
            .hint("give a part of it a name of its own.");
    return first.equals(bracket) ? d : d.also(first, "from here on it was left out");
  }

  static Diagnostic expressionTooDeep(Span span, int deepest) {
    return error(
            "E0134",
            span,
            "This expression has more than " + deepest + " operations inside each other.")
        .hint("give parts of it names of their own, by `let` or `reward`.");
  }

  static Diagnostic unreadable(Span span) {
    return error(
            "E0135", span, "A statement is too deeply nested to be read, most likely this one.")
        .hint("give parts of it names of their own.");
  }

  // Lines

  static Diagnostic signAtStart(Span span, Span sign, boolean body) {
    String operand = span.text().substring(sign.text().length()).strip();
    String first = operand.lines().findFirst().orElse("");
    String minimize = body ? "; to minimize, write `minimize " + first + "`" : "";
    return error("E0140", sign, "A line cannot start with a sign that is stuck to what follows.")
        .hint(
            "to go on with the line above put a space: `"
                + sign.text()
                + " "
                + first
                + "`"
                + (sign.text().equals("-") ? minimize : "")
                + ".");
  }

  static Diagnostic lineWithoutWord(Span span, String shown, boolean body) {
    Diagnostic d =
        error(
            "E0141",
            span,
            body
                ? "A clause starts with a word, such as `maximize`, but here is " + shown + "."
                : "A line starts with a declaration or a command, but here is " + shown + ".");
    return shown.equals("`if`")
        ? d.hint("`if` chooses between values: `let x = if condition then a else b`.")
        : d;
  }

  static Diagnostic undeclared(Span span, String name, String value) {
    String word = value.matches("(?s).*\\p{L}\\w*\\s*[.(].*") ? "reward" : "let";
    return error("E0142", span, "`" + name + "` is given a value without being declared.")
        .hint("declare it: `" + word + " " + name + " = " + value + "`.");
  }

  static Diagnostic signInClause(Span span, String word, String value) {
    return error("E0143", span, "No `" + span.text() + "` stands between a clause and its value.")
        .hint("write `" + word + " " + value + "`.");
  }

  static Diagnostic settingsInBraces(Span span, String value, String settings) {
    return error("E0144", span, "Settings go in parentheses.")
        .hint("write `" + value + "(" + settings + ")`.");
  }

  static Diagnostic withMissing(Span span, String value) {
    return error("E0145", span, "Clauses that change a design stand behind `with`.")
        .hint("write `" + value + " with { .. }`.");
  }

  static Diagnostic withWhat(Span with, Span found, String shown) {
    return error("E0146", found, "After `with` come clauses in braces, but here is " + shown + ".")
        .also(with, "of this `with`")
        .hint("write `with { seed 8 }`.");
  }

  static Diagnostic chained(Span span, Optional<String> rewrite) {
    return error("E0147", span, "Comparisons do not chain.")
        .hint(rewrite.orElse("join two comparisons with `and`: `a < b and b < c`."));
  }

  // Declarations and commands

  static Diagnostic nameMissing(Span span, String word, String shown) {
    Diagnostic d =
        error("E0150", span, "After `" + word + "` comes a name, but here is " + shown + ".")
            .hint("give it a name: `" + word + " name ..`.");
    return shown.matches("`[0-9].*") ? d.hint("a name starts with a letter.") : d;
  }

  static Diagnostic reservedName(Span span, String word) {
    return error("E0151", span, "`" + word + "` is a word of the language and cannot be a name.")
        .hint("choose another name, such as `" + word + "_`.");
  }

  static Diagnostic parameterType(Span span, String name) {
    return error("E0152", span, "`param " + name + "` needs a type.")
        .hint("write `param " + name + ": Int = 10`.");
  }

  static Diagnostic valueMissing(Span span, String word, String name, String declaration) {
    return error("E0153", span, "`" + word + " " + name + "` needs `=` and a value.")
        .hint("write `" + declaration + "`.");
  }

  static String declaration(String word, String name, String value) {
    return word + " " + name + " = " + value;
  }

  static Diagnostic designForm(Span span, String name, String shown) {
    return error(
            "E0154",
            span,
            "After `design " + name + "` comes `{` or `=`, but here is " + shown + ".")
        .hint(
            "write `design "
                + name
                + " { from .. }` or `design "
                + name
                + " = other with { .. }`.");
  }

  static Diagnostic functionForm(Span span, String name) {
    return error("E0155", span, "`fn " + name + "` needs parentheses for its parameters.")
        .hint("write `fn " + name + "(r: Real): Real = ..`.");
  }

  static Diagnostic parameterForm(Span span, String shown) {
    return error(
        "E0156",
        span,
        "A function's parameter is written `name: Type`, but here is " + shown + ".");
  }

  static Diagnostic argumentType(Span span, String name) {
    return error("E0157", span, "The parameter `" + name + "` needs a type.")
        .hint("write `" + name + ": Real`.");
  }

  static Diagnostic bodyMissing(Span span) {
    return error("E0158", span, "A function needs `=` and its value.")
        .hint("write `fn name(r: Real): Real = r + 1`.");
  }

  static Diagnostic importForm(Span span) {
    return error("E0159", span, "An import names a script and how to call it.")
        .hint("write `import \"lab/rewards.svdd\" as lab`; standard modules need no import.");
  }

  static Diagnostic forIn(Span span, String name) {
    return error("E0160", span, "`for " + name + "` needs `in` and a list or a range.")
        .hint("write `for " + name + " in 1..3 { .. }`.");
  }

  static Diagnostic forBody(Span span) {
    return error("E0161", span, "What `for` repeats stands in braces.")
        .hint("write `for s in 1..3 { run d with { seed s } }`.");
  }

  static Diagnostic noWhat(Span span) {
    return error("E0162", span, "`no` removes a clause, by its word.").hint("write `no require`.");
  }

  static Diagnostic noOutside(Span span) {
    return error("E0163", span, "`no` removes a clause; it stands in the braces of a design.")
        .hint("write `design free = enhancers with { no require }`.");
  }

  static Diagnostic atWhat(Span span) {
    return error("E0164", span, "After `at` comes what is held equal.")
        .hint("write `at equal forwards`, `at equal calls` or `at equal time`.");
  }

  static Diagnostic foreignFunction(Span span, String word) {
    return error("E0180", span, "A function is not declared by `" + word + "`.")
        .hint("write `fn double(r: Real): Real = 2 * r`.");
  }

  static Diagnostic foreignValue(Span span, String word, String name) {
    return error("E0181", span, "A value is not declared by `" + word + "`.")
        .hint("write `let " + name + " = ..`.");
  }

  static Diagnostic foreignWord(Span span, String word, String instead) {
    return error("E0182", span, "This language has no `" + word + "`.").hint(instead);
  }

  static Diagnostic changed(Span span, String name) {
    return error("E0183", span, "`" + name + "` keeps its value: nothing changes it.")
        .hint("give the new value a name of its own: `let " + name + "2 = ..`.");
  }

  static Diagnostic resultArrow(Span span, String type) {
    return error("E0184", span, "The type of a function's result stands behind a colon.")
        .hint("write `fn name(r: Real): " + type + " = ..`.");
  }

  static Diagnostic settingColon(Span colon, String label, String value) {
    return error("E0185", colon, "A setting is given by `=`.")
        .hint("write `" + label + " = " + value + "`.");
  }

  static Diagnostic noRemainder(Span span) {
    return error("E0186", span, "There is no operator `%` for the remainder.")
        .hint("`%` is part of a percentage: `50%`.");
  }

  static Diagnostic bodyBehindSign(Span sign, String name) {
    return error("E0187", sign, "The body of a design stands right behind its name.")
        .hint("write `design " + name + " { .. }` without the `=`.");
  }

  static Diagnostic designInside(Span span) {
    return error("E0188", span, "A design cannot stand inside of another.")
        .hint("close the one above it by `}`; a variant is written `design b = a with { .. }`.");
  }

  // Expressions and types

  static Diagnostic typeMissing(Span span, String after, String shown) {
    return error("E0170", span, "After `" + after + "` comes a type, but here is " + shown + ".")
        .hint("types are `Real`, `Int`, `String`, `DNA`, `DNA[200]`, `[Real]`, `DNA -> Bool`.");
  }

  static Diagnostic sizeMissing(Span span, String shown) {
    return error("E0171", span, "A size is a whole number or a name, but here is " + shown + ".");
  }

  static Diagnostic thenMissing(Span span, Span word) {
    return error("E0172", span, "`then` is missing.")
        .also(word, "of this `if`")
        .hint("write `if condition then a else b`.");
  }

  static Diagnostic elseMissing(Span span, Span word) {
    return error("E0173", span, "`else` is missing: every `if` has a value in both cases.")
        .also(word, "of this `if`")
        .hint("write `if condition then a else b`.");
  }

  static Diagnostic memberMissing(Span found, String shown) {
    return error("E0174", found, "After a point comes a name, but here is " + shown + ".");
  }

  static Diagnostic operandMissing(Span after, Span found, String shown) {
    String sign = after.text();
    Diagnostic d =
        error("E0175", found, "After `" + sign + "` a value is missing; here is " + shown + ".");
    return after.line() == found.line() ? d : d.also(after, "of this `" + sign + "`");
  }

  static Diagnostic expressionMissing(Span found, String shown) {
    return error("E0176", found, "A value is wanted, but here is " + shown + ".");
  }

  static Diagnostic cannotFollow(
      Span found, String shown, String value, String closing, Optional<String> hint) {
    String wanted =
        closing.isEmpty()
            ? "an operator, a comma or the end of the line"
            : "an operator, a comma or `" + closing + "`";
    String subject = Character.toUpperCase(shown.charAt(0)) + shown.substring(1);
    return error("E0177", found, subject + " cannot stand right after `" + value + "`.")
        .label("wanted: " + wanted)
        .hint(hint);
  }
}
