package svdd.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import svdd.ast.Argument;
import svdd.ast.Clause;
import svdd.ast.Expr;
import svdd.ast.Name;
import svdd.ast.TypeName;
import svdd.grammar.SvddParser;
import svdd.grammar.SvddParser.*;
import svdd.source.Span;

/**
 * The clauses of a design, the arguments that they share with calls, and lines that are neither.
 */
final class Clauses {
  private final Notes notes;
  private final Expressions expressions;
  private final Types types;

  Clauses(Notes notes, Expressions expressions, Types types) {
    this.notes = notes;
    this.expressions = expressions;
    this.types = types;
  }

  Types types() {
    return types;
  }

  List<Clause> of(@Nullable BodyContext body) {
    List<Clause> clauses = new ArrayList<>();
    if (body != null) {
      for (SettingContext setting : body.setting()) {
        if (setting.junk() != null) {
          junk(setting.junk(), true);
          clauses.add(nothing(notes.span(setting.junk())));
        } else if (setting.clause() != null) {
          clause(setting.clause(), setting.exception == null).ifPresent(clauses::add);
        }
      }
      int brace = body.getStart().getStartIndex();
      if (notes.confused(brace, brace)) {
        clauses.add(
            nothing(notes.span(brace, brace + 1))); // never closed: more may have been meant
      }
    }
    return List.copyOf(clauses);
  }

  /** What stands for a line that may have been meant as any clause. */
  private static Clause nothing(Span span) {
    Name word = new Name(span.source().span(span.start(), span.start()), "");
    return new Clause(span, word, false, List.of(Argument.of(new Expr.Bad(span))));
  }

  private Optional<Clause> clause(ClauseContext clause, boolean ended) {
    Span span = notes.span(clause);
    if (clause.NO() != null && clause.word == null) {
      return clause.NAME() == null
          ? Optional.empty()
          : Optional.of(
              new Clause(span, expressions.name(clause.NAME().getSymbol()), true, List.of()));
    }
    if (clause.word == null) {
      return Optional.empty();
    }
    Name word = expressions.name(clause.word);
    if (!ended && clause.word.getType() == SvddParser.DESIGN) {
      return Optional.of(nothing(span)); // told as what it is
    }
    if (clause.sign != null) {
      notes.add(Wording.signInClause(notes.span(clause.sign), word.text(), after(clause)));
    }
    boolean whole = ended && !notes.confused(span.start(), span.end());
    List<Argument> arguments =
        whole ? arguments(clause.arg()) : List.of(Argument.of(new Expr.Bad(span)));
    return Optional.of(new Clause(span, word, false, arguments));
  }

  private String after(ClauseContext clause) {
    return clause.arg().isEmpty() ? ".." : notes.span(clause.arg(0)).text();
  }

  List<Argument> arguments(List<ArgContext> arguments) {
    return arguments.stream().map(this::argument).toList();
  }

  private Argument argument(ArgContext arg) {
    Span span = notes.span(arg);
    if (Expressions.isWhole(arg.name()) && arg.COLON() != null) {
      Name name = expressions.name(arg.name());
      Optional<TypeName> type = types.of(arg.type());
      Expr value = type.isEmpty() ? new Expr.Bad(span) : new Expr.Use(name.span(), name);
      return new Argument(span, Optional.empty(), value, Optional.empty(), type);
    }
    Optional<Name> label =
        Expressions.isWhole(arg.label())
            ? Optional.of(expressions.name(arg.label()))
            : Optional.empty();
    ValueContext value = arg.value();
    if (value == null) {
      return new Argument(span, label, new Expr.Bad(span), Optional.empty(), Optional.empty());
    }
    Optional<Expr> until =
        value.ARROW() == null
            ? Optional.empty()
            : Optional.of(expressions.of(value.expr(1), value));
    Expr first = expressions.of(value.expr(0), value);
    return new Argument(span, label, first, until, Optional.empty());
  }

  /** A line that starts with no word. */
  void junk(JunkContext junk, boolean body) {
    if (junk.exception != null) {
      return;
    }
    Span span = notes.span(junk);
    if (notes.confused(span.start(), span.end())) {
      return;
    }
    Span first = notes.span(junk.getStart());
    int type = junk.getStart().getType();
    if (type == SvddParser.PLUS || type == SvddParser.MINUS) {
      notes.add(Wording.signAtStart(span, first, body));
    } else if (type == SvddParser.TAGGED) {
      int quote = first.text().indexOf('"');
      notes.add(
          Wording.spaceMissing(
              first, first.text().substring(0, quote), first.text().substring(quote)));
    } else {
      String line = first.text().lines().findFirst().orElse("");
      notes.add(Wording.lineWithoutWord(first, "`" + line + "`", body));
    }
  }
}
