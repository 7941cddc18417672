package svdd.ast;

import java.util.List;
import java.util.Optional;
import svdd.source.Span;

/** A type as written: {@code Real}, {@code DNA[200]}, {@code [Real]}, {@code DNA -> Bool}. */
public sealed interface TypeName {
  Span span();

  /** A name with sizes; a size is a whole number or the name of one. */
  record Plain(Span span, Name name, List<Expr> sizes) implements TypeName {}

  /** {@code [T]}. */
  record ListOf(Span span, TypeName element) implements TypeName {}

  /** {@code D -> T}. */
  record Arrow(Span span, TypeName from, TypeName to) implements TypeName {}

  /** A parameter of a function or, without default, of a snippet. */
  record Parameter(Span span, Name name, TypeName type, Optional<Expr> value) {}
}
