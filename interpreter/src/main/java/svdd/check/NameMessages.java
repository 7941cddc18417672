package svdd.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import svdd.ast.Argument;
import svdd.ast.Clause;
import svdd.ast.Expr;
import svdd.ast.Name;
import svdd.ast.Statement;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.DidYouMean;
import svdd.source.Span;
import svdd.type.Type;

/** What is said about names, E02xx. */
final class NameMessages {
  private static final Set<String> NOTHING = Set.of("null", "nil", "None", "undefined", "NULL");

  private NameMessages() {}

  private static Optional<String> meant(Optional<String> near) {
    return near.map(name -> "did you mean `" + name + "`?");
  }

  /**
   * @param text what a string would hold, where one is wanted
   */
  static Diagnostic unknownName(Name name, Optional<String> near, Optional<String> text) {
    return Diagnostic.error("E0201", name.span(), "Nothing is called `" + name + "` here.")
        .hint(
            NOTHING.contains(name.text())
                ? Optional.of("every value is there; a setting without one is left out.")
                : text.map(
                        quoted ->
                            near.map(n -> "did you mean `%s`, or `\"%s\"`?".formatted(n, quoted))
                                .orElse(Remedies.quoted(quoted)))
                    .or(() -> Remedies.elsewhere(name.text()))
                    .or(() -> meant(near)));
  }

  /** What a command calls its run, in a script, where runs are no values. */
  static Diagnostic nameOfARun(Name name, Statement.Command run) {
    Expr design = run.arguments().getFirst().value();
    return Diagnostic.error(
            "E0248", name.span(), "`" + name + "` is the name of a run, not of a design.")
        .also(run.span(), "called so here")
        .hint(
            design instanceof Expr.Use use
                ? "save what ran: `save " + use.name() + " to ..`."
                : "declare what ran, `design "
                    + name
                    + " = "
                    + Words.shown(design.span())
                    + "`, and write `run "
                    + name
                    + "`.");
  }

  static Diagnostic declaredTwice(Name name, Span before) {
    return Diagnostic.error("E0202", name.span(), "`" + name + "` is declared twice.")
        .label("declared again here")
        .also(before, "first declared here")
        .hint("give one of them another name.");
  }

  static Diagnostic unknownType(Name name, Optional<String> near) {
    return Diagnostic.error("E0203", name.span(), "There is no type or space `" + name + "`.")
        .hint(
            meant(near)
                .or(() -> Optional.of("spaces are DNA[n], RNA[n], Protein[n] and Tokens[n, v].")));
  }

  static Diagnostic unknownMember(String module, Name name, Set<String> known) {
    Optional<String> near = DidYouMean.of(name.text(), known);
    return Diagnostic.error(
            "E0204", name.span(), "`" + module + "` has nothing called `" + name + "`.")
        .hint(
            near.map(n -> "did you mean `" + module + "." + n + "`?")
                .or(
                    () ->
                        known.isEmpty() || known.size() > 8
                            ? Optional.empty()
                            : Optional.of("it has " + Words.list(List.copyOf(known)) + ".")));
  }

  /**
   * @param near a name inside a module that may have been meant
   */
  static Diagnostic reachesItself(Name name, Optional<Span> declared, Optional<String> near) {
    Diagnostic diagnostic =
        Diagnostic.error("E0205", name.span(), "`" + name + "` is defined by itself.")
            .label("leads back to itself")
            .hint(
                meant(near)
                    .orElse(
                        "a definition may not reach itself, so that every script ends; if two things are"
                            + " meant, give them two names."));
    return declared.map(span -> diagnostic.also(span, "declared here")).orElse(diagnostic);
  }

  static Diagnostic cannotImport(Name path, String place, Optional<String> near) {
    return Diagnostic.error("E0206", path.span(), "There is no script `" + place + "`.")
        .hint(meant(near).or(() -> Optional.of("paths start from the folder of this script.")));
  }

  static Diagnostic importsItself(Name path, List<String> circle) {
    return Diagnostic.error(
            "E0207",
            path.span(),
            "This import closes a circle: "
                + circle.stream()
                    .map(script -> "`" + script + "`")
                    .collect(Collectors.joining(" imports "))
                + ".")
        .hint("move what these scripts share into one that imports none of them.");
  }

  static Diagnostic unknownClause(Name word, Optional<String> near) {
    if (CommandTable.words().contains(word.text())) {
      return Diagnostic.error("E0241", word.span(), "`" + word + "` is a command, not a clause.")
          .hint("write it below the design, on a line of its own.");
    }
    return Diagnostic.error("E0208", word.span(), "A design has no clause `" + word + "`.")
        .hint(
            meant(near)
                .or(() -> Optional.of("the clauses are " + Words.list(ClauseTable.words()) + ".")));
  }

  static Diagnostic unknownCommand(Statement.Command command, Optional<String> near) {
    if (ClauseTable.find(command.word().text()).isPresent()) {
      return Diagnostic.error(
              "E0240", command.word().span(), "`" + command.word() + "` is a clause of a design.")
          .label("outside of any design")
          .hint("write it between the braces: `design islands { .. }`.");
    }
    return Diagnostic.error(
            "E0209", command.word().span(), "There is no command `" + command.word() + "`.")
        .hint(
            Remedies.elsewhere(command.word().text())
                .or(() -> meant(near))
                .or(
                    () ->
                        Optional.of("the commands are " + Words.list(CommandTable.words()) + ".")));
  }

  /**
   * @param prefix what its name begins with if it is to be in an imported script: {@code lab.}
   * @param known what can be set there
   */
  static Diagnostic unknownParam(String prefix, String name, Span span, Set<String> known) {
    String all = prefix + name;
    List<String> inside = known.stream().filter(k -> k.startsWith(name + ".")).toList();
    Optional<String> near =
        known.stream()
            .filter(k -> k.endsWith("." + name))
            .findFirst()
            .or(() -> DidYouMean.of(name, known))
            .map(k -> prefix + k);
    return Diagnostic.error("E0210", span, "The script has no param `" + all + "` to set.")
        .hint(
            !inside.isEmpty()
                ? Optional.of("`" + name + "` is an import; in it are " + Words.list(inside) + ".")
                : meant(near)
                    .or(
                        () ->
                            all.contains(".")
                                ? known.stream()
                                    .findFirst()
                                    .map(k -> "there is `" + prefix + k + "`.")
                                : Optional.of("declare it: `param " + name + ": Int = 20`.")));
  }

  static Diagnostic unknownTag(Name tag, List<String> known) {
    return Diagnostic.error("E0211", tag.span(), "There is no kind of literal `" + tag + "`.")
        .hint(
            tag.text().equals("f")
                ? "a value stands in a string as `\\(name)`."
                : DidYouMean.of(tag.text(), known)
                    .map(near -> "did you mean `" + near + "\"..\"`?")
                    .orElse("the kinds are dna\"ACGT\", rna\"ACGU\" and protein\"MKV\"."));
  }

  static Diagnostic unknownOption(
      String callee, Name label, List<String> known, Optional<String> near) {
    return Diagnostic.error(
            "E0212", label.span(), "`" + callee + "` has no setting `" + label + "`.")
        .hint(
            meant(near)
                .or(
                    () ->
                        Optional.of(
                            known.isEmpty()
                                ? "it takes no settings."
                                : (known.size() == 1 ? "its setting is " : "its settings are ")
                                    + Words.list(known)
                                    + ".")));
  }

  static Diagnostic unknownWord(String what, Type.Choice choice, Name word, Optional<String> near) {
    return Diagnostic.error(
            "E0213", word.span(), Words.capital(what) + " cannot be `" + word + "`.")
        .hint(
            meant(near).or(() -> Optional.of("it is one of " + Words.list(choice.words()) + ".")));
  }

  /**
   * @param session whether it is asked at a prompt, where runs have results
   */
  static Diagnostic noMembers(Meaning of, Expr.Member member, boolean session) {
    return Diagnostic.error(
            "E0214",
            member.name().span(),
            "Only modules have names inside; `"
                + member.of().span().text()
                + "` is "
                + of.kind()
                + ".")
        .hint(
            of instanceof Meaning.OfTerm
                ? Optional.of("a reward is applied to an item: `dna.gc(dna\"ACGT\")`.")
                : of instanceof Meaning.Design
                    ? Optional.of(results(member.of().span().text(), session))
                    : Optional.empty());
  }

  private static String results(String design, boolean session) {
    return session
        ? "it has results when it ran: `run " + design + "`."
        : "results have names at the prompt; a script saves them: `save "
            + design
            + " to \"items.csv\"`.";
  }

  static Diagnostic commandInImport(Span command, Span path) {
    return Diagnostic.error("E0215", command, "An imported script may only declare things.")
        .label("this is a command")
        .also(path, "imported here")
        .hint("keep commands in the script that you run.");
  }

  static Diagnostic givenTwice(String name, Span again, Span before) {
    return Diagnostic.error("E0216", again, "`" + name + "` is given twice.")
        .label("given again here")
        .also(before, "first given here")
        .hint("keep one of them.");
  }

  static Diagnostic noOption(Clause clause, Name label) {
    return Diagnostic.error(
            "E0217",
            label.span(),
            "The clause `" + clause.word() + "` has no setting `" + label + "`.")
        .hint("write only what it takes: `" + ClauseTable.example(clause.word().text()) + "`.");
  }

  static Diagnostic settingCompared(Expr.Binary binary) {
    String setting = binary.left().span().text() + " = " + binary.right().span().text();
    return Diagnostic.error("E0242", binary.span(), "This compares; a setting is given by one `=`.")
        .hint("write `" + setting + "`.");
  }

  static Diagnostic noSchedule(Span span) {
    return Diagnostic.error("E0219", span, "A schedule cannot be given here.")
        .label("`->` changes a setting over the steps")
        .hint("give one value.");
  }

  static Diagnostic typedArgument(Span span) {
    return Diagnostic.error("E0220", span, "Only the item of a snippet is given with its type.")
        .hint("to give a setting write `name = value`.");
  }

  static Diagnostic tooMany(String callee, List<String> names, Span span) {
    return Diagnostic.error(
            "E0221",
            span,
            "`" + callee + "` takes " + Words.count(names.size(), "argument") + " at most.")
        .label("one too many")
        .hint(
            names.isEmpty()
                ? Optional.empty()
                : Optional.of("it takes " + Words.list(names) + "."));
  }

  /** {@code count 1,000}, where a setting or one value goes on behind a comma. */
  static Diagnostic commaInANumber(Span first, Span second) {
    String number = first.text() + second.text();
    return Diagnostic.error(
            "E0249", first.to(second), "A comma stands between two values, and in no number.")
        .hint("write `" + number + "` or `" + first.text() + "_" + second.text() + "`.");
  }

  static Diagnostic inlinesTooMuch(Span span) {
    return Diagnostic.error(
            "E0222", span, "The functions of this script call each other too many times.")
        .hint("use a `let` or a `reward` for what several calls share.");
  }

  static Diagnostic growsTooLarge(Name name, Span span) {
    return Diagnostic.error(
            "E0225",
            span,
            "Written out, the reward `" + name + "` has more than 100,000 operations.")
        .hint("rewards that use each other twice double at every level; add them with weights.");
  }

  static Diagnostic commandForm(Statement.Command command) {
    return Diagnostic.error(
            "E0223", command.span(), "The command `" + command.word() + "` is not written so.")
        .hint(
            settings(command).orElse("write `" + CommandTable.usage(command.word().text()) + "`."));
  }

  /** What says what settings of a run were meant to say. */
  private static Optional<String> settings(Statement.Command command) {
    List<Argument> all = command.arguments();
    if (all.size() == 1 && command.tails().size() == 1) {
      String what = all.getFirst().span().text();
      Statement.Tail tail = command.tails().getFirst();
      String form = command.word() + " " + tail.word();
      String path = tail.arguments().isEmpty() ? ".." : tail.arguments().getFirst().span().text();
      return form.equals("run to") || form.equals("save as")
          ? Optional.of("items are saved by `save " + what + " to " + path + "`.")
          : Optional.empty();
    }
    boolean one = command.word().text().equals("run") && all.size() == 2;
    if (!one || all.get(1).label().isEmpty()) {
      return Optional.empty();
    }
    String label = all.get(1).label().get().text();
    String design = all.getFirst().span().text();
    String value = Words.shown(all.get(1).value().span());
    return label.equals("seeds")
        ? Optional.of(
            "each seed is a run: `for s in 1..%s { run %s with { seed s } as \"%s-\\(s)\" }`."
                .formatted(value, design, design))
        : ClauseTable.find(label)
            .map(
                clause ->
                    "a clause changes a design: `run %s with { %s %s }`."
                        .formatted(design, label, value));
  }

  /**
   * @param value the name of what the innermost loop goes through
   */
  static Diagnostic runTwice(
      String name, Statement.Command command, Span before, Optional<String> value) {
    Diagnostic diagnostic =
        Diagnostic.error("E0226", command.span(), "Two runs are called `" + name + "`.");
    return before.equals(command.span())
        ? diagnostic
            .label("called so in every round")
            .hint(
                "give each round a name of its own: `as \""
                    + name
                    + "-\\("
                    + value.orElse("x")
                    + ")\"`.")
        : diagnostic
            .label("called so again")
            .also(before, "first called so here")
            .hint("give one of them a name of its own: `as \"" + name + "-2\"`.");
  }

  static Diagnostic tooManyRounds(Statement.Each each, int most) {
    return Diagnostic.error(
            "E0227",
            each.values().span(),
            "The loops of this script make more than %,d rounds.".formatted(most))
        .hint("go through fewer values, or start svdd several times with `--set`.");
  }

  static Diagnostic notInALoop(Statement statement) {
    boolean param = statement instanceof Statement.Param;
    return Diagnostic.error(
            "E0228",
            statement.span(),
            (param ? "A param is set" : "A script is imported")
                + " once, and cannot stand inside of a loop.")
        .hint(param ? "declare it above the loop, or use `let`." : "import it above the loop.");
  }

  static Diagnostic importOfAFolder(Name path, String place, List<String> names) {
    List<String> scripts = names.stream().filter(name -> name.endsWith(".svdd")).toList();
    return Diagnostic.error(
            "E0229", path.span(), "`" + place + "` is a folder; import one script of it.")
        .hint(
            scripts.isEmpty()
                ? Optional.of("there is no script in it.")
                : Optional.of("write `\"" + path.text() + "/" + scripts.getFirst() + "\"`."));
  }

  static Diagnostic importOfOtherBytes(Name path, String place, long line) {
    return Diagnostic.error(
            "E0230",
            path.span(),
            "Line " + line + " of `" + place + "` has bytes that are no text in UTF-8.")
        .hint("save the script as UTF-8.");
  }

  static Diagnostic importUnreadable(Name path, String place) {
    return Diagnostic.error("E0231", path.span(), "The script `" + place + "` cannot be read.")
        .hint("look whether you have the right to read it.");
  }
}
