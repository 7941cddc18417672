package svdd.stdlib;

import java.util.LinkedHashMap;
import java.util.Map;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/** Calls natives as the interpreter does: by name, with settings, on items of any length. */
final class Natives {
  private Natives() {}

  static RewardSource named(String name) {
    return new StandardLibrary()
        .rewards().stream()
            .filter(r -> r.signature().name().equals(name))
            .findFirst()
            .orElseThrow();
  }

  /** Settings in pairs of name and value; a text is a word where the native wants a choice. */
  static Settings settings(Object... pairs) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      String name = (String) pairs[i];
      boolean word = name.equals("strands") || name.equals("score");
      values.put(
          name,
          switch (pairs[i + 1]) {
            case String text -> word ? new Value.Word(text) : new Value.Text(text);
            case Number number -> new Value.Real(number.doubleValue());
            case Value value -> value;
            default -> throw new IllegalArgumentException(pairs[i + 1].toString());
          });
    }
    return new Settings(values);
  }

  static double score(String name, Settings settings, String item) throws Refusal {
    RewardSource source = named(name);
    source.header(settings);
    Alphabet alphabet = ((SequenceNative) source).alphabet();
    try (Reward reward = source.open(settings, new Resources(1))) {
      return reward.score(Items.of(Space.of(alphabet), item))[0];
    }
  }
}
