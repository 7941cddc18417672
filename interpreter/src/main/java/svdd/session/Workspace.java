package svdd.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import svdd.Svdd;
import svdd.ast.Expr;
import svdd.ast.Module;
import svdd.ast.Statement;
import svdd.check.Checker;
import svdd.check.Known;
import svdd.check.Named;
import svdd.check.Names;
import svdd.check.Standpoint;
import svdd.diagnostic.Diagnostic;
import svdd.run.Memory;
import svdd.source.Source;

/** What a session holds: declarations, values of params, results, opened models. */
final class Workspace implements AutoCloseable {
  private final Svdd svdd;
  private final Memory memory = new Memory();
  private final Courses courses = new Courses();
  private final Map<String, Source> settings = new LinkedHashMap<>();
  private final Map<Source, Map<String, Known>> known = new HashMap<>();
  private final Set<String> warned = new HashSet<>();
  private final List<String> loaded = new ArrayList<>();
  private final Declarations declared = new Declarations();

  /** Where all that is declared was checked, as long as it stays so. */
  private Optional<Standpoint> kept = Optional.empty();

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

  Courses courses() {
    return courses;
  }

  /** Whether a declaration or a result has this name. */
  boolean has(String name) {
    return declared.has(name) || memory.results().containsKey(name);
  }

  /** From now on this text knows what runs have given so far. */
  void enlighten(Source text) {
    known.put(text, Findings.of(memory.results()));
  }

  /**
   * Declares all of these, or, with a mistake, none of them.
   *
   * @param commands that follow, and are checked as well
   * @return what was found
   */
  List<Diagnostic> declare(
      List<Statement.Declaration> fresh, List<Statement> commands, Source text) {
    Optional<Standpoint> before = take();
    List<Diagnostic> found;
    if (before.isPresent() && commands.isEmpty() && before.get().admits(fresh)) {
      found = before.get().add(fresh);
      kept = before;
    } else {
      List<Statement> further = new ArrayList<>(fresh);
      further.addAll(commands);
      Module module = declared.module(text, further);
      found = check(module, given(module)).diagnostics();
      kept = kept.or(() -> before);
    }
    if (fine(found)) {
      declared.add(fresh);
    }
    return found;
  }

  /** Checks what is declared, and commands. */
  Checker.Checked check(List<Statement> commands, Source text) {
    Module module = declared.module(text, commands);
    return check(module, given(module));
  }

  /** Gives a param this value, or, with a mistake, leaves it as it is. */
  List<Diagnostic> set(String name, Source value, Source text) {
    Optional<Standpoint> before = take();
    Module module = declared.module(text, List.of());
    Map<String, Source> values = given(module);
    values.put(name, value);
    List<Diagnostic> found = check(module, values).diagnostics();
    if (fine(found)) {
      settings.put(name, value);
    } else {
      kept = before;
    }
    return found;
  }

  /** Checks all anew, and keeps what was found out if it is fine and no file can change it. */
  private Checker.Checked check(Module module, Map<String, Source> values) {
    kept = Optional.empty();
    Standpoint standpoint = new Standpoint(svdd.vocabulary(), values, known, module);
    Checker.Checked checked = standpoint.check(module);
    if (fine(checked.diagnostics())) {
      boolean imports = module.statements().stream().anyMatch(Statement.Import.class::isInstance);
      kept = imports ? Optional.empty() : Optional.of(standpoint);
      forget(module);
    }
    return checked;
  }

  private static boolean fine(List<Diagnostic> found) {
    return found.stream().noneMatch(Diagnostic::isError);
  }

  /** The values of params that there are still. */
  private Map<String, Source> given(Module module) {
    Map<String, Source> values = new LinkedHashMap<>(settings);
    values.keySet().removeIf(name -> !takes(module, name));
    return values;
  }

  /** Whether a param has this name, or may be one of an imported script: {@code lab.x}. */
  private static boolean takes(Module module, String path) {
    int dot = path.indexOf('.');
    return module.statements().stream()
        .anyMatch(
            one ->
                dot < 0
                    ? one instanceof Statement.Param param && param.name().text().equals(path)
                    : one instanceof Statement.Import script
                        && script.name().text().equals(path.substring(0, dot)));
  }

  /** Forgets what texts knew that nothing lives in. */
  private void forget(Module module) {
    Set<Source> alive = new HashSet<>(Set.of(module.source()));
    module.statements().forEach(statement -> alive.add(statement.span().source()));
    known.keySet().retainAll(alive);
  }

  Standpoint.Answered answer(Expr expr, Source text) {
    return ask(text, standpoint -> standpoint.answer(expr));
  }

  Names names(Source text) {
    return ask(text, standpoint -> standpoint.names(text));
  }

  /** What can be set, by its name. */
  Map<String, Statement.Param> params(Source text) {
    return ask(text, Standpoint::params);
  }

  /** What is known of a name that is declared. */
  Optional<Named> named(String name, Source text) {
    return ask(text, standpoint -> standpoint.named(name));
  }

  private <T> T ask(Source text, Function<Standpoint, T> question) {
    Optional<Standpoint> before = take();
    Standpoint standpoint =
        before.orElseGet(
            () -> {
              Module module = declared.module(text, List.of());
              return new Standpoint(svdd.vocabulary(), given(module), known, module);
            });
    T answer = question.apply(standpoint);
    kept = before;
    return answer;
  }

  /** What was kept; a question that fails halfway leaves nothing. */
  private Optional<Standpoint> take() {
    Optional<Standpoint> taken = kept;
    kept = Optional.empty();
    return taken;
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
    kept = Optional.empty();
    declared.clear();
    settings.clear();
    known.clear();
    warned.clear();
    loaded.clear();
    courses.keep(List.of());
  }

  @Override
  public void close() {
    memory.close();
  }
}
