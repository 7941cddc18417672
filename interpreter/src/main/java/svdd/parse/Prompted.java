package svdd.parse;

import java.util.List;
import svdd.ast.Expr;
import svdd.ast.Statement;
import svdd.diagnostic.Diagnostic;
import svdd.source.Source;

/**
 * What was typed at a prompt.
 *
 * @param entries what could be read, in order
 * @param diagnostics the mistakes of syntax, by place
 * @param incomplete whether a further line could complete the text
 */
public record Prompted(
    Source source, List<Entry> entries, List<Diagnostic> diagnostics, boolean incomplete) {

  /** One thing to do. */
  public sealed interface Entry {}

  /** A declaration or a command, as scripts have them. */
  public record Stated(Statement statement) implements Entry {}

  /** An expression that stands alone: its value is wanted. */
  public record Asked(Expr expr) implements Entry {}
}
