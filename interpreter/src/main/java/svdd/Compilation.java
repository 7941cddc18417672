package svdd;

import java.util.List;
import java.util.Optional;
import svdd.ast.Module;
import svdd.core.Program;
import svdd.diagnostic.Diagnostic;
import svdd.source.Source;

/**
 * A script that was read and checked.
 *
 * @param source its text
 * @param module what was written, with gaps where it could not be read
 * @param program what it means; empty if there is an error
 * @param diagnostics everything that was found, sorted by place
 */
public record Compilation(
    Source source, Module module, Optional<Program> program, List<Diagnostic> diagnostics) {

  /** Whether it can be planned and run. */
  public boolean ok() {
    return program.isPresent();
  }
}
