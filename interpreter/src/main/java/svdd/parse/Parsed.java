package svdd.parse;

import java.util.List;
import svdd.ast.Module;
import svdd.diagnostic.Diagnostic;

/**
 * A source that was read.
 *
 * @param module what could be read; what could not is left out or stands as {@link
 *     svdd.ast.Expr.Bad}
 * @param diagnostics the mistakes of syntax, by place
 * @param incomplete whether the text ends inside a bracket, a text block or an operation, so that a
 *     further line could complete it
 */
public record Parsed(Module module, List<Diagnostic> diagnostics, boolean incomplete) {}
