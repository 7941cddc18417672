package svdd.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import svdd.ast.Argument;
import svdd.ast.Expr;
import svdd.ast.Name;
import svdd.ast.Statement;
import svdd.ast.TypeName;
import svdd.grammar.SvddParser;
import svdd.grammar.SvddParser.*;
import svdd.source.Span;

/**
 * Declarations and commands. A declaration with a mistake in it still declares its name, so that
 * one mistake is told once.
 */
final class Statements {
  private final Notes notes;
  private final Docs docs;
  private final Expressions expressions;
  private final Clauses clauses;
  private final Types types;

  /** What declarations give a name to. */
  private final Set<String> names = new HashSet<>();

  Statements(Notes notes, Docs docs) {
    this.notes = notes;
    this.docs = docs;
    this.expressions = new Expressions(notes);
    this.clauses = expressions.clauses();
    this.types = clauses.types();
  }

  List<Statement> of(List<LineContext> lines) {
    List<Statement> statements = new ArrayList<>();
    lines.forEach(line -> declared(line.statement()).ifPresent(names::add));
    for (LineContext line : lines) {
      expressions.startStatement();
      if (line.junk() != null) {
        clauses.junk(line.junk(), false);
      } else if (line.statement() != null) {
        statement(line.statement())
            .flatMap(statement -> whole(line) ? Optional.of(statement) : broken(statement))
            .ifPresent(statements::add);
      }
    }
    return List.copyOf(statements);
  }

  private Optional<String> declared(@Nullable StatementContext statement) {
    NameContext name =
        switch (statement) {
          case ParamOfContext c -> c.name();
          case FunctionContext c -> c.name();
          case BindingContext c -> c.name();
          case DesignContext c -> c.name();
          case null, default -> null;
        };
    return name == null || !Expressions.isWhole(name)
        ? Optional.empty()
        : Optional.of(expressions.name(name).text());
  }

  private Optional<Statement> statement(StatementContext statement) {
    Span span = notes.span(statement);
    Optional<String> doc = docs.above(span.start());
    return switch (statement) {
      case ImportOfContext c -> imported(c, span);
      case ParamOfContext c -> param(c, span, doc);
      case FunctionContext c -> function(c, span, doc);
      case BindingContext c -> binding(c, span, doc);
      case DesignContext c -> design(c, span, doc);
      case EachContext c -> each(c, span);
      case CommandContext c -> command(c, span);
      case AssignedContext c -> assigned(c, span);
      default -> afterAs(statement).map(name -> bad(span, doc, Statement.Kind.LET, name));
    };
  }

  /**
   * Whether a statement was read to the end of its line, and without what confuses. What stands in
   * the braces of a design or a loop is looked at for itself.
   */
  private boolean whole(LineContext line) {
    Span span = notes.span(line.statement());
    Optional<Token> braces =
        switch (line.statement()) {
          case DesignContext design when design.body() != null ->
              Optional.of(design.body().getStart());
          case EachContext each when each.block() != null -> Optional.of(each.block().getStart());
          case StatementContext other -> Optional.empty();
        };
    int end = braces.map(Token::getStartIndex).orElse(span.end());
    return line.exception == null && !notes.confused(span.start(), end);
  }

  /** What is left of a statement whose end makes no sense: the name that it declares. */
  private static Optional<Statement> broken(Statement statement) {
    Expr bad = new Expr.Bad(statement.span());
    return switch (statement) {
      case Statement.Binding b ->
          Optional.of(new Statement.Binding(b.span(), b.doc(), b.kind(), b.name(), b.type(), bad));
      case Statement.Param p ->
          Optional.of(new Statement.Param(p.span(), p.doc(), p.name(), p.type(), bad));
      case Statement.Function f ->
          Optional.of(
              new Statement.Function(f.span(), f.doc(), f.name(), f.parameters(), f.result(), bad));
      case Statement.Design d -> Optional.of(d);
      case Statement.Import i -> Optional.of(i);
      case Statement.Each e -> Optional.of(new Statement.Each(e.span(), e.name(), bad, e.body()));
      case Statement.Command c ->
          Optional.of(
              new Statement.Command(c.span(), c.word(), List.of(Argument.of(bad)), List.of()));
    };
  }

  private Optional<Statement> imported(ImportOfContext c, Span span) {
    if (c.STRING() == null || !Expressions.isWhole(c.name())) {
      return Optional.empty();
    }
    Token path = c.STRING().getSymbol();
    Name text = new Name(notes.span(path), new Strings(notes).plain(path));
    return Optional.of(new Statement.Import(span, text, expressions.name(c.name())));
  }

  /** The name behind the {@code as} of an import whose path is no string. */
  private Optional<Name> afterAs(StatementContext statement) {
    if (statement.getStart().getType() != SvddParser.IMPORT) {
      return Optional.empty();
    }
    for (int i = 0; i + 1 < statement.getChildCount(); i++) {
      if (statement.getChild(i) instanceof TerminalNode as
          && as.getSymbol().getType() == SvddParser.AS
          && statement.getChild(i + 1) instanceof TerminalNode name
          && name.getSymbol().getType() == SvddParser.NAME) {
        return Optional.of(expressions.name(name.getSymbol()));
      }
    }
    return Optional.empty();
  }

  private Optional<Statement> param(ParamOfContext c, Span span, Optional<String> doc) {
    if (!Expressions.isWhole(c.name())) {
      return Optional.empty();
    }
    Name name = expressions.name(c.name());
    Expr value = expressions.of(c.expr(), c);
    Optional<TypeName> type = types.of(c.type());
    return Optional.of(
        type.isPresent()
            ? new Statement.Param(span, doc, name, type.get(), value)
            : bad(span, doc, Statement.Kind.LET, name));
  }

  private Optional<Statement> function(FunctionContext c, Span span, Optional<String> doc) {
    if (!Expressions.isWhole(c.name())) {
      return Optional.empty();
    }
    Name name = expressions.name(c.name());
    List<TypeName.Parameter> parameters = types.parameters(c.parameter());
    Optional<TypeName> result = types.of(c.type());
    boolean whole = parameters.size() == c.parameter().size() && c.RP() != null;
    return Optional.of(
        whole && (c.COLON() == null || result.isPresent())
            ? new Statement.Function(
                span, doc, name, parameters, result, expressions.of(c.expr(), c))
            : bad(span, doc, Statement.Kind.LET, name));
  }

  private Optional<Statement> binding(BindingContext c, Span span, Optional<String> doc) {
    if (!Expressions.isWhole(c.name())) {
      return Optional.empty();
    }
    Statement.Kind kind =
        switch (c.kind.getType()) {
          case SvddParser.LET -> Statement.Kind.LET;
          case SvddParser.MODEL -> Statement.Kind.MODEL;
          case SvddParser.REWARD -> Statement.Kind.REWARD;
          default -> throw new IllegalStateException("no binding: " + c.kind);
        };
    Name name = expressions.name(c.name());
    Expr value = expressions.of(c.expr(), c);
    return Optional.of(new Statement.Binding(span, doc, kind, name, types.of(c.type()), value));
  }

  private Optional<Statement> design(DesignContext c, Span span, Optional<String> doc) {
    if (!Expressions.isWhole(c.name())) {
      return Optional.empty();
    }
    Name name = expressions.name(c.name());
    if (c.body() != null) {
      return Optional.of(new Statement.Design(span, doc, name, clauses.of(c.body())));
    }
    Expr value = expressions.of(c.expr(), c);
    return Optional.of(
        new Statement.Binding(span, doc, Statement.Kind.DESIGN, name, Optional.empty(), value));
  }

  private static Statement bad(Span span, Optional<String> doc, Statement.Kind kind, Name name) {
    return new Statement.Binding(span, doc, kind, name, Optional.empty(), new Expr.Bad(span));
  }

  private Optional<Statement> each(EachContext c, Span span) {
    if (!Expressions.isWhole(c.name())) {
      return Optional.empty();
    }
    Name name = expressions.name(c.name());
    Expr values =
        Expressions.isWhole(c) && Expressions.isWhole(c.block())
            ? expressions.of(c.expr(), c)
            : new Expr.Bad(notes.span(c));
    List<Statement> body = c.block() == null ? List.of() : of(c.block().line());
    return Optional.of(new Statement.Each(span, name, values, body));
  }

  /** Of a command that was not read to its end the word is left: half might do something else. */
  private Optional<Statement> command(CommandContext c, Span span) {
    List<Argument> arguments = clauses.arguments(c.arg());
    List<Statement.Tail> tails = c.tail().stream().flatMap(t -> tail(t).stream()).toList();
    if (c.word == null) {
      return Optional.empty();
    }
    Statement.Command command =
        new Statement.Command(span, expressions.name(c.word), arguments, tails);
    boolean whole = tails.size() == c.tail().size() && !notes.cut(span.start(), span.end());
    return whole ? Optional.of(command) : broken(command);
  }

  private Optional<Statement.Tail> tail(TailContext tail) {
    if (tail.exception != null) {
      return Optional.empty();
    }
    Span span = notes.span(tail);
    Name word = expressions.name(tail.getStart());
    if (tail.AT() != null) {
      NameContext equal = tail.name(0);
      NameContext what = tail.name(1);
      if (!notes.span(equal).text().equals("equal")) {
        notes.add(Wording.atWhat(word.span()));
        return Optional.empty();
      }
      Name name = expressions.name(what);
      Argument argument = Argument.of(new Expr.Use(name.span(), name));
      return Optional.of(new Statement.Tail(span, word, List.of(argument)));
    }
    List<Argument> arguments =
        tail.BY() != null
            ? clauses.arguments(tail.arg())
            : List.of(Argument.of(expressions.of(tail.expr(), tail)));
    return Optional.of(new Statement.Tail(span, word, arguments));
  }

  /** {@code gc = dna.gc}: told; the name is declared all the same. */
  private Optional<Statement> assigned(AssignedContext c, Span span) {
    if (!Expressions.isWhole(c.name()) || c.ASSIGN() == null) {
      return Optional.empty();
    }
    Name name = expressions.name(c.name());
    if (c.name().NAME() == null) {
      Span sign = notes.span(c.ASSIGN().getSymbol());
      notes.add(Wording.nameMissing(sign, name.text(), "`=`"));
      return Optional.empty();
    }
    expressions.of(c.expr(), c);
    if (names.contains(name.text())) {
      notes.add(Wording.changed(name.span(), name.text()));
      return Optional.empty();
    }
    if (c.exception == null && Expressions.isWhole(c.expr())) {
      String text = notes.span(c.expr()).text();
      String value = text.length() > 60 || text.contains("\n") ? ".." : text;
      notes.add(Wording.undeclared(name.span(), name.text(), value));
    }
    return Optional.of(bad(span, Optional.empty(), Statement.Kind.LET, name));
  }
}
