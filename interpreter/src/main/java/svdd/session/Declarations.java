package svdd.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import svdd.ast.Module;
import svdd.ast.Statement;
import svdd.source.Source;

/** What is declared, in the order in which it was entered last. */
final class Declarations {
  private final Map<String, Statement.Declaration> all = new LinkedHashMap<>();

  /** From now on these too, each in place of one that has its name. */
  void add(Collection<Statement.Declaration> fresh) {
    for (Statement.Declaration one : fresh) {
      all.remove(one.name().text());
      all.put(one.name().text(), one);
    }
  }

  Collection<Statement.Declaration> all() {
    return all.values();
  }

  boolean has(String name) {
    return all.containsKey(name);
  }

  void clear() {
    all.clear();
  }

  /** As a script that goes on, with each further declaration in place of one that has its name. */
  Module module(Source source, List<? extends Statement> further) {
    Set<String> names = new HashSet<>();
    for (Statement statement : further) {
      if (statement instanceof Statement.Declaration declaration) {
        names.add(declaration.name().text());
      }
    }
    List<Statement> statements = new ArrayList<>();
    for (Statement.Declaration one : all.values()) {
      if (!names.contains(one.name().text())) {
        statements.add(one);
      }
    }
    statements.addAll(further);
    return new Module(source, statements);
  }
}
