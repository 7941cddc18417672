package svdd.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import svdd.source.Span;
import svdd.type.Value;

/**
 * A name that scripts can use, as completion and documentation show it.
 *
 * @param name without the name of its module
 * @param type what it is, as a script would write it: {@code DNA -> Real}; of a function what it
 *     gives; {@code ?} where a mistake stands in the way
 * @param settings what it can be called with, in the order of positional arguments; of a clause or
 *     command what may follow
 * @param members the names inside a module, each with its own name alone
 * @param doc Markdown, with examples indented by four; empty if nobody wrote any
 * @param place where it is declared; nothing for what the interpreter brings along
 */
public record Named(
    Kind kind,
    String name,
    String type,
    List<Setting> settings,
    List<Named> members,
    String doc,
    Optional<Span> place) {
  public Named {
    settings = List.copyOf(settings);
    members = List.copyOf(members);
  }

  /** What a name stands for. */
  public enum Kind {
    VALUE("value"),
    REWARD("reward"),
    FUNCTION("function"),
    MODEL("model"),
    DESIGN("design"),
    DECODER("decoder"),
    /** Makes a model of its settings: {@code onnx}. */
    MODEL_SOURCE("kind of model"),
    /** Makes a reward of its settings: {@code table}. */
    REWARD_SOURCE("kind of reward"),
    /** A guest language: {@code js}. */
    LANGUAGE("guest language"),
    MODULE("module"),
    /** What a run of a session gave. */
    RESULT("results"),
    CLAUSE("clause"),
    COMMAND("command"),
    TYPE("type"),
    /** A word that a setting chooses from. */
    WORD("word");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * A setting, or a parameter of a function.
   *
   * @param fallback its default as a script would write it; nothing if it has none
   * @param required whether a call must give it
   * @param range what a number may be: "at least 1"; empty if anything
   * @param scheduled whether it may change over the steps: {@code 40 -> 10}
   * @param words what it chooses from, some with settings of their own; empty if anything
   */
  public record Setting(
      String name,
      String type,
      Optional<String> fallback,
      boolean required,
      String range,
      boolean scheduled,
      List<Named> words,
      String doc) {
    public Setting {
      words = List.copyOf(words);
    }

    /** The same with another default, if there is one. */
    Setting by(Optional<Value> value) {
      return new Setting(
          name,
          type,
          value.map(Object::toString).or(() -> fallback),
          required,
          range,
          scheduled,
          words,
          doc);
    }

    /** Name, type and default in a line: {@code candidates: Int = 10}. */
    public String signature() {
      return name + ": " + type + fallback.map(value -> " = " + value).orElse("");
    }
  }

  /** A word with settings and no place, such as one of a choice. */
  static Named of(Kind kind, String name, String type, List<Setting> settings, String doc) {
    return new Named(kind, name, type, settings, List.of(), doc, Optional.empty());
  }

  /** The same under another name, such as that of an import. */
  Named called(String other) {
    return new Named(kind, other, type, settings, members, doc, place);
  }

  /** The name inside this module. */
  public Optional<Named> member(String member) {
    return members.stream().filter(named -> named.name().equals(member)).findFirst();
  }

  public Optional<Setting> setting(String wanted) {
    return settings.stream().filter(setting -> setting.name().equals(wanted)).findFirst();
  }

  /** In a line: {@code count(pattern: String, strands: one | both = one): DNA -> Real}. */
  public String signature() {
    String called =
        settings.isEmpty()
            ? name
            : settings.stream()
                .map(Setting::signature)
                .collect(Collectors.joining(", ", name + "(", ")"));
    return type.isEmpty() ? called : called + ": " + type;
  }
}
