package svdd.session;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import svdd.core.Design;
import svdd.run.Event;
import svdd.run.Result;

/** How runs went, as long as their results are there: in a comparison a design has many. */
final class Courses {
  private final IdentityHashMap<Design, Course> all = new IdentityHashMap<>();
  private String name = "";
  private Course current = new Course();

  void hear(Event event) {
    switch (event) {
      case Event.Started started -> {
        name = started.name();
        current = new Course();
        all.put(started.design(), current);
      }
      case Event.Stepped step when step.name().equals(name) -> current.add(step);
      default -> {}
    }
  }

  Optional<Course> of(Result result) {
    return Optional.ofNullable(all.get(result.design()));
  }

  /** Forgets those of other results. */
  void keep(Collection<Result> results) {
    Set<Design> designs = Collections.newSetFromMap(new IdentityHashMap<>());
    results.forEach(result -> designs.add(result.design()));
    all.keySet().removeIf(design -> !designs.contains(design));
  }
}
