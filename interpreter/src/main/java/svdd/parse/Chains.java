package svdd.parse;

import java.util.Optional;
import svdd.grammar.SvddParser;
import svdd.grammar.SvddParser.CompareContext;

/** What a chain of comparisons was meant to be. */
final class Chains {
  private Chains() {}

  /** {@code lo <= x <= hi} and {@code hi >= x >= lo} are ranges; others are two comparisons. */
  static Optional<String> rewritten(Notes notes, CompareContext inner, CompareContext outer) {
    boolean three = !(inner.expr(0) instanceof CompareContext);
    if (!three || inner.expr(1) == null || outer.expr(1) == null) {
      return Optional.empty();
    }
    String first = notes.span(inner.expr(0)).text();
    String middle = notes.span(inner.expr(1)).text();
    String last = notes.span(outer.expr(1)).text();
    String operator = notes.written(inner.op);
    String next = notes.written(outer.op);
    if (inner.op.getType() == SvddParser.LE && outer.op.getType() == SvddParser.LE) {
      return Optional.of("write `" + middle + " in " + first + ".." + last + "`.");
    }
    if (inner.op.getType() == SvddParser.GE && outer.op.getType() == SvddParser.GE) {
      return Optional.of("write `" + middle + " in " + last + ".." + first + "`.");
    }
    String both =
        first + " " + operator + " " + middle + " and " + middle + " " + next + " " + last;
    return both.length() > 80 || both.contains("\n")
        ? Optional.empty()
        : Optional.of("write `" + both + "`.");
  }
}
