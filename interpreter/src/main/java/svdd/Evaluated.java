package svdd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import svdd.check.Checker;
import svdd.check.Vocabulary;
import svdd.core.Term;
import svdd.diagnostic.Diagnostic;
import svdd.parse.ParsedExpression;
import svdd.reward.Evaluator;
import svdd.run.RunOptions;
import svdd.source.Source;
import svdd.spi.Failure;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.type.Type;
import svdd.type.Value;

/**
 * An expression that was computed.
 *
 * @param value as a script would write it; empty if there is an error
 * @param diagnostics everything that was found
 */
public record Evaluated(Optional<String> value, List<Diagnostic> diagnostics) {

  static Evaluated of(ParsedExpression parsed, Vocabulary vocabulary, Source source) {
    if (parsed.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      return new Evaluated(Optional.empty(), parsed.diagnostics());
    }
    try {
      Checker.CheckedExpression checked = Checker.expression(parsed.expr(), vocabulary);
      return checked
          .term()
          .map(term -> of(term, checked.diagnostics(), source))
          .orElseGet(() -> new Evaluated(Optional.empty(), checked.diagnostics()));
    } catch (Failure failure) {
      return refused(failure.refusal(), source);
    }
  }

  /**
   * Computes a term that depends on no item.
   *
   * @param found what was found so far
   * @param source where the expression stands
   */
  public static Evaluated of(Term term, List<Diagnostic> found, Source source) {
    if (term instanceof Term.Constant constant) {
      return new Evaluated(Optional.of(constant.value().toString()), found);
    }
    Resources resources = new Resources(RunOptions.DEFAULT.engineThreads());
    List<Term> terms = term instanceof Term.Many many ? many.elements() : List.of(term);
    try (Evaluator evaluator = Evaluator.open(terms, resources)) {
      List<Value> values = new ArrayList<>();
      for (Term one : terms) {
        double number = evaluator.number(one);
        values.add(one.type() == Type.BOOL ? new Value.Bool(number == 1) : new Value.Real(number));
      }
      Value value = term instanceof Term.Many ? new Value.Many(values) : values.getFirst();
      return new Evaluated(Optional.of(value.toString()), found);
    } catch (Refusal refusal) {
      return refused(refusal, source);
    }
  }

  private static Evaluated refused(Refusal refusal, Source source) {
    return new Evaluated(
        Optional.empty(), List.of(refusal.diagnostic(source.span(0, source.text().length()))));
  }
}
