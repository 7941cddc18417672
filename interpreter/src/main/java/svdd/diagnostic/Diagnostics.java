package svdd.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Collects what the phases notice, in any order; gives it back once each, sorted by place. */
public final class Diagnostics {
  private final LinkedHashSet<Diagnostic> found = new LinkedHashSet<>();
  private int errors;

  public void add(Diagnostic diagnostic) {
    errors += found.add(diagnostic) && diagnostic.isError() ? 1 : 0;
  }

  public void addAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(this::add);
  }

  /** Forgets everything. */
  public void clear() {
    found.clear();
    errors = 0;
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  /** How many errors there are so far. */
  public int errors() {
    return errors;
  }

  /** Everything so far, by source and place. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> all = new ArrayList<>(found);
    all.sort(
        Comparator.<Diagnostic, String>comparing(d -> d.place().span().source().name())
            .thenComparingInt(d -> d.place().span().start())
            .thenComparing(Diagnostic::code));
    return List.copyOf(all);
  }
}
