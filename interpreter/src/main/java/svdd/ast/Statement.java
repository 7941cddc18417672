package svdd.ast;

import java.util.List;
import java.util.Optional;
import svdd.source.Span;

/** A declaration or a command. {@code doc} is the text of the {@code ///} lines above it. */
public sealed interface Statement {
  Span span();

  /** A declaration: it gives a name to something. */
  sealed interface Declaration extends Statement {
    Name name();

    Optional<String> doc();
  }

  /** {@code import "lab/rewards.svdd" as lab}. */
  record Import(Span span, Name path, Name name) implements Declaration {
    @Override
    public Optional<String> doc() {
      return Optional.empty();
    }
  }

  /** {@code param candidates: Int = 20}. */
  record Param(Span span, Optional<String> doc, Name name, TypeName type, Expr value)
      implements Declaration {}

  /** {@code fn bell(r: Real, width: Real = 1): Real = ...}. */
  record Function(
      Span span,
      Optional<String> doc,
      Name name,
      List<TypeName.Parameter> parameters,
      Optional<TypeName> result,
      Expr body)
      implements Declaration {}

  /** The word that opens a binding. */
  enum Kind {
    LET,
    MODEL,
    REWARD,
    DESIGN
  }

  /** {@code let}, {@code model}, {@code reward} or {@code design} with {@code =} and a value. */
  record Binding(
      Span span, Optional<String> doc, Kind kind, Name name, Optional<TypeName> type, Expr value)
      implements Declaration {}

  /** {@code design name \{ ... \}}. */
  record Design(Span span, Optional<String> doc, Name name, List<Clause> clauses)
      implements Declaration {}

  /** {@code for m in [5, 10] \{ ... \}}. */
  record Each(Span span, Name name, Expr values, List<Statement> body) implements Statement {}

  /** {@code run islands as "x"}; the word is looked up in the table of commands. */
  record Command(Span span, Name word, List<Argument> arguments, List<Tail> tails)
      implements Statement {}

  /** {@code to e}, {@code as e}, {@code by a, b}, {@code at equal forwards} (its second word). */
  record Tail(Span span, Name word, List<Argument> arguments) {}
}
