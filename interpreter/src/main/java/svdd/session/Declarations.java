package svdd.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import svdd.ast.Module;
import svdd.ast.Statement;
import svdd.source.Source;

/** What is declared, in the order in which it was entered last. */
record Declarations(List<Statement.Declaration> all) {
  static final Declarations NONE = new Declarations(List.of());

  Declarations {
    all = List.copyOf(all);
  }

  /** With these, each in place of one that has its name. */
  Declarations with(Collection<Statement.Declaration> fresh) {
    Set<String> names = new HashSet<>();
    fresh.forEach(declaration -> names.add(declaration.name().text()));
    List<Statement.Declaration> kept = new ArrayList<>(all);
    kept.removeIf(declaration -> names.contains(declaration.name().text()));
    kept.addAll(fresh);
    return new Declarations(kept);
  }

  boolean has(String name) {
    return all.stream().anyMatch(declaration -> declaration.name().text().equals(name));
  }

  /** The params among them. */
  List<Statement.Param> params() {
    return all.stream()
        .filter(Statement.Param.class::isInstance)
        .map(Statement.Param.class::cast)
        .toList();
  }

  /** Whether a value can be given to this param, or to one of an imported script: {@code lab.x}. */
  boolean takes(String path) {
    int dot = path.indexOf('.');
    return all.stream()
        .anyMatch(
            one ->
                dot < 0
                    ? one instanceof Statement.Param && one.name().text().equals(path)
                    : one instanceof Statement.Import
                        && one.name().text().equals(path.substring(0, dot)));
  }

  /** As a script that goes on with some commands. */
  Module module(Source source, List<Statement> commands) {
    List<Statement> statements = new ArrayList<>(all);
    statements.addAll(commands);
    return new Module(source, statements);
  }
}
