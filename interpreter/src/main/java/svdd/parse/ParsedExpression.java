package svdd.parse;

import java.util.List;
import svdd.ast.Expr;
import svdd.diagnostic.Diagnostic;

/**
 * An expression that was read.
 *
 * @param expr what could be read; {@link Expr.Bad} where nothing could
 * @param diagnostics the mistakes of syntax, by place
 * @param incomplete whether a further line could complete the text
 */
public record ParsedExpression(Expr expr, List<Diagnostic> diagnostics, boolean incomplete) {}
