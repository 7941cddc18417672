package svdd.ast;

import java.util.Optional;
import svdd.source.Span;

/**
 * One argument: {@code value}, {@code label = value}, {@code 40 -> 10} ({@code until} is the 10)
 * or, in the list of a snippet, {@code name: type} (then {@code value} is the {@link Expr.Use} of
 * the name).
 */
public record Argument(
    Span span, Optional<Name> label, Expr value, Optional<Expr> until, Optional<TypeName> type) {

  public static Argument of(Expr value) {
    return new Argument(value.span(), Optional.empty(), value, Optional.empty(), Optional.empty());
  }
}
