package svdd.check;

import java.util.Optional;
import svdd.ast.Expr;
import svdd.ast.Statement;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;
import svdd.spi.Signature;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** What is said about the types of values, E03xx. */
final class TypeMessages {
  private TypeMessages() {}

  static Diagnostic notANumber(Meaning meaning, Span span) {
    return Diagnostic.error(
            "E0301", span, "A value or a reward is wanted here; this is " + meaning.kind() + ".")
        .hint(Remedies.called(meaning, span));
  }

  static Diagnostic notForOperator(Expr.Binary binary, Type type, Span span) {
    String operator = binary.operator().toString();
    return notForOperator(operator, type, span)
        .hint(
            type == Type.STRING && operator.equals("+")
                ? Optional.of("to join strings write \"..\\(e)..\".")
                : Remedies.untested(binary));
  }

  static Diagnostic notForOperator(String operator, Type type, Span span) {
    return Diagnostic.error(
        "E0302",
        span,
        "`" + operator + "` works with numbers and rewards; this is " + Meaning.kind(type) + ".");
  }

  static Diagnostic notACondition(Type type, Span span) {
    return Diagnostic.error(
            "E0303", span, "A condition is wanted here; this is " + Meaning.kind(type) + ".")
        .hint(Remedies.compared(type, span));
  }

  static Diagnostic notOfType(String what, Type wanted, Meaning is, Span span) {
    return notOfType(what, wanted, is.kind(), span).hint(Remedies.called(is, span));
  }

  private static Diagnostic notOfType(String what, Type wanted, String is, Span span) {
    return Diagnostic.error(
        "E0304",
        span,
        Words.capital(what) + " must be " + Words.wanted(wanted) + "; this is " + is + ".");
  }

  static Diagnostic wrongType(String what, Type wanted, Type is, Span span) {
    boolean alike = Words.wanted(wanted).equals(Meaning.kind(is));
    return notOfType(
            what, wanted, alike ? "`" + is + "`, not `" + wanted + "`" : Meaning.kind(is), span)
        .hint(Remedies.toBe(wanted, is, span));
  }

  /** A literal in the place of another setting. */
  static Diagnostic byName(Signature.Parameter wanted, Expr literal, String hint) {
    Type is =
        literal instanceof Expr.Literal of
            ? Remedies.type(of.value()).orElse(Type.UNKNOWN)
            : Type.UNKNOWN;
    return notOfType("`" + wanted.name() + "`", wanted.type(), Meaning.kind(is), literal.span())
        .hint(hint);
  }

  /** A list for a function of single numbers, where a function of lists has the same name. */
  static Diagnostic listOfNumbers(Expr.Call call, String function) {
    Span list = call.arguments().getFirst().span();
    return notOfType(
            "the first of several arguments",
            Type.REAL,
            Meaning.kind(new Type.ListOf(Type.REAL)),
            list)
        .hint("of a list write `" + function + "(" + Words.shown(list) + ")`.");
  }

  /** A range for a setting that may change over the steps. */
  static Diagnostic rangeOverSteps(String what, Type wanted, Expr.Binary range) {
    return notOfType(what, wanted, Meaning.kind(Type.RANGE), range.span())
        .hint(
            "to change it over the steps write `"
                + range.left().span().text()
                + " -> "
                + range.right().span().text()
                + "`.");
  }

  static Diagnostic wrongResult(Statement.Function function, Type declared, Meaning is, Span span) {
    Diagnostic diagnostic =
        Diagnostic.error(
                "E0305",
                span,
                "`"
                    + function.name()
                    + "` says that it gives "
                    + Words.wanted(declared)
                    + ", but its body is "
                    + is.kind()
                    + ".")
            .label(
                "this is "
                    + (is instanceof Meaning.OfTerm number ? number.term().type() : is.kind()));
    return function
        .result()
        .map(type -> diagnostic.also(type.span(), "declared here"))
        .orElse(diagnostic);
  }

  static Diagnostic notCallable(Meaning meaning, Expr.Call call) {
    return Diagnostic.error(
            "E0306", call.callee().span(), "This is " + meaning.kind() + " and takes no arguments.")
        .hint(Remedies.uncalled(meaning, call));
  }

  static Diagnostic itemWanted(Expr.Call call, Space scores) {
    String reward = call.callee().span().text();
    String letters =
        call.arguments().size() == 1 ? call.arguments().getFirst().value().span().text() : "";
    String item = letters.matches("\"[ACGTacgt]+\"") ? "dna" + letters : Remedies.item(scores);
    String scored = "`" + reward + "(" + item + ")` to score an item.";
    return Diagnostic.error(
            "E0307", call.span(), "A reward is applied to one item, or used without arguments.")
        .hint(
            call.arguments().isEmpty()
                ? "write `" + reward + "` without parentheses, or " + scored
                : "write " + scored);
  }

  static Diagnostic notAReward(Meaning meaning, Statement.Binding binding) {
    return Diagnostic.error(
            "E0309",
            binding.value().span(),
            "A reward gives each item its own number; this is " + meaning.kind() + ".")
        .hint(
            meaning instanceof Meaning.OfTerm
                ? Optional.of(
                    "declare it: `let "
                        + binding.name()
                        + " = "
                        + Words.shown(binding.value().span())
                        + "`.")
                : Remedies.called(meaning, binding.value().span()));
  }

  static Diagnostic letOf(Meaning meaning, Statement.Binding binding) {
    String word =
        switch (meaning) {
          case Meaning.Model model -> "model";
          case Meaning.Design design -> "design";
          case Meaning.OfTerm number -> "reward";
          default -> "";
        };
    Diagnostic diagnostic =
        Diagnostic.error(
            "E0310", binding.value().span(), "`let` names values; this is " + meaning.kind() + ".");
    return word.isEmpty()
        ? diagnostic
        : diagnostic.hint(
            "declare it: `"
                + word
                + " "
                + binding.name()
                + " = "
                + Words.shown(binding.value().span())
                + "`.");
  }

  static Diagnostic badLetter(Span span, char letter, Alphabet alphabet) {
    return Diagnostic.error(
            "E0314", span, "`" + letter + "` is not a letter of " + alphabet.typeName() + ".")
        .hint("its letters are " + alphabet.letters() + ".");
  }

  static Diagnostic branchesDiffer(Expr.If choice, Meaning then, Meaning otherwise) {
    return Diagnostic.error(
            "E0317", choice.otherwise().span(), "Both branches of `if` must be of one kind.")
        .label("this is " + otherwise.kind())
        .also(choice.then().span(), "this is " + then.kind());
  }

  static Diagnostic elementsDiffer(Span first, Meaning one, Span second, Meaning other) {
    return Diagnostic.error("E0318", second, "The elements of a list must be of one kind.")
        .label("this is " + other.kind())
        .also(first, "this is " + one.kind());
  }

  static Diagnostic notARange(Type type, Span span) {
    return Diagnostic.error(
            "E0319", span, "`in` wants a range; this is " + Meaning.kind(type) + ".")
        .hint(Remedies.range(span).orElse("write `in low..high`, both ends included."));
  }

  static Diagnostic emptyRange(Span span) {
    return Diagnostic.error(
            "E0320", span, "This range is empty: its low end is above its high end.")
        .hint("swap its ends.");
  }

  static Diagnostic openRange(Span span) {
    return Diagnostic.error(
            "E0321", span, "A range that stands alone must have ends that are known.")
        .hint("to test against it write `r in low..high`.");
  }

  static Diagnostic tooLarge(Span span) {
    return Diagnostic.error("E0322", span, "This whole number grows too large.")
        .hint("write a factor with a decimal point, `1.0`, to compute with real numbers.");
  }

  static Diagnostic badArrow(Span span) {
    return Diagnostic.error(
            "E0323", span, "A reward's type goes from a space to a number or a condition.")
        .hint("write `DNA -> Real` or `DNA -> Bool`.");
  }

  static Diagnostic wrongSizes(Span span, String space, String wanted) {
    return Diagnostic.error("E0324", span, "`" + space + "` takes " + wanted + ".");
  }

  static Diagnostic badSize(Span span, Value value) {
    return Diagnostic.error(
        "E0325", span, "A size is a whole number from 1 to 1000000; this is " + value + ".");
  }

  static Diagnostic notASpace(Span span) {
    return Diagnostic.error("E0326", span, "Only spaces have sizes in brackets.")
        .hint("write `DNA[200]`; a loop goes through a list: `for n in sizes { .. }`.");
  }

  static Diagnostic notInList(Type type, Span span) {
    return Diagnostic.error(
        "E0327",
        span,
        "The elements of a list that depends on items must be numbers; these are " + type + ".");
  }

  static Diagnostic needsAnItem(Type.Scores scores, Span span) {
    return Diagnostic.error(
            "E0335", span, "This is different for every item of " + scores.space() + ".")
        .hint("apply the reward to an item: `r(dna\"ACGT\")`.");
  }

  static Diagnostic unpairedLists(Span second, int theirs, Span first, int mine) {
    return Diagnostic.error(
            "E0342", second, "These lists go together, element by element, and differ in length.")
        .label("has " + Words.count(theirs, "element"))
        .also(first, "has " + Words.count(mine, "element"))
        .hint("give both equally many elements.");
  }

  static Diagnostic emptyList(String function, Span span) {
    return Diagnostic.error(
            "E0343", span, "`" + function + "` needs a list with at least one element.")
        .label("this list is empty")
        .hint("write the numbers or rewards into it: `[a, b]`.");
  }

  static Diagnostic chosenByItems(Meaning chosen, Expr.If choice) {
    return Diagnostic.error(
            "E0344",
            choice.condition().span(),
            "A condition that is different for every item chooses numbers, but this one chooses "
                + chosen.kind()
                + ".")
        .also(choice.then().span(), "this is " + chosen.kind())
        .hint("choose by something that is known before the run, such as a `param`.");
  }

  static Diagnostic nothingToGoThrough(Meaning meaning, Span span) {
    return Diagnostic.error(
            "E0346",
            span,
            "`for` goes through a list or a range of whole numbers; this is "
                + (meaning.kind().equals(Meaning.kind(Type.RANGE))
                    ? "a range with an end that is not whole"
                    : meaning.kind())
                + ".")
        .hint("write `[5, 10, 20]`, or `1..3` for 1, 2 and 3.");
  }
}
