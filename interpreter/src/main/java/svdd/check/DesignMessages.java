package svdd.check;

import java.util.Optional;
import java.util.stream.Collectors;
import svdd.ast.Clause;
import svdd.core.ModelUse;
import svdd.core.Program;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;
import svdd.type.Space;
import svdd.type.Type;

/** What is said about models, rewards, decoders and designs that do not go together, E03xx. */
final class DesignMessages {
  private DesignMessages() {}

  static Diagnostic itemOfOtherSpace(Span span, Space item, Space wanted) {
    return Diagnostic.error(
            "E0308", span, "The reward scores " + wanted + ", but this item is " + item + ".")
        .label("this has " + Words.size(item));
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
                + Words.shown(reward)
                + "` scores "
                + scores
                + ", but `"
                + Words.shown(model.span())
                + "` makes "
                + model.header().space()
                + ".")
        .label("expects " + Words.size(scores))
        .also(model.span(), "makes " + Words.size(model.header().space()))
        .hint(
            "use a reward for "
                + model.header().space()
                + ", "
                + Views.fitting(Words.shown(reward), scores, model.header().space())
                    .map(view -> "or `" + view + "`.")
                    .orElse("or a model of " + scores + "."));
  }

  static Diagnostic spacesApart(Span second, Space theirs, Span first, Space mine) {
    return Diagnostic.error(
            "E0313",
            second,
            "`"
                + Words.shown(second)
                + "` scores "
                + theirs
                + ", but `"
                + Words.shown(first)
                + "` scores "
                + mine
                + ".")
        .label("expects " + Words.size(theirs))
        .also(first, "expects " + Words.size(mine))
        .hint("one expression scores one kind of item.");
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

  static Diagnostic goalNotAReward(Meaning meaning, String word, Span span) {
    return Diagnostic.error(
            "E0336", span, "`" + word + "` takes a reward; this is " + meaning.kind() + ".")
        .hint(
            Remedies.called(meaning, span)
                .or(() -> ofList(meaning, span))
                .orElse(
                    "a reward gives each item its own number: `dna.gc`, `table(..)`,"
                        + " `js(x) \"\"\"..\"\"\"`."));
  }

  /** One number for the several of each item. */
  private static Optional<String> ofList(Meaning meaning, Span span) {
    return meaning instanceof Meaning.OfTerm number
            && number.term().type() instanceof Type.Scores
            && Lift.result(number.term().type()) instanceof Type.ListOf
        ? Optional.of("make one number of it: `mean(" + Words.shown(span) + ")`.")
        : Optional.empty();
  }

  static Diagnostic notAConditionOnItems(Meaning meaning, Clause clause, Span span) {
    return Diagnostic.error(
            "E0337",
            span,
            "`" + clause.word() + "` takes a condition on items; this is " + meaning.kind() + ".")
        .hint(
            Remedies.called(meaning, span)
                .or(() -> onItems(meaning, span))
                .orElse(
                    "it must be different from item to item: `"
                        + ClauseTable.example(clause.word().text())
                        + "`."));
  }

  /** A comparison of a reward, which tells items apart; one of a number would not. */
  private static Optional<String> onItems(Meaning meaning, Span span) {
    return meaning instanceof Meaning.OfTerm number
            && (number.term().type() instanceof Type.Scores || number.term().type() == Type.STRING)
        ? Remedies.compared(number.term().type(), span)
        : Optional.empty();
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
}
