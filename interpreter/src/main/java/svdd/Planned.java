package svdd;

import java.util.List;
import java.util.Optional;
import svdd.diagnostic.Diagnostic;
import svdd.plan.DecodingPlan;

/**
 * A plan with measured times.
 *
 * @param plan empty if a model could not be opened
 * @param diagnostics why
 */
public record Planned(Optional<DecodingPlan> plan, List<Diagnostic> diagnostics) {}
