package svdd.check;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Argument;
import svdd.ast.Expr;
import svdd.ast.Module;
import svdd.ast.Statement;
import svdd.core.Design;
import svdd.core.Program;
import svdd.core.Term;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.Diagnostics;
import svdd.diagnostic.DidYouMean;
import svdd.parse.ParsedExpression;
import svdd.parse.Parser;
import svdd.source.Source;
import svdd.source.Span;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** Checks a script: the front door of this room. */
public final class Checker {
  private static final List<String> COMMANDS = List.of("run", "save", "expect");

  private final Context context;
  private final Diagnostics diagnostics;
  private final Scope scope;
  private final List<Program.Action> actions = new ArrayList<>();
  private final Map<Meaning.Design, Integer> runs = new LinkedHashMap<>();
  private final Map<String, Span> saved = new LinkedHashMap<>();

  private Checker(Vocabulary vocabulary) {
    diagnostics = new Diagnostics();
    context = new Context(vocabulary, diagnostics);
    scope = context.modules.standard().inner();
  }

  /**
   * What was found.
   *
   * @param program present if there is no error
   * @param diagnostics everything, sorted by place
   */
  public record Checked(Optional<Program> program, List<Diagnostic> diagnostics) {}

  /**
   * What an expression is.
   *
   * @param term present if there is no error
   */
  public record CheckedExpression(Optional<Term> term, List<Diagnostic> diagnostics) {}

  /**
   * Checks a parsed script.
   *
   * @param syntax what the parser found; with an error among it there is no program
   * @param settings values of params by name, as expressions or plain text
   */
  public static Checked check(
      Module module, List<Diagnostic> syntax, Vocabulary vocabulary, Map<String, Source> settings) {
    Checker checker = new Checker(vocabulary);
    checker.diagnostics.addAll(syntax);
    return checker.check(module, settings);
  }

  /** Checks one expression, which sees the standard names only. */
  public static CheckedExpression expression(Expr expr, Vocabulary vocabulary) {
    Checker checker = new Checker(vocabulary);
    Meaning meaning = checker.context.expressions.of(expr, checker.scope);
    Term term = checker.context.expressions.number(meaning, expr.span()).term();
    if (term.type() instanceof Type.Scores scores && !checker.diagnostics.hasErrors()) {
      checker.context.tell(TypeMessages.needsAnItem(scores, expr.span()));
    }
    return new CheckedExpression(
        checker.diagnostics.hasErrors() ? Optional.empty() : Optional.of(term),
        checker.diagnostics.sorted());
  }

  private Checked check(Module module, Map<String, Source> settings) {
    List<Statement.Declaration> declared =
        context.modules.declare(module, scope, settings(module, settings));
    List<Design> designs = new ArrayList<>();
    for (Statement.Declaration declaration : declared) {
      context.modules.visit(declaration, scope);
      scope
          .own(declaration.name().text())
          .flatMap(Scope.Entry::meaning)
          .filter(meaning -> meaning instanceof Meaning.Design)
          .flatMap(meaning -> context.designs.build((Meaning.Design) meaning))
          .ifPresent(designs::add);
    }
    for (Statement statement : module.statements()) {
      switch (statement) {
        case Statement.Command command -> command(command);
        case Statement.Each each -> context.tell(NameMessages.noLoops(each.span()));
        case Statement.Declaration declaration -> {}
      }
    }
    if (actions.isEmpty() && !designs.isEmpty() && !diagnostics.hasErrors()) {
      context.tell(SettingMessages.nothingRuns(designs.getFirst()));
    }
    return new Checked(
        diagnostics.hasErrors()
            ? Optional.empty()
            : Optional.of(new Program(module.source(), designs, List.copyOf(actions))),
        diagnostics.sorted());
  }

  /** The values given from outside, as expressions; text that is none is a string. */
  private Map<String, Expr> settings(Module module, Map<String, Source> settings) {
    Map<String, Statement.Param> params = new LinkedHashMap<>();
    for (Statement statement : module.statements()) {
      if (statement instanceof Statement.Param param) {
        params.putIfAbsent(param.name().text(), param);
      }
    }
    Map<String, Expr> values = new LinkedHashMap<>();
    settings.forEach(
        (name, text) -> {
          Span all = text.span(0, text.text().length());
          Statement.Param param = params.get(name);
          if (param == null) {
            context.tell(
                NameMessages.unknownParam(name, all, DidYouMean.of(name, params.keySet())));
            return;
          }
          Type type = context.types.of(param.type(), scope);
          boolean words = type == Type.STRING || type == Type.FILE || type == Type.COLUMN;
          if (words && !text.text().startsWith("\"")) {
            values.put(name, new Expr.Literal(all, new Value.Text(text.text())));
            return;
          }
          ParsedExpression parsed = Parser.expression(text);
          parsed.diagnostics().forEach(context::tell);
          values.put(name, parsed.expr());
        });
    return values;
  }

  private void command(Statement.Command command) {
    switch (command.word().text()) {
      case "run" -> run(command);
      case "save" -> save(command);
      case "expect" -> expect(command);
      default ->
          context.tell(
              NameMessages.unknownCommand(command, DidYouMean.of(command.word().text(), COMMANDS)));
    }
  }

  /** The one argument of a command and its tail, if it has no more than this. */
  private Optional<Expr> argument(Statement.Command command, String tail, String usage) {
    boolean plain =
        command.arguments().size() == 1
            && command.arguments().getFirst().label().isEmpty()
            && command.arguments().getFirst().until().isEmpty()
            && command.tails().stream().allMatch(t -> t.word().text().equals(tail))
            && command.tails().size() <= 1;
    return plain
        ? Optional.of(command.arguments().getFirst().value())
        : context.none(NameMessages.commandForm(command, usage));
  }

  private void run(Statement.Command command) {
    Optional<Expr> of = argument(command, "as", "run islands");
    Optional<Meaning.Design> design = of.flatMap(this::design);
    Optional<String> name = Optional.empty();
    for (Statement.Tail tail : command.tails()) {
      name = tail.arguments().stream().findFirst().flatMap(a -> text(a, "the name of a run"));
    }
    if (design.isEmpty()) {
      return;
    }
    Optional<Design> built = context.designs.build(design.get());
    if (built.isPresent()) {
      runs.put(design.get(), actions.size());
      actions.add(new Program.Run(built.get(), name.orElse(design.get().name()), command.span()));
    } else {
      runs.put(design.get(), -1);
    }
  }

  private Optional<Meaning.Design> design(Expr expr) {
    Meaning meaning = context.expressions.of(expr, scope);
    return switch (meaning) {
      case Meaning.Design design -> Optional.of(design);
      case Meaning.Wrong wrong -> Optional.empty();
      default -> context.none(TypeMessages.notADesign(meaning, expr.span()));
    };
  }

  private Optional<String> text(Argument argument, String what) {
    Term term = context.binder.as(Type.STRING, argument.value(), scope, what);
    return context
        .binder
        .known(term, argument.span(), what)
        .map(value -> ((Value.Text) value).value());
  }

  private void save(Statement.Command command) {
    Optional<Expr> of = argument(command, "to", "save islands to \"islands.fasta\"");
    if (of.isEmpty()) {
      return;
    }
    if (command.tails().isEmpty()) {
      context.tell(SettingMessages.saveWhere(command));
      return;
    }
    Optional<Meaning.Design> design = design(of.get());
    Argument to = command.tails().getFirst().arguments().getFirst();
    Optional<String> path = text(to, "the path");
    if (design.isEmpty() || path.isEmpty()) {
      return;
    }
    Integer run = runs.get(design.get());
    if (run == null) {
      context.tell(SettingMessages.savedBeforeRun(design.get(), of.get().span(), command.span()));
      return;
    }
    Optional<Program.Format> format = format(path.get());
    if (format.isEmpty()) {
      context.tell(SettingMessages.unknownFormat(path.get(), to.span()));
      return;
    }
    boolean letters =
        context
            .designs
            .build(design.get())
            .map(built -> built.model().header().space() instanceof Space.Sequence)
            .orElse(true);
    if (format.get() == Program.Format.FASTA && !letters) {
      context.tell(SettingMessages.noLetters(to.span()));
      return;
    }
    Span before = saved.putIfAbsent(path.get(), to.span());
    if (before != null) {
      context.tell(SettingMessages.savedTwice(path.get(), to.span(), before));
      return;
    }
    try {
      actions.add(new Program.Save(run, Path.of(path.get()), format.get(), to.span()));
    } catch (InvalidPathException invalid) {
      context.tell(SettingMessages.invalidPath(to.span()));
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
    Optional<Expr> of = argument(command, "", "expect gc(dna\"GATTACA\") < 0.5");
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

  /** The words that open a command, for completion and documentation. */
  public static List<String> commands() {
    return COMMANDS;
  }
}
