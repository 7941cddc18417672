package svdd.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import svdd.Svdd;
import svdd.ast.Expr;
import svdd.ast.Module;
import svdd.ast.Statement;
import svdd.check.Checker;
import svdd.check.Known;
import svdd.check.Names;
import svdd.check.Standpoint;
import svdd.diagnostic.Diagnostic;
import svdd.run.Memory;
import svdd.source.Source;

/** What a session holds: declarations, values of params, results, opened models. */
final class Workspace implements AutoCloseable {
  private final Svdd svdd;
  private final Memory memory = new Memory();
  private final Map<String, Courses> courses = new HashMap<>();
  private final Map<String, Source> settings = new LinkedHashMap<>();
  private final Map<Source, Map<String, Known>> known = new HashMap<>();
  private final Set<String> warned = new HashSet<>();
  private final List<String> loaded = new ArrayList<>();
  private Declarations declared = Declarations.NONE;

  Workspace(Svdd svdd) {
    this.svdd = svdd;
  }

  Svdd svdd() {
    return svdd;
  }

  Memory memory() {
    return memory;
  }

  Declarations declared() {
    return declared;
  }

  Map<String, Source> settings() {
    return settings;
  }

  /** The files that were loaded, in order. */
  List<String> loaded() {
    return loaded;
  }

  /** How runs went, by their names. */
  Map<String, Courses> courses() {
    return courses;
  }

  /** From now on this text knows what runs have given so far. */
  void enlighten(Source text) {
    known.put(text, Findings.of(memory.results()));
  }

  /** Takes declarations that have no mistake; texts that nothing lives in are forgotten. */
  void declare(Declarations all, Source text) {
    declared = all;
    Set<Source> alive = new HashSet<>();
    all.all().forEach(declaration -> alive.add(declaration.span().source()));
    alive.add(text);
    known.keySet().retainAll(alive);
  }

  private Standpoint standpoint(Map<String, Source> values) {
    return new Standpoint(svdd.vocabulary(), values, known);
  }

  /** The values of params that there are still. */
  private Map<String, Source> given(Declarations declarations) {
    Map<String, Source> values = new LinkedHashMap<>(settings);
    values.keySet().removeIf(name -> !declarations.takes(name));
    return values;
  }

  /** Checks declarations and commands. */
  Checker.Checked check(Declarations declarations, Source text, List<Statement> commands) {
    return standpoint(given(declarations)).check(declarations.module(text, commands));
  }

  /** Checks what is declared with other values of params. */
  Checker.Checked check(Map<String, Source> values, Source text) {
    return standpoint(values).check(declared.module(text, List.of()));
  }

  Standpoint.Answered answer(Expr expr, Source text) {
    return standpoint(given(declared)).answer(expr, module(text));
  }

  Names names(Source text) {
    return standpoint(given(declared)).names(module(text), text);
  }

  private Module module(Source text) {
    return declared.module(text, List.of());
  }

  /** What is worth telling: each warning once. */
  List<Diagnostic> news(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(
            diagnostic ->
                diagnostic.isError()
                    || warned.add(
                        diagnostic.code() + diagnostic.place().span() + diagnostic.message()))
        .toList();
  }

  /** Forgets everything, and gives back what it held. */
  void reset() {
    close();
    declared = Declarations.NONE;
    settings.clear();
    known.clear();
    warned.clear();
    loaded.clear();
    courses.clear();
  }

  @Override
  public void close() {
    memory.close();
  }
}
