package svdd.snippet;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import svdd.spi.Refusal;
import svdd.spi.Snippet;

/** The names that a snippet sees: the item first, then the captured values. */
final class Parameters {
  private Parameters() {}

  static List<String> names(Snippet snippet) {
    List<String> names = new ArrayList<>();
    names.add(snippet.item());
    names.addAll(snippet.captures().keySet());
    return names;
  }

  /**
   * @throws Refusal where a name does not do in the language
   */
  static void check(Language language, Value fences, Snippet snippet) throws Refusal {
    Messages messages = new Messages(snippet, language.title());
    for (String name : names(snippet)) {
      if (!fences.invokeMember("usable", name).asBoolean()) {
        throw messages.name(name);
      }
    }
  }

  /** The captured values as a list in the language. */
  static String values(Language language, Snippet snippet) {
    return language.literal(new svdd.type.Value.Many(List.copyOf(snippet.captures().values())));
  }

  /** What both languages write alike. */
  static String literal(svdd.type.Value value) {
    return switch (value) {
      case svdd.type.Value.Int integer -> integer.toString();
      case svdd.type.Value.Text text -> quoted(text.value());
      default -> throw new IllegalArgumentException("no guest has a literal for " + value);
    };
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return out.append('"').toString();
  }
}
