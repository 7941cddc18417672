package svdd.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Expr;
import svdd.ast.Module;
import svdd.ast.Statement;
import svdd.ast.TypeName;
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
import svdd.type.Type;
import svdd.type.Value;

/** Checks a script: the front door of this room. */
public final class Checker {
  private final Context context;
  private final Diagnostics diagnostics;
  private final Scope scope;

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

  /** Looks at a type that names no choice of a library. */
  public static CheckedType type(TypeName written) {
    Vocabulary nothing = new Vocabulary(List.of(), List.of(), List.of(), List.of(), List.of());
    Checker checker = new Checker(nothing);
    Type type = checker.context.types.of(written, checker.scope);
    return new CheckedType(type, checker.diagnostics.sorted());
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
    Commands commands = new Commands(context, scope);
    for (Statement statement : module.statements()) {
      switch (statement) {
        case Statement.Command command -> commands.of(command);
        case Statement.Each each -> context.tell(NameMessages.noLoops(each.span()));
        case Statement.Declaration declaration -> {}
      }
    }
    List<Program.Action> actions = commands.actions();
    if (actions.isEmpty() && !designs.isEmpty() && !diagnostics.hasErrors()) {
      context.tell(SettingMessages.nothingRuns(designs.getFirst()));
    }
    return new Checked(
        diagnostics.hasErrors()
            ? Optional.empty()
            : Optional.of(new Program(module.source(), designs, actions)),
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

  /**
   * The names that can be written in a parsed script, or after it. Those with mistakes are there
   * all the same.
   */
  public static Names names(Module module, Vocabulary vocabulary) {
    Checker checker = new Checker(vocabulary);
    checker.context.modules.declare(module, checker.scope, Map.of());
    return new Naming(checker.context).of(checker.scope);
  }
}
