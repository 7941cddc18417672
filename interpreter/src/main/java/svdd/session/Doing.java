package svdd.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import svdd.Evaluated;
import svdd.ast.Expr;
import svdd.ast.Statement;
import svdd.check.Checker;
import svdd.check.Named;
import svdd.check.Standpoint;
import svdd.check.Subject;
import svdd.diagnostic.Diagnostic;
import svdd.parse.Parser;
import svdd.parse.Prompted;
import svdd.plan.DecodingPlan;
import svdd.plan.Planner;
import svdd.report.Tables;
import svdd.run.Event;
import svdd.run.Outcome;
import svdd.run.RunOptions;
import svdd.run.Runner;
import svdd.source.Source;

/**
 * Does what a text says: its declarations together, then its commands and expressions one after the
 * other. A declaration with a mistake changes nothing.
 */
final class Doing {
  private final Workspace workspace;
  private final RunOptions options;
  private final Consumer<Answer> teller;

  /**
   * @param options whose cancellation stops what runs
   */
  Doing(Workspace workspace, RunOptions options, Consumer<Answer> teller) {
    this.workspace = workspace;
    this.options = options;
    this.teller = teller;
  }

  /** Does what a text says from a place on. */
  Outcome of(Source text, int from) {
    Prompted prompted = Parser.prompt(text, from, Standpoint.commands());
    if (!fine(prompted.diagnostics())) {
      return Outcome.FAILED;
    }
    workspace.enlighten(text);
    List<Statement.Declaration> declarations = new ArrayList<>();
    List<Statement> commands = new ArrayList<>();
    for (Prompted.Entry entry : prompted.entries()) {
      if (entry instanceof Prompted.Stated(Statement statement)) {
        if (statement instanceof Statement.Declaration declaration) {
          declarations.add(declaration);
        } else {
          commands.add(statement);
        }
      }
    }
    boolean sole = declarations.isEmpty() && prompted.entries().size() == 1;
    if (!sole && !declare(text, declarations, commands)) {
      return Outcome.FAILED;
    }
    for (Prompted.Entry entry : prompted.entries()) {
      Outcome outcome = of(entry, text);
      if (outcome != Outcome.DONE) {
        return outcome;
      }
    }
    return Outcome.DONE;
  }

  private Outcome of(Prompted.Entry entry, Source text) {
    return switch (entry) {
      case Prompted.Asked(Expr expr) -> answer(expr, text) ? Outcome.DONE : Outcome.FAILED;
      case Prompted.Stated(Statement.Declaration declaration) -> Outcome.DONE;
      case Prompted.Stated(Statement command) -> perform(command, text);
    };
  }

  /** Tells what was found. */
  boolean fine(List<Diagnostic> diagnostics) {
    List<Diagnostic> news = workspace.news(diagnostics);
    if (!news.isEmpty()) {
      teller.accept(new Answer.Diagnosed(news));
    }
    return news.stream().noneMatch(Diagnostic::isError);
  }

  private boolean declare(
      Source text, List<Statement.Declaration> fresh, List<Statement> commands) {
    List<String> names = fresh.stream().map(one -> one.name().text()).toList();
    List<String> old = names.stream().filter(workspace.declared()::has).toList();
    List<Statement> runs = commands.stream().filter(Doing::isRun).toList();
    if (!fine(workspace.declare(fresh, runs, text))) {
      if (!old.isEmpty()) {
        teller.accept(new Answer.Noted(Says.kept(old)));
      }
      return false;
    }
    for (String name : names) {
      String signature = workspace.named(name, text).map(Named::signature).orElse(name);
      teller.accept(new Answer.Declared(name, signature, old.contains(name)));
    }
    return true;
  }

  /** What can be checked before anything that stands before it has run. */
  private static boolean isRun(Statement statement) {
    return statement instanceof Statement.Each
        || statement instanceof Statement.Command command
            && List.of("run", "compare").contains(command.word().text());
  }

  /** The plan of commands, or nothing where there is a mistake, which is told. */
  Optional<DecodingPlan> plan(List<Statement> commands, Source text) {
    Checker.Checked checked = workspace.check(commands, text);
    return fine(checked.diagnostics())
        ? checked
            .program()
            .map(program -> Planner.plan(program, options.batch(), options.engineThreads()))
        : Optional.empty();
  }

  private Outcome perform(Statement command, Source text) {
    workspace.enlighten(text);
    return plan(List.of(command), text).map(this::run).orElse(Outcome.FAILED);
  }

  private Outcome run(DecodingPlan plan) {
    @SuppressWarnings("MustBeClosedChecker") // the workspace keeps the models
    Runner runner =
        workspace.svdd().runner(plan, options.listener(this::heard), workspace.memory());
    Outcome outcome = runner.run();
    workspace.courses().keep(workspace.memory().results().values());
    if (outcome == Outcome.FAILED) {
      // whatever has failed begins anew the next time
      workspace.memory().closeModels();
    }
    return outcome;
  }

  private void heard(Event event) {
    workspace.courses().hear(event);
    teller.accept(new Answer.Happened(event));
  }

  private boolean answer(Expr expr, Source text) {
    workspace.enlighten(text);
    Optional<Subject> subject = subject(expr, text);
    if (subject.isEmpty()) {
      return false;
    }
    switch (subject.get()) {
      case Subject.Computed(var term) -> {
        Evaluated evaluated = Evaluated.of(term, List.of(), text);
        if (!fine(evaluated.diagnostics())) {
          return false;
        }
        evaluated.value().ifPresent(value -> teller.accept(new Answer.Valued(Says.value(value))));
      }
      case Subject.Planned(var design) -> {
        String name = expr instanceof Expr.Use use ? use.name().text() : design.name();
        teller.accept(new Answer.Valued(Tables.headline(name, design).stripTrailing()));
      }
      case Subject.Thing thing ->
          teller.accept(
              new Answer.Valued(
                  workspace
                      .names(text)
                      .find(expr.span().text())
                      .map(Says::described)
                      .orElse(thing.text())));
    }
    return true;
  }

  /** What an expression is about, or nothing where it has a mistake, which is told. */
  Optional<Subject> subject(Expr expr, Source text) {
    Standpoint.Answered answered = workspace.answer(expr, text);
    return fine(answered.diagnostics()) ? answered.subject() : Optional.empty();
  }
}
