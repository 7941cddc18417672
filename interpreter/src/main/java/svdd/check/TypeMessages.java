package svdd.check;

import java.util.stream.Collectors;
import svdd.ast.Clause;
import svdd.ast.Expr;
import svdd.ast.Name;
import svdd.ast.Statement;
import svdd.core.ModelUse;
import svdd.core.Program;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** What is said about types, E03xx. */
final class TypeMessages {
  private TypeMessages() {}

  static Diagnostic notANumber(Meaning meaning, Span span) {
    return Diagnostic.error(
        "E0301", span, "A value or a reward is wanted here; this is " + meaning.kind() + ".");
  }

  static Diagnostic notForOperator(String operator, Type type, Span span) {
    return Diagnostic.error(
            "E0302",
            span,
            "`"
                + operator
                + "` works with numbers and rewards; this is "
                + Meaning.kind(type)
                + ".")
        .hint(
            type == Type.STRING && operator.equals("+")
                ? java.util.Optional.of("to join strings write \"..\\(e)..\".")
                : java.util.Optional.empty());
  }

  static Diagnostic notACondition(Type type, Span span) {
    return Diagnostic.error(
            "E0303", span, "A condition is wanted here; this is " + Meaning.kind(type) + ".")
        .hint("compare it with something: `" + span.text() + " > 0`.");
  }

  static Diagnostic notOfType(String what, Type wanted, Meaning is, Span span) {
    return notOfType(what, wanted, is.kind(), span);
  }

  private static Diagnostic notOfType(String what, Type wanted, String is, Span span) {
    return Diagnostic.error(
        "E0304",
        span,
        Words.capital(what) + " must be " + Words.wanted(wanted) + "; this is " + is + ".");
  }

  static Diagnostic wrongType(String what, Type wanted, Type is, Span span) {
    boolean uncompared = Lift.result(wanted) == Type.BOOL && Lift.result(is).fits(Type.REAL);
    boolean alike = Words.wanted(wanted).equals(Meaning.kind(is));
    return notOfType(
            what, wanted, alike ? "`" + is + "`, not `" + wanted + "`" : Meaning.kind(is), span)
        .hint(
            wanted instanceof Type.ListOf list && Lift.fits(is, list.element())
                ? java.util.Optional.of("a list has brackets: `[" + shown(span) + "]`.")
                : uncompared
                    ? java.util.Optional.of("compare it with something: `" + shown(span) + " > 0`.")
                    : unit(wanted, span)
                        .map(unit -> "give it a unit: `" + shown(span) + unit + "`."));
  }

  /** The unit that a number lacks to be what is wanted. */
  private static java.util.Optional<String> unit(Type wanted, Span number) {
    return !number.text().matches("[0-9_.]+")
        ? java.util.Optional.empty()
        : wanted == Type.DURATION
            ? java.util.Optional.of("s")
            : wanted == Type.SIZE ? java.util.Optional.of("MiB") : java.util.Optional.empty();
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
        .hint(
            meaning instanceof Meaning.Module
                ? java.util.Optional.of("an item is written `dna\"ACGT\"`.")
                : java.util.Optional.empty());
  }

  static Diagnostic itemWanted(Expr.Call call) {
    return Diagnostic.error(
            "E0307", call.span(), "A reward is applied to one item, or used without arguments.")
        .hint("write `" + call.callee().span().text() + "(" + item(call) + ")` to score an item.");
  }

  /** The item that was probably meant, from a string of letters. */
  private static String item(Expr.Call call) {
    String letters =
        call.arguments().size() == 1 ? call.arguments().getFirst().value().span().text() : "";
    return letters.matches("\"[ACGTacgt]+\"") ? "dna" + letters : "dna\"ACGT\"";
  }

  static Diagnostic itemOfOtherSpace(Span span, Space item, Space wanted) {
    return Diagnostic.error(
            "E0308", span, "The reward scores " + wanted + ", but this item is " + item + ".")
        .label("this has " + Words.size(item));
  }

  static Diagnostic notAReward(Meaning meaning, Statement.Binding binding) {
    return Diagnostic.error(
            "E0309",
            binding.value().span(),
            "A reward gives each item its own number; this is " + meaning.kind() + ".")
        .hint(
            meaning instanceof Meaning.OfTerm
                ? java.util.Optional.of(
                    "declare it: `let " + binding.name() + " = " + shortened(binding) + "`.")
                : java.util.Optional.empty());
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
            "declare it: `" + word + " " + binding.name() + " = " + shortened(binding) + "`.");
  }

  private static String shortened(Statement.Binding binding) {
    String text = binding.value().span().text().replaceAll("\\s+", " ");
    return text.length() <= 40 ? text : text.substring(0, 38) + "..";
  }

  static Diagnostic notAModel(Meaning meaning, Span span) {
    return Diagnostic.error(
            "E0311", span, "A model is wanted here; this is " + meaning.kind() + ".")
        .hint(
            "models are zoo.human_regulatory, onnx(\"folder/\"), iid(DNA[8]), markov(\"seqs.fa\", length = 200).");
  }

  static Diagnostic modelAndReward(Span reward, Space scores, ModelUse model) {
    return Diagnostic.error(
            "E0312",
            reward,
            "`"
                + shown(reward)
                + "` scores "
                + scores
                + ", but `"
                + shown(model.span())
                + "` makes "
                + model.header().space()
                + ".")
        .label("expects " + Words.size(scores))
        .also(model.span(), "makes " + Words.size(model.header().space()))
        .hint(
            "use a reward for "
                + model.header().space()
                + ", "
                + Views.fitting(shown(reward), scores, model.header().space())
                    .map(view -> "or `" + view + "`.")
                    .orElse("or a model of " + scores + "."));
  }

  static Diagnostic spacesApart(Span second, Space theirs, Span first, Space mine) {
    return Diagnostic.error(
            "E0313",
            second,
            "`"
                + shown(second)
                + "` scores "
                + theirs
                + ", but `"
                + shown(first)
                + "` scores "
                + mine
                + ".")
        .label("expects " + Words.size(theirs))
        .also(first, "expects " + Words.size(mine))
        .hint("one expression scores one kind of item.");
  }

  private static String shown(Span span) {
    String text = span.text().replaceAll("\\s+", " ");
    return text.length() <= 40 ? text : text.substring(0, 38) + "..";
  }

  static Diagnostic badLetter(Span span, char letter, Alphabet alphabet) {
    return Diagnostic.error(
            "E0314", span, "`" + letter + "` is not a letter of " + alphabet.typeName() + ".")
        .hint("its letters are " + alphabet.letters() + ".");
  }

  static Diagnostic notADesign(Meaning meaning, Span span) {
    return Diagnostic.error(
            "E0315", span, "A design is wanted here; this is " + meaning.kind() + ".")
        .hint("declare one: `design islands { from .. maximize .. }`.");
  }

  static Diagnostic notADecoder(Meaning meaning, Span span) {
    return Diagnostic.error(
            "E0316", span, "A decoder is wanted here; this is " + meaning.kind() + ".")
        .hint("decoders are pretrained, best_of(n = 10) and svdd(candidates = 10).");
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
        .hint("write `in low..high`, both ends included.");
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

  static Diagnostic needsAnItem(Type.Scores scores, Span span) {
    return Diagnostic.error(
            "E0335", span, "This is different for every item of " + scores.space() + ".")
        .hint("apply the reward to an item: `r(dna\"ACGT\")`.");
  }

  static Diagnostic goalNotAReward(Meaning meaning, String word, Span span) {
    return Diagnostic.error(
            "E0336", span, "`" + word + "` takes a reward; this is " + meaning.kind() + ".")
        .hint(
            "a reward gives each item its own number: `dna.gc`, `table(..)`, `js(x) \"\"\"..\"\"\"`.");
  }

  static Diagnostic notAConditionOnItems(Meaning meaning, Clause clause, Span span) {
    return Diagnostic.error(
            "E0337",
            span,
            "`" + clause.word() + "` takes a condition on items; this is " + meaning.kind() + ".")
        .hint("compare it with something: `" + clause.word() + " " + shown(span) + " >= 1`.");
  }

  static Diagnostic comparedSpaces(Program.Entry entry, Program.Entry first) {
    return Diagnostic.error(
            "E0338",
            entry.span(),
            "Designs of one comparison make items of one space, but these make "
                + entry.design().model().header().space()
                + " and "
                + first.design().model().header().space()
                + ".")
        .label("makes " + Words.size(entry.design().model().header().space()))
        .also(first.span(), "makes " + Words.size(first.design().model().header().space()))
        .hint("compare designs whose models make the same kind of item.");
  }

  static Diagnostic comparedGoals(Program.Entry entry, Program.Entry first) {
    return Diagnostic.error(
            "E0339",
            entry.span(),
            "Designs of one comparison want the same, but the goals of `"
                + entry.label()
                + "` are not those of `"
                + first.label()
                + "`.")
        .label(goals(entry))
        .also(first.span(), goals(first))
        .hint(
            "make variants of one design: `"
                + first.design().name()
                + " with { decode pretrained }`.");
  }

  private static String goals(Program.Entry entry) {
    return entry.design().goals().isEmpty()
        ? "wants nothing"
        : entry.design().goals().stream()
            .map(goal -> (goal.minimize() ? "minimizes " : "maximizes ") + goal.text())
            .collect(Collectors.joining(", "));
  }

  static Diagnostic fixedOfOtherSpace(Span span, String alphabet, ModelUse model) {
    return Diagnostic.error(
            "E0340",
            span,
            "`fix` holds positions of the items, but this is "
                + alphabet
                + " and the model makes "
                + model.header().space()
                + ".")
        .label("letters of " + alphabet)
        .also(model.span(), "makes " + model.header().space());
  }

  static Diagnostic notFixable(Span span, ModelUse model) {
    Space space = model.header().space();
    return Diagnostic.error("E0341", span, "This cannot be fixed in items of " + space + ".")
        .also(model.span(), "makes " + space)
        .hint(
            switch (space) {
              case Space.Sequence sequence ->
                  "write letters: `fix "
                      + sequence.alphabet().typeName().toLowerCase(java.util.Locale.ROOT)
                      + "\""
                      + sequence.alphabet().letters().substring(0, 4)
                      + "\", at = 1`.";
              case Space.Tokens tokens ->
                  "write whole numbers from 0 to "
                      + (space.symbols() - 1)
                      + ": `fix [0, 1], at = 1`.";
              case Space.Vector vector -> "write numbers: `fix [0.5, -1], at = 1`.";
              case Space.Image image -> "write numbers: `fix [0.5, -1], at = 1`.";
              case Space.Any any -> "the model must say what it makes.";
            });
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

  static Diagnostic scoresAnything(Span span) {
    return Diagnostic.error(
            "E0347", span, "Which items the file has is not known, since this scores any item.")
        .hint("say what it scores: `js(x: DNA) \"\"\"..\"\"\"`.");
  }

  static Diagnostic makesOther(String what, String kind, Space makes, Space wanted, Span span) {
    return Diagnostic.error(
            "E0345",
            span,
            Words.capital(what)
                + " must be "
                + kind
                + " of "
                + wanted
                + ", but this makes "
                + makes
                + ".")
        .label("makes " + Words.size(makes));
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
