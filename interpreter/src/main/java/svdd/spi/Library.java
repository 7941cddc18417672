package svdd.spi;

import java.util.List;
import svdd.source.Source;
import svdd.type.Type;

/**
 * What a library adds to the language, found by {@link java.util.ServiceLoader}. The standard
 * library comes through this door like any other.
 */
public interface Library {

  /** Its modules, written in the language. */
  default List<Module> modules() {
    return List.of();
  }

  /** Model sources, callable by their names. */
  default List<ModelSource> models() {
    return List.of();
  }

  /** Natives that score items: {@code native("name", settings...)} inside the library's modules. */
  default List<RewardSource> rewards() {
    return List.of();
  }

  /** Natives that look at items in another way. */
  default List<ViewSource> views() {
    return List.of();
  }

  /** Natives that compute with numbers: {@code native("name", arguments...)}. */
  default List<NumberFunction> numbers() {
    return List.of();
  }

  /** Closed word lists that its modules use as types. */
  default List<Type.Choice> choices() {
    return List.of();
  }

  /**
   * A module.
   *
   * @param name the name that scripts use, such as {@code dna} or {@code dna.sites}
   * @param open whether its names can be used without the module's name
   */
  record Module(String name, boolean open, Source source) {}
}
