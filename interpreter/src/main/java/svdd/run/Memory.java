package svdd.run;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.core.ModelUse;
import svdd.spi.Model;
import svdd.spi.Refusal;

/**
 * What stays between the programs of a session: models that were opened, and what runs gave, by the
 * names of the runs. For one thread at a time.
 */
public final class Memory implements AutoCloseable {
  /** The name of what the last run gave. */
  public static final String LAST = "last";

  private final Map<ModelUse, Model> models = new HashMap<>();
  private final Map<String, Result> results = new LinkedHashMap<>();

  /** Opens a model that is not open yet. */
  interface Opening {
    Model open() throws Refusal;
  }

  Model model(ModelUse use, Opening opening) throws Refusal {
    Model known = models.get(use);
    if (known == null) {
      known = opening.open();
      models.put(use, known);
    }
    return known;
  }

  /** Takes what a run gave, in place of what the last one of its name did. */
  void take(Result result) {
    results.put(result.name(), result);
    results.put(LAST, result);
  }

  /** Takes of each design in a comparison the run with the best item; the winner's is the last. */
  void take(Contest contest) {
    List<Result> leading =
        contest.entrants().stream()
            .flatMap(entrant -> Result.leading(entrant.results().stream()).stream())
            .toList();
    leading.forEach(this::take);
    Result.leading(leading.stream()).ifPresent(this::take);
  }

  /** What runs gave, by their names, and what the last one did. */
  public Map<String, Result> results() {
    return Collections.unmodifiableMap(results);
  }

  Optional<Result> result(String name) {
    return Optional.ofNullable(results.get(name));
  }

  /** Closes the models; the next program opens what it needs. */
  public void closeModels() {
    models.values().forEach(Model::close);
    models.clear();
  }

  /** Gives everything back. */
  @Override
  public void close() {
    closeModels();
    results.clear();
  }
}
