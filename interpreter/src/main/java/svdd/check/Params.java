package svdd.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Statement;

/** What can be set from outside: the params of a script, and by its name those of an import. */
final class Params {
  private final Map<Scope, List<Statement.Declaration>> declared = new HashMap<>();

  void add(Scope script, Statement.Declaration declaration) {
    declared.computeIfAbsent(script, s -> new ArrayList<>()).add(declaration);
  }

  /** Those of a script by their names, its imports' as {@code lab.width}. */
  Map<String, Statement.Param> of(Scope script) {
    Map<String, Statement.Param> params = new LinkedHashMap<>();
    for (Statement.Declaration declaration : declared.getOrDefault(script, List.of())) {
      String name = declaration.name().text();
      Optional<Scope.Entry> entry = script.own(name);
      if (declaration instanceof Statement.Param param && entry.isPresent()) {
        params.put(name, param);
      } else if (declaration instanceof Statement.Import
          && entry.flatMap(Scope.Entry::meaning).orElse(new Meaning.Wrong())
              instanceof Meaning.Module module) {
        of(module.scope()).forEach((inner, param) -> params.put(name + "." + inner, param));
      }
    }
    return params;
  }
}
