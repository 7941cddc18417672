package svdd.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.source.Span;

/**
 * A design with everything filled in.
 *
 * @param goal what is maximized; empty where the design only draws
 * @param shown the declared rewards that its goal and requirements use, in the order of their first
 *     use
 * @param defaults which clauses were not written, and the values that stand for them, for plans
 */
public record Design(
    String name,
    Span span,
    ModelUse model,
    Optional<Term> goal,
    List<Requirement> requirements,
    List<Term.Named> shown,
    DecoderUse decoder,
    int steps,
    int count,
    long seed,
    Map<String, String> defaults) {

  /**
   * A line that items must satisfy.
   *
   * @param holds the condition
   * @param shortfall how much is missing, divided by the condition's own scale
   * @param text the line as written
   */
  public record Requirement(Term holds, Term shortfall, String text, Span span) {}
}
