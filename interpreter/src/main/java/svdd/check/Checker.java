package svdd.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Expr;
import svdd.ast.Module;
import svdd.ast.Statement;
import svdd.ast.TypeName;
import svdd.core.Program;
import svdd.core.Term;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.Diagnostics;
import svdd.source.Source;
import svdd.source.Span;
import svdd.type.Type;

/** Checks a script: the front door of this room. */
public final class Checker {
  private final Context context;
  private final Diagnostics diagnostics;
  private final Scope scope;

  Checker(Vocabulary vocabulary, Map<Source, Map<String, Known>> known) {
    diagnostics = new Diagnostics();
    context = new Context(vocabulary, diagnostics, known);
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

  /** What a type as written stands for; {@link Type#UNKNOWN} with a mistake. */
  public record CheckedType(Type type, List<Diagnostic> diagnostics) {}

  /**
   * Checks a parsed script.
   *
   * @param syntax what the parser found; with an error among it there is no program
   * @param settings values of params by name, as expressions or plain text
   */
  public static Checked check(
      Module module, List<Diagnostic> syntax, Vocabulary vocabulary, Map<String, Source> settings) {
    Checker checker = new Checker(vocabulary, Map.of());
    checker.diagnostics.addAll(syntax);
    return checker.check(module, settings);
  }

  /** Checks one expression, which sees the standard names only. */
  public static CheckedExpression expression(Expr expr, Vocabulary vocabulary) {
    Checker checker = new Checker(vocabulary, Map.of());
    Meaning meaning = checker.context.expressions.of(expr, checker.scope);
    Term term = checker.context.expressions.number(meaning, expr.span()).term();
    if (term.type() instanceof Type.Scores scores && !checker.diagnostics.hasErrors()) {
      checker.context.tell(TypeMessages.needsAnItem(scores, expr.span()));
    }
    return new CheckedExpression(
        checker.diagnostics.hasErrors() ? Optional.empty() : Optional.of(term),
        checker.diagnostics.sorted());
  }

  /** Looks at a type that names no choice of a library. */
  public static CheckedType type(TypeName written) {
    Vocabulary nothing = new Vocabulary(List.of(), List.of(), List.of(), List.of(), List.of());
    Checker checker = new Checker(nothing, Map.of());
    Type type = checker.context.types.of(written, checker.scope);
    return new CheckedType(type, checker.diagnostics.sorted());
  }

  /** Gives the names of a module their meanings, which are found out when they are asked for. */
  void declare(Module module, Map<String, Source> settings) {
    context.modules.declare(module.statements(), scope, new Overrides("", settings));
  }

  private Checked check(Module module, Map<String, Source> settings) {
    context.imports.begin(module.source());
    declare(module, settings);
    Commands commands = new Commands(context, scope);
    commands.all(module.statements());
    if (commands.actions().isEmpty() && !commands.designs().isEmpty() && !diagnostics.hasErrors()) {
      context.tell(SettingMessages.nothingRuns(commands.designs().getFirst()));
    }
    return checked(module.source(), commands);
  }

  /** Settles what was declared, and checks commands that follow. */
  Checked check(Module module) {
    Commands commands = new Commands(context, scope);
    commands.all(module.statements());
    return checked(module.source(), commands);
  }

  private Checked checked(Source source, Commands commands) {
    Optional<Program> program =
        diagnostics.hasErrors()
            ? Optional.empty()
            : Optional.of(new Program(source, commands.designs(), commands.actions()));
    return new Checked(program, context.finish());
  }

  /** Checks an expression that sees what was declared. */
  Standpoint.Answered answer(Expr expr) {
    Optional<Subject> subject = new Asking(context, scope).of(expr);
    boolean fine = !diagnostics.hasErrors();
    return new Standpoint.Answered(fine ? subject : Optional.empty(), context.finish());
  }

  /** Whether nobody has looked for a name so far, so that its meaning changes no other one. */
  boolean isNews(String name) {
    return scope.own(name).isEmpty() && !scope.missed(name);
  }

  /** Declares more, all of it or, with a mistake, nothing. */
  List<Diagnostic> add(List<? extends Statement> declarations) {
    List<Statement> further = List.copyOf(declarations);
    context.modules.declare(further, scope, Overrides.NONE);
    context.modules.settle(further, scope);
    if (diagnostics.hasErrors()) {
      for (Statement statement : further) {
        if (statement instanceof Statement.Declaration declaration) {
          scope.remove(declaration.name().text());
        }
      }
    }
    return context.finish();
  }

  /**
   * The names that can be written in a parsed script, or after it. Those with mistakes are there
   * all the same.
   */
  public static Names names(Module module, Vocabulary vocabulary) {
    Checker checker = new Checker(vocabulary, Map.of());
    checker.context.imports.begin(module.source());
    checker.declare(module, Map.of());
    return checker.names(Context.NOWHERE);
  }

  /** The params that can be set, by their names. */
  Map<String, Statement.Param> params() {
    return context.modules.params(scope);
  }

  /** The names that can be written at this place. */
  Names names(Span asking) {
    Names names = new Naming(context).of(scope, asking);
    context.finish();
    return names;
  }

  /** What is known of a name that was declared. */
  Optional<Named> named(String name) {
    Optional<Named> named = new Naming(context).of(scope, name);
    context.finish();
    return named;
  }
}
