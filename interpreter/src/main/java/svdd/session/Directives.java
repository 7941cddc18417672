package svdd.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import svdd.ast.Argument;
import svdd.ast.Expr;
import svdd.ast.Module;
import svdd.ast.Name;
import svdd.ast.Outline;
import svdd.ast.Statement;
import svdd.check.Named;
import svdd.check.Names;
import svdd.check.Standpoint;
import svdd.check.Subject;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.DidYouMean;
import svdd.diagnostic.Layout;
import svdd.parse.ParsedExpression;
import svdd.parse.Parser;
import svdd.parse.Prompted;
import svdd.run.Memory;
import svdd.run.Outcome;
import svdd.source.Source;
import svdd.source.Span;

/** Does what is said to the session itself. */
final class Directives {
  private final Workspace workspace;
  private final Doing doing;
  private final Consumer<Answer> teller;
  private final IntSupplier width;
  private final Loading loading;

  Directives(
      Workspace workspace,
      Doing doing,
      Consumer<Answer> teller,
      IntSupplier width,
      Loading loading) {
    this.workspace = workspace;
    this.doing = doing;
    this.teller = teller;
    this.width = width;
    this.loading = loading;
  }

  /** A line whose first sign is a colon, with its rest. */
  private record Said(Source text, Span word, Span rest) {

    static Said of(Source text) {
      String line = text.text();
      int start = line.indexOf(':') + 1;
      while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
        start++;
      }
      int end = start;
      while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
        end++;
      }
      int from = end;
      int to = line.stripTrailing().length();
      while (from < to && Character.isWhitespace(line.charAt(from))) {
        from++;
      }
      return new Said(text, text.span(start, end), text.span(from, Math.max(from, to)));
    }
  }

  Outcome of(Source text) {
    Said said = Said.of(text);
    List<Directive> found = Directive.of(said.word().text());
    if (found.isEmpty()) {
      Optional<String> near = DidYouMean.of(said.word().text(), Directive.words());
      return failed(Messages.unknown(said.word(), near));
    }
    if (found.size() > 1) {
      return failed(Messages.ambiguous(said.word(), found));
    }
    Directive directive = found.getFirst();
    if (directive.needs() && said.rest().text().isEmpty()) {
      return failed(Messages.missing(said.word(), directive));
    }
    return switch (directive) {
      case HELP -> help(said);
      case TYPE -> type(said);
      case DOC -> documented(said);
      case PLAN -> plan(said);
      case AST -> ast(said);
      case PLOT -> plot(said);
      case SET -> set(said);
      case LOAD -> loading.load(said.rest());
      case RELOAD -> loading.reload(said.word());
      case TIME -> time(said);
      case RESET -> {
        workspace.reset();
        yield Outcome.DONE;
      }
      case QUIT -> {
        teller.accept(new Answer.Left());
        yield Outcome.CANCELLED;
      }
    };
  }

  private Outcome failed(Diagnostic diagnostic) {
    doing.fine(List.of(diagnostic));
    return Outcome.FAILED;
  }

  private Outcome shown(String text) {
    teller.accept(new Answer.Shown(Layout.fit(text, width.getAsInt())));
    return Outcome.DONE;
  }

  private Outcome help(Said said) {
    if (said.rest().text().isEmpty()) {
      return shown(Says.HELP + Says.directives());
    }
    String topic = said.rest().text();
    List<Directive> directives =
        topic.startsWith(":") ? Directive.of(topic.substring(1)) : List.of();
    return directives.isEmpty()
        ? documented(said)
        : shown(
            String.join(
                "",
                directives.stream().map(one -> one.usage() + "\n  " + one.doc() + "\n").toList()));
  }

  private Outcome documented(Said said) {
    String name = said.rest().text();
    Names names = names(said.text());
    Optional<Named> named = Topics.find(name, names);
    if (named.isPresent()) {
      return shown(Says.documented(named.get()));
    }
    int dot = name.lastIndexOf('.') + 1;
    List<String> known = new ArrayList<>();
    List<Named> members =
        dot == 0
            ? names.visible()
            : names.find(name.substring(0, dot - 1)).map(Named::members).orElse(List.of());
    members.forEach(one -> known.add(name.substring(0, dot) + one.name()));
    names.clauses().forEach(one -> known.add(one.name()));
    known.addAll(Topics.words());
    return failed(Messages.undocumented(said.rest(), DidYouMean.of(name, known)));
  }

  private Names names(Source text) {
    workspace.enlighten(text);
    return workspace.names(text);
  }

  private Outcome type(Said said) {
    if (said.rest().text().isEmpty()) {
      return shown(Says.listed(names(said.text()).declared()));
    }
    Optional<Named> named = names(said.text()).find(said.rest().text());
    if (named.isPresent()) {
      return shown(Says.signature(named.get()) + "\n");
    }
    return expression(said)
        .flatMap(expr -> doing.subject(expr, said.text()))
        .map(subject -> shown(subject.type() + "\n"))
        .orElse(Outcome.FAILED);
  }

  private Optional<Expr> expression(Said said) {
    ParsedExpression parsed = Parser.expression(said.text(), said.rest().start());
    return doing.fine(parsed.diagnostics()) ? Optional.of(parsed.expr()) : Optional.empty();
  }

  private static Prompted prompted(Said said) {
    return Parser.prompt(said.text(), said.rest().start(), Standpoint.commands());
  }

  private Outcome ast(Said said) {
    Prompted prompted = prompted(said);
    boolean fine = doing.fine(prompted.diagnostics());
    StringBuilder out = new StringBuilder();
    for (Prompted.Entry entry : prompted.entries()) {
      out.append(
          switch (entry) {
            case Prompted.Asked(Expr expr) -> Outline.of(expr);
            case Prompted.Stated(Statement statement) ->
                Outline.of(new Module(said.text(), List.of(statement)));
          });
    }
    shown(out.toString());
    return fine ? Outcome.DONE : Outcome.FAILED;
  }

  private Outcome plan(Said said) {
    Prompted prompted = prompted(said);
    if (!doing.fine(prompted.diagnostics())) {
      return Outcome.FAILED;
    }
    workspace.enlighten(said.text());
    List<Statement> commands = new ArrayList<>();
    for (Prompted.Entry entry : prompted.entries()) {
      switch (entry) {
        case Prompted.Asked(Expr expr) -> {
          Optional<Subject> subject = doing.subject(expr, said.text());
          if (subject.isEmpty()) {
            return Outcome.FAILED;
          }
          if (!(subject.get() instanceof Subject.Planned)) {
            return failed(Messages.noDesign(expr.span()));
          }
          Name run = new Name(expr.span(), "run");
          commands.add(
              new Statement.Command(expr.span(), run, List.of(Argument.of(expr)), List.of()));
        }
        case Prompted.Stated(Statement.Declaration declaration) -> {
          return failed(Messages.noDesign(declaration.span()));
        }
        case Prompted.Stated(Statement command) -> commands.add(command);
      }
    }
    return doing
        .plan(commands, said.text())
        .map(plan -> plan.text(width.getAsInt()))
        .map(this::shown)
        .orElse(Outcome.FAILED);
  }

  private Outcome plot(Said said) {
    Optional<String> asked = Optional.of(said.rest().text()).filter(text -> !text.isEmpty());
    String name = asked.orElse(Memory.LAST);
    var results = workspace.memory().results();
    var result = results.get(name);
    if (result == null) {
      Span place = asked.isEmpty() ? said.word() : said.rest();
      List<String> known = List.copyOf(results.keySet());
      return failed(Messages.noRun(place, asked, known, DidYouMean.of(name, known)));
    }
    return shown(Pictures.of(result, workspace.courses().of(result), width.getAsInt()));
  }

  private Outcome set(Said said) {
    if (said.rest().text().isEmpty()) {
      return shown(Says.params(workspace.params(said.text()), workspace.settings()));
    }
    String[] parts = said.rest().text().split("=", 2);
    if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
      return failed(Messages.noSetting(said.rest()));
    }
    String name = parts[0].strip();
    Source value = new Source(":set " + name, parts[1].strip(), said.text().folder());
    return doing.fine(workspace.set(name, value, said.text())) ? Outcome.DONE : Outcome.FAILED;
  }

  private Outcome time(Said said) {
    LongSupplier clock = workspace.svdd().host().clock();
    long before = clock.getAsLong();
    Outcome outcome = doing.of(said.text(), said.rest().start());
    teller.accept(new Answer.Noted(Says.took((clock.getAsLong() - before) * 1e-9)));
    return outcome;
  }
}
