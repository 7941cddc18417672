package svdd.parse;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import svdd.ast.Expr;
import svdd.ast.Name;
import svdd.ast.TypeName;
import svdd.grammar.SvddParser.DimContext;
import svdd.grammar.SvddParser.ParameterContext;
import svdd.grammar.SvddParser.TypeContext;
import svdd.source.Span;

/** Types as they are written. */
final class Types {
  private final Notes notes;
  private final Expressions expressions;
  private final Literals literals;

  Types(Notes notes, Expressions expressions, Literals literals) {
    this.notes = notes;
    this.expressions = expressions;
    this.literals = literals;
  }

  /** A type, or empty where there is none or a mistake in it was told. */
  Optional<TypeName> of(@Nullable TypeContext type) {
    return type == null ? Optional.empty() : of(type, 1);
  }

  private Optional<TypeName> of(TypeContext type, int depth) {
    if (depth > Expressions.DEEPEST) {
      notes.add(Wording.expressionTooDeep(notes.span(type), Expressions.DEEPEST));
      return Optional.empty();
    }
    Optional<TypeName> from = from(type, depth);
    if (type.ARROW() == null) {
      return from;
    }
    TypeContext result = type.type(type.NAME() != null ? 0 : 1);
    if (from.isEmpty() || result == null) {
      return Optional.empty();
    }
    return of(result, depth + 1).map(to -> new TypeName.Arrow(notes.span(type), from.get(), to));
  }

  private Optional<TypeName> from(TypeContext type, int depth) {
    Token last = type.RB() != null ? type.RB().getSymbol() : type.getStart();
    Span span = notes.span(type.getStart(), last);
    if (type.NAME() != null) {
      List<Expr> sizes = type.dim().stream().map(this::size).toList();
      Name name = expressions.name(type.NAME().getSymbol());
      return Optional.of(new TypeName.Plain(span, name, sizes));
    }
    TypeContext element = type.type(0);
    return type.LB() == null || element == null
        ? Optional.empty()
        : of(element, depth + 1).map(e -> new TypeName.ListOf(span, e));
  }

  private Expr size(DimContext size) {
    Span span = notes.span(size);
    if (size.NUMBER() != null) {
      return literals.of(size.NUMBER().getSymbol(), span);
    }
    return size.name() == null || size.name().exception != null
        ? new Expr.Bad(span)
        : new Expr.Use(span, expressions.name(size.name()));
  }

  List<TypeName.Parameter> parameters(List<ParameterContext> parameters) {
    return parameters.stream().flatMap(p -> parameter(p).stream()).toList();
  }

  private Optional<TypeName.Parameter> parameter(ParameterContext parameter) {
    if (!Expressions.isWhole(parameter.name())) {
      return Optional.empty();
    }
    Optional<Expr> value =
        parameter.ASSIGN() == null
            ? Optional.empty()
            : Optional.of(expressions.of(parameter.expr(), parameter));
    Name name = expressions.name(parameter.name());
    return of(parameter.type())
        .map(type -> new TypeName.Parameter(notes.span(parameter), name, type, value));
  }

  static boolean isWhole(@Nullable ParserRuleContext rule) {
    return Expressions.isWhole(rule);
  }
}
