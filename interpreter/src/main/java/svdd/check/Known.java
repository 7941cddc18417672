package svdd.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import svdd.type.Type;
import svdd.type.Value;

/** What a session knows beside what is declared, such as what its runs gave. */
public sealed interface Known {
  /** What the best item of a run is called; of a space with letters its type is an item. */
  String BEST = "best";

  /** A value. */
  record One(Value value, Type type) implements Known {}

  /** Values that are reached by their names: {@code islands.best}. */
  record Group(Map<String, Known> members) implements Known {
    public Group {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }
}
