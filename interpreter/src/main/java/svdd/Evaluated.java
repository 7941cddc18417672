package svdd;

import java.util.List;
import java.util.Optional;
import svdd.diagnostic.Diagnostic;

/**
 * An expression that was computed.
 *
 * @param value as a script would write it; empty if there is an error
 * @param diagnostics everything that was found
 */
public record Evaluated(Optional<String> value, List<Diagnostic> diagnostics) {}
