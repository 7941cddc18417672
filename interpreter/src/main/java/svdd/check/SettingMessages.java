package svdd.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import svdd.ast.Argument;
import svdd.ast.Clause;
import svdd.ast.Statement;
import svdd.ast.TypeName;
import svdd.core.DecoderUse;
import svdd.core.Design;
import svdd.core.ModelUse;
import svdd.core.Scorer;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;
import svdd.spi.Signature;
import svdd.type.Numbers;
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

  static Diagnostic clauseForm(Clause clause, ClauseTable.Form form) {
    String takes = form.takes().orElse("settings");
    return Diagnostic.error(
            "E0406",
            clause.span(),
            "The clause `"
                + clause.word()
                + "` takes "
                + takes
                + (form.settings().parameters().isEmpty() ? ", and only that." : "."))
        .hint(instead(clause).orElse("write `" + form.example() + "`."));
  }

  /** What says what a clause says that takes nothing but its value. */
  private static Optional<String> instead(Clause clause) {
    if (clause.arguments().size() < 2) {
      return Optional.empty();
    }
    String word = clause.word().text();
    String first = Words.shown(clause.arguments().getFirst().span());
    Argument second = clause.arguments().get(1);
    boolean goal =
        ClauseTable.find(word).filter(f -> f.group().equals(ClauseTable.GOAL)).isPresent();
    if (second.label().filter(label -> label.text().equals("weight")).isPresent()) {
      return goal
          ? Optional.of("goals are weighed together: `combine weighted(0.7, 0.3)`.")
          : Optional.of(
              "a wish has a weight: `prefer " + first + ", " + second.span().text() + "`.");
    }
    boolean several = ClauseTable.find(word).filter(ClauseTable.Form::repeats).isPresent();
    return several && second.label().isEmpty()
        ? Optional.of(
            "write `%1$s %2$s; %1$s %3$s`.".formatted(word, first, Words.shown(second.span())))
        : Optional.empty();
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

  /**
   * @param variant whether a variant of it has run
   */
  static Diagnostic savedBeforeRun(Meaning.Design design, Span place, boolean variant) {
    String name = design.name();
    return Diagnostic.error("E0409", place, "`" + name + "` has no items yet at this place.")
        .hint(
            variant
                ? "declare the variant that ran, `design v = "
                    + name
                    + " with { .. }`, then `run v` and save `v`."
                : "write `run " + name + "` above this line.");
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
    return Diagnostic.error("E0414", span, "This cannot be the name of a file.")
        .hint("choose a name of letters, digits, points and dashes.");
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

  static Diagnostic clauseOutOfRange(Clause clause, long low, long high, long value, Span span) {
    return Diagnostic.error(
        "E0417",
        span,
        "`"
            + clause.word()
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

  static Diagnostic scoresAreTables(String path, Span span) {
    return Diagnostic.error(
            "E0349", span, "Scores are written as CSV or JSON, not to \"" + path + "\".")
        .hint("let the name of the file end in .csv or .json.");
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

  static Diagnostic noTime(Span span) {
    return Diagnostic.error("E0429", span, "A budget of no time leaves nothing to do.")
        .hint("give it time, such as `time = 10min`, or leave it out.");
  }

  static Diagnostic noNoise(Span span, double noise, int steps) {
    return Diagnostic.error(
            "E0430",
            span,
            "Noise of "
                + Numbers.text(noise)
                + " is less than one of the "
                + Words.count(steps, "step")
                + ", so that the items would stay as they are.")
        .hint("write at least `noise = " + Numbers.text(rounded(1.0 / steps)) + "`.");
  }

  private static double rounded(double share) {
    return Math.ceil(share * 1000) / 1000;
  }

  static Diagnostic fixedOutside(Clauses.Read read, int at, int length, ModelUse model) {
    int positions = model.header().space().positions();
    Diagnostic diagnostic =
        Diagnostic.error(
                "E0431",
                read.clause().span(),
                length == 0
                    ? "This fixes no position."
                    : "This fixes the positions "
                        + at
                        + " to "
                        + ((long) at + length - 1)
                        + ", but an item has "
                        + Words.count(positions, "position")
                        + ".")
            .also(model.span(), "makes " + model.header().space());
    return length > 0 && length <= positions
        ? diagnostic.hint("the last place for it is `at = " + (positions - length + 1) + "`.")
        : diagnostic;
  }

  static Diagnostic fixedTwice(
      int position, String again, Clauses.Read second, String before, Clauses.Read first) {
    return Diagnostic.error(
            "E0432",
            second.clause().span(),
            "Position " + position + " is fixed to two different things.")
        .label("fixes it to " + again)
        .also(first.clause().span(), "fixes it to " + before)
        .hint("move one of them with `at`, or leave the position free with N.");
  }

  static Diagnostic nothingToCombine(Clause combine, List<Clauses.Read> goals) {
    Diagnostic diagnostic =
        Diagnostic.error(
            "E0433",
            combine.span(),
            goals.isEmpty()
                ? "There is no objective to combine."
                : "There is one objective, and nothing to combine it with.");
    return goals.isEmpty()
        ? diagnostic.hint("add `maximize dna.gc` and a second one, or leave out `combine`.")
        : diagnostic
            .also(goals.getFirst().clause().span(), "the only one")
            .hint(
                "add a second `maximize` or `minimize`, or leave `combine` out (in a variant by"
                    + " `no combine`).");
  }

  static Diagnostic weightsMissing(Span span, int weights, List<Clauses.Read> goals) {
    return Diagnostic.error(
            "E0434",
            span,
            "There are "
                + Words.count(goals.size(), "objective")
                + " and "
                + Words.count(weights, "weight")
                + ": each has one, in the order of the clauses.")
        .also(goals.getFirst().clause().span(), "the first objective")
        .also(goals.getLast().clause().span(), "the last objective")
        .hint("write `weighted(" + even(goals.size()) + ")`.");
  }

  /** Weights with two decimals that sum to 1. */
  private static String even(int goals) {
    List<String> weights = new ArrayList<>();
    int left = 100;
    for (int goal = goals; goal > 0; goal--) {
      int share = (left + goal - 1) / goal;
      weights.add(Numbers.text(share / 100.0));
      left -= share;
    }
    return String.join(", ", weights);
  }

  static Diagnostic negativeWeight(Span span, double weight) {
    return Diagnostic.error(
            "E0435", span, "A weight is at least 0; " + Numbers.text(weight) + " is not.")
        .hint("to turn an objective round write `minimize` in place of `maximize`.");
  }

  static Diagnostic weightsDoNotSum(Clauses.Read combine, double[] weights, double sum) {
    Diagnostic diagnostic =
        Diagnostic.error(
            "E0436",
            combine.value().span(),
            "Weights sum to 1; these sum to " + Numbers.text(short9(sum)) + ".");
    if (!(sum > 0) || Double.isInfinite(sum)) {
      return diagnostic.hint("at least one weight is above 0: `weighted(0.5, 0.5)`.");
    }
    String word = combine.text().replaceFirst("\\s*\\(.*", "");
    return diagnostic.hint("scaled they are `" + word + "(" + scaled(weights, sum) + ")`.");
  }

  private static String scaled(double[] weights, double sum) {
    List<String> scaled = new ArrayList<>();
    double left = 1;
    for (int i = 0; i < weights.length; i++) {
      boolean last = i == weights.length - 1;
      double weight = last ? Math.max(0, left) : weights[i] / sum;
      left -= short9(weight);
      scaled.add(Numbers.text(short9(weight)));
    }
    return String.join(", ", scaled);
  }

  private static double short9(double value) {
    return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).doubleValue();
  }

  static Diagnostic preferWithoutGoal(Clause prefer) {
    return Diagnostic.error(
            "E0437",
            prefer.span(),
            "What is missing is taken off the objective, but there is no objective.")
        .hint("add `maximize ..`, or make it a condition: `require ..`.");
  }

  static Diagnostic keepsTooMany(long keep, Span span, int count, Optional<Clauses.Read> clause) {
    Diagnostic diagnostic =
        Diagnostic.error(
            "E0438",
            span,
            keep < 1
                ? "At least one item is kept; this is " + keep + "."
                : "Of " + Words.count(count, "item") + " no " + keep + " can be kept.");
    return clause
        .map(read -> diagnostic.also(read.clause().span(), "makes " + Words.count(count, "item")))
        .orElse(diagnostic)
        .hint("keep from 1 to " + count + ", or make more with `count`.");
  }

  static Diagnostic judgeGuides(Clauses.Read judge, Scorer one, Scorer guide) {
    return Diagnostic.error(
            "E0439",
            judge.clause().span(),
            "A judge may not guide, but `"
                + one.label()
                + "` is part of what this design is guided by.")
        .label("judges by it")
        .also(guide.span(), "guides by it")
        .hint(
            "judge by what was measured or learned apart: a twin on other data, a held-out table.");
  }
}
