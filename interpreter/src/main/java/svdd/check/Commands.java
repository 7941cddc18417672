package svdd.check;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import svdd.ast.Argument;
import svdd.ast.Expr;
import svdd.ast.Name;
import svdd.ast.Statement;
import svdd.core.Design;
import svdd.core.Program;
import svdd.core.Term;
import svdd.diagnostic.DidYouMean;
import svdd.source.Span;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** The commands of a script, in their order. */
final class Commands {
  private final Context context;
  private final Scope scope;
  private final Optional<String> value;
  private final Comparing comparing;
  private final List<Design> designs;
  private final List<Program.Action> actions;
  private final Map<Meaning.Design, Integer> runs;
  private final Map<String, Statement.Command> names;
  private final Map<String, Span> saved;

  /** Commands with a mistake, which may have meant to run what none of the others does. */
  private final List<Span> lost;

  Commands(Context context, Scope scope) {
    this.context = context;
    this.scope = scope;
    this.value = Optional.empty();
    this.designs = new ArrayList<>();
    this.actions = new ArrayList<>();
    this.runs = new LinkedHashMap<>();
    this.names = new LinkedHashMap<>();
    this.saved = new LinkedHashMap<>();
    this.lost = new ArrayList<>();
    comparing = new Comparing(context, scope, this);
  }

  private Commands(Commands outer, Scope scope, String value) {
    this.context = outer.context;
    this.scope = scope;
    this.value = Optional.of(value);
    this.designs = outer.designs;
    this.actions = outer.actions;
    this.runs = outer.runs;
    this.names = outer.names;
    this.saved = outer.saved;
    this.lost = outer.lost;
    comparing = new Comparing(context, scope, this);
  }

  /**
   * The commands of a round of a loop, which go on with these.
   *
   * @param value the name of what the loop goes through
   */
  Commands within(Scope round, String value) {
    return new Commands(this, round, value);
  }

  List<Program.Action> actions() {
    return List.copyOf(actions);
  }

  /** The designs that were declared. */
  List<Design> designs() {
    return List.copyOf(designs);
  }

  /** What is declared here, then its commands and loops in their order. */
  void all(List<Statement> statements) {
    designs.addAll(context.modules.settle(statements, scope));
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.Command command -> of(command);
        case Statement.Each each -> {
          if (each.values() instanceof Expr.Bad) {
            lost.add(each.span());
          }
          context.rounds.of(each, scope, this);
        }
        case Statement.Declaration declaration -> {}
      }
    }
  }

  private void of(Statement.Command command) {
    if (isBroken(command)) {
      lost.add(command.span());
      return;
    }
    switch (command.word().text()) {
      case "run" -> run(command);
      case "save" -> save(command);
      case "expect" -> expect(command);
      case "compare" -> comparing.of(command).ifPresent(actions::add);
      case "score" -> new FileScores(context, scope, this).of(command).ifPresent(actions::add);
      default -> {
        lost.add(command.span());
        context.tell(
            NameMessages.unknownCommand(
                command, DidYouMean.of(command.word().text(), CommandTable.words())));
      }
    }
  }

  /** Whether the parser could not read it, and has told so. */
  private static boolean isBroken(Statement.Command command) {
    return Stream.concat(
            command.arguments().stream(),
            command.tails().stream().flatMap(tail -> tail.arguments().stream()))
        .anyMatch(argument -> argument.value() instanceof Expr.Bad);
  }

  /** The one argument of a command and its tail, if it has no more than this. */
  private Optional<Expr> argument(Statement.Command command, String tail) {
    boolean plain =
        command.arguments().size() == 1
            && command.arguments().getFirst().label().isEmpty()
            && command.arguments().getFirst().until().isEmpty()
            && command.tails().stream().allMatch(t -> t.word().text().equals(tail))
            && command.tails().size() <= 1;
    return plain
        ? Optional.of(command.arguments().getFirst().value())
        : context.none(NameMessages.commandForm(command));
  }

  private void run(Statement.Command command) {
    Optional<Expr> of = argument(command, "as");
    Optional<Meaning.Design> design = of.flatMap(this::design);
    Optional<String> name = design.map(Meaning.Design::name);
    for (Statement.Tail tail : command.tails()) {
      name = tail.arguments().stream().findFirst().flatMap(a -> text(a, "the name of a run"));
    }
    if (design.isEmpty()) {
      lost.add(command.span());
      return;
    }
    String called = name.orElse("");
    Optional<Statement.Command> before =
        name.flatMap(n -> Optional.ofNullable(names.putIfAbsent(n, command)));
    if (before.isPresent()) {
      context.tell(NameMessages.runTwice(called, command, before.get().span(), value));
    }
    Optional<Design> built = context.designs.build(design.get());
    if (built.isPresent()) {
      runs.put(design.get(), actions.size());
      actions.add(new Program.Run(built.get(), called, command.span()));
    } else {
      runs.put(design.get(), -1);
    }
  }

  /** A design, or a message. */
  Optional<Meaning.Design> design(Expr expr) {
    return design(context.expressions.of(expr, scope), expr.span());
  }

  Optional<Meaning.Design> design(Meaning meaning, Span span) {
    return switch (meaning) {
      case Meaning.Design design -> Optional.of(design);
      case Meaning.Wrong wrong -> Optional.empty();
      default -> context.none(DesignMessages.notADesign(meaning, span));
    };
  }

  Optional<String> text(Argument argument, String what) {
    Term term = context.binder.as(Type.STRING, argument.value(), scope, what);
    return context
        .binder
        .known(term, argument.span(), what)
        .map(known -> ((Value.Text) known).value());
  }

  private void save(Statement.Command command) {
    Optional<Expr> of = argument(command, "to");
    if (of.isEmpty()) {
      return;
    }
    if (command.tails().isEmpty()) {
      context.tell(SettingMessages.saveWhere(command));
      return;
    }
    if (of.get() instanceof Expr.Use(Span place, Name name)
        && scope.find(name.text()).isEmpty()
        && names.containsKey(name.text())) {
      context.tell(NameMessages.nameOfARun(name, names.get(name.text())));
      return;
    }
    Meaning what = context.expressions.of(of.get(), scope);
    Argument to = command.tails().getFirst().arguments().getFirst();
    Optional<String> path = text(to, "the path");
    if (path.isEmpty()) {
      return;
    }
    OptionalInt run = madeBy(what, of.get().span(), command.span());
    if (run.isEmpty()) {
      return;
    }
    Optional<Program.Format> format = format(path.get());
    if (format.isEmpty()) {
      context.tell(SettingMessages.unknownFormat(path.get(), to.span()));
      return;
    }
    if (format.get() == Program.Format.FASTA && !letters(what, of.get().span())) {
      context.tell(SettingMessages.noLetters(to.span()));
      return;
    }
    file(path.get(), to.span())
        .ifPresent(
            file -> actions.add(new Program.Save(run.getAsInt(), file, format.get(), to.span())));
  }

  /** Which action makes the items of a design, or takes up those that a session has. */
  private OptionalInt madeBy(Meaning what, Span place, Span command) {
    return switch (what) {
      case Meaning.Wrong wrong -> OptionalInt.empty();
      case Meaning.Past past -> recalled(past, command);
      case Meaning.Design design when runs.containsKey(design) -> OptionalInt.of(runs.get(design));
      case Meaning.Design design when context.past(design, place).isPresent() ->
          recalled(context.past(design, place).get(), command);
      case Meaning.Design design when !lost.isEmpty() -> OptionalInt.empty();
      case Meaning.Design design -> {
        boolean variant = runs.keySet().stream().anyMatch(ran -> ran.name().equals(design.name()));
        context.tell(SettingMessages.savedBeforeRun(design, place, variant));
        yield OptionalInt.empty();
      }
      default -> {
        context.tell(DesignMessages.notADesign(what, place));
        yield OptionalInt.empty();
      }
    };
  }

  private OptionalInt recalled(Meaning.Past past, Span command) {
    actions.add(new Program.Recall(past.name(), command));
    return OptionalInt.of(actions.size() - 1);
  }

  /** Whether items have letters, or it is not known. */
  private boolean letters(Meaning what, Span place) {
    if (what instanceof Meaning.Design design && runs.containsKey(design)) {
      return context
          .designs
          .build(design)
          .map(built -> built.model().header().space() instanceof Space.Sequence)
          .orElse(true);
    }
    Optional<Meaning.Past> past =
        what instanceof Meaning.Design design
            ? context.past(design, place)
            : Optional.of((Meaning.Past) what);
    return past.flatMap(known -> known.scope().own(Known.BEST))
        .flatMap(Scope.Entry::meaning)
        .map(best -> best instanceof Meaning.OfTerm of && of.term().type() instanceof Type.ItemOf)
        .orElse(true);
  }

  /** A file to write, unless it cannot be one or another command writes it. */
  Optional<Path> file(String path, Span place) {
    Span before = saved.putIfAbsent(path, place);
    if (before != null) {
      return context.none(SettingMessages.savedTwice(path, place, before));
    }
    try {
      return Optional.of(Path.of(path));
    } catch (InvalidPathException invalid) {
      return context.none(SettingMessages.invalidPath(place));
    }
  }

  private static Optional<Program.Format> format(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".fasta") || lower.endsWith(".fa")) {
      return Optional.of(Program.Format.FASTA);
    }
    if (lower.endsWith(".csv")) {
      return Optional.of(Program.Format.CSV);
    }
    return lower.endsWith(".json") ? Optional.of(Program.Format.JSON) : Optional.empty();
  }

  private void expect(Statement.Command command) {
    Optional<Expr> of = argument(command, "");
    if (of.isEmpty()) {
      return;
    }
    Term term = context.operators.condition(of.get(), scope).term();
    if (term.type() instanceof Type.Scores scores) {
      context.tell(TypeMessages.needsAnItem(scores, of.get().span()));
    } else if (term.type() != Type.UNKNOWN) {
      String text = of.get().span().text().replaceAll("\\s+", " ");
      String sides = term instanceof Term.Constant ? sides(of.get()) : "";
      actions.add(new Program.Expect(term, text, sides, command.span()));
    }
  }

  /** The two values that a comparison of known values compares. */
  private String sides(Expr expr) {
    if (!(expr instanceof Expr.Binary binary)) {
      return "";
    }
    Term left = context.expressions.number(binary.left(), scope).term();
    Term right = context.expressions.number(binary.right(), scope).term();
    return left instanceof Term.Constant a && right instanceof Term.Constant b
        ? a.value() + " " + binary.operator() + " " + b.value()
        : "";
  }
}
