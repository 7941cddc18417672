package svdd.check;

import svdd.ast.Clause;
import svdd.ast.Statement;
import svdd.ast.TypeName;
import svdd.core.DecoderUse;
import svdd.core.Design;
import svdd.core.ModelUse;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;
import svdd.spi.Signature;
import svdd.type.Type;
import svdd.type.Value;

/** What is said about settings, clauses and commands, E04xx. */
final class SettingMessages {
  private SettingMessages() {}

  static Diagnostic noModel(Meaning.Design design) {
    return Diagnostic.error(
            "E0401", design.span(), "The design `" + design.name() + "` has no model.")
        .hint("say which one: `from zoo.human_regulatory`.");
  }

  static Diagnostic noGoal(Meaning.Design design, DecoderUse decoder) {
    return Diagnostic.error(
            "E0402",
            design.span(),
            "The design `"
                + design.name()
                + "` decodes by "
                + decoder.decoder().signature().name()
                + " but says not what to maximize.")
        .hint("add `maximize dna.gc`, or `decode pretrained` to draw plain samples.");
  }

  static Diagnostic outOfRange(
      String callee, Signature.Parameter parameter, Value value, Span span) {
    return Diagnostic.error(
        "E0403",
        span,
        "`"
            + parameter.name()
            + "` of `"
            + callee
            + "` must be "
            + Words.range(parameter.range().orElseThrow())
            + "; this is "
            + value
            + ".");
  }

  static Diagnostic notKnownYet(String what, Type type, Span span) {
    return Diagnostic.error(
        "E0404",
        span,
        Words.capital(what)
            + " must be known before anything runs; this is "
            + (type instanceof Type.Scores
                ? Meaning.kind(type)
                : "a score that has to be computed first")
            + ".");
  }

  static Diagnostic clauseTwice(Clause again, Clause before) {
    return Diagnostic.error(
            "E0405", again.span(), "The clause `" + again.word() + "` stands twice.")
        .label("again here")
        .also(before.span(), "first here")
        .hint("keep one of them.");
  }

  static Diagnostic oneArgument(Clause clause, ClauseTable.Form form) {
    return Diagnostic.error(
            "E0406",
            clause.span(),
            "The clause `" + clause.word() + "` takes " + form.takes() + ", and only that.")
        .hint("write `" + form.example() + "`.");
  }

  static Diagnostic nothingToRemove(Clause clause) {
    return Diagnostic.error(
            "E0407", clause.span(), "`no " + clause.word() + "` removes clauses of another design.")
        .hint("leave the clause out, or use it in `with { .. }`.");
  }

  static Diagnostic unknownFormat(String path, Span span) {
    return Diagnostic.error(
            "E0408", span, "The name of the file does not say how to write \"" + path + "\".")
        .hint("let it end in .fasta, .fa, .csv or .json.");
  }

  static Diagnostic savedBeforeRun(Meaning.Design design, Span place, Span command) {
    return Diagnostic.error(
            "E0409", place, "`" + design.name() + "` has no items yet at this place.")
        .hint("write `run " + design.name() + "` above this line.");
  }

  static Diagnostic secondGoal(Clause again, Clause before) {
    return Diagnostic.error("E0410", again.span(), "A design has one objective.")
        .label("a second objective")
        .also(before.span(), "the first objective")
        .hint("add them up with weights: `maximize 0.7 * a + 0.3 * b`.");
  }

  static Diagnostic nothingRuns(Design design) {
    return Diagnostic.warning("W0411", design.span(), "Nothing in this script is run.")
        .hint("add a line `run " + design.name() + "`.");
  }

  static Diagnostic savedTwice(String path, Span again, Span before) {
    return Diagnostic.error("E0412", again, "Two commands save to \"" + path + "\".")
        .label("again here")
        .also(before, "first here")
        .hint("the second would overwrite the first; give it another name.");
  }

  static Diagnostic saveWhere(Statement.Command command) {
    return Diagnostic.error("E0413", command.span(), "This does not say where to save.")
        .hint("write `" + command.span().text().strip() + " to \"items.fasta\"`.");
  }

  static Diagnostic invalidPath(Span span) {
    return Diagnostic.error("E0414", span, "This cannot be the name of a file.");
  }

  static Diagnostic missing(String callee, Signature.Parameter parameter, Span call) {
    return Diagnostic.error("E0415", call, "`" + callee + "` needs `" + parameter.name() + "`.")
        .hint(
            "give it: `"
                + parameter.name()
                + " = ..`, "
                + Words.wanted(parameter.type())
                + ". "
                + parameter.doc());
  }

  static Diagnostic missing(Statement.Function function, TypeName.Parameter parameter, Span call) {
    return Diagnostic.error(
            "E0416",
            call,
            "`" + function.name() + "` needs its argument `" + parameter.name() + "`.")
        .also(parameter.span(), "declared here");
  }

  static Diagnostic clauseOutOfRange(String word, long low, long high, long value, Span span) {
    return Diagnostic.error(
        "E0417",
        span,
        "`"
            + word
            + "` must be a whole number from "
            + low
            + (high == Long.MAX_VALUE ? " on" : " to " + high)
            + "; this is "
            + value
            + ".");
  }

  static Diagnostic tooManySteps(ModelUse model, long steps, Span span) {
    int most = model.header().mostSteps();
    return Diagnostic.error(
            "E0521",
            span,
            "`%s` was made with %d steps of noise, so that a design cannot take %d."
                .formatted(model.header().title(), most, steps))
        .also(model.span(), "the model")
        .hint("take `steps " + most + "` or fewer.");
  }

  static Diagnostic noLetters(Span span) {
    return Diagnostic.error(
            "E0418", span, "FASTA holds sequences of letters; these items are numbers.")
        .hint("save them as .csv or .json.");
  }

  static Diagnostic rowsAreCsv(String path, Span span) {
    return Diagnostic.error(
            "E0426", span, "The rows of a comparison are written as CSV, not to \"" + path + "\".")
        .hint("let the name of the file end in .csv.");
  }

  static Diagnostic nothingToCompare(Statement.Command command) {
    return Diagnostic.error("E0427", command.span(), "A comparison needs at least two designs.")
        .hint("write `compare a, b`, or `compare a, a with { decode pretrained }`.");
  }

  static Diagnostic comparedTwice(String label, Span again, Span before) {
    return Diagnostic.error(
            "E0428", again, "Two designs of this comparison are called `" + label + "`.")
        .label("again here")
        .also(before, "first here")
        .hint("leave one out, or declare it with a name of its own: `design b = a with { .. }`.");
  }
}
