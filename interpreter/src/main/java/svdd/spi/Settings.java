package svdd.spi;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.type.Space;
import svdd.type.Value;

/**
 * The values of a signature's parameters: checked, defaults filled in, in the signature's order. A
 * parameter that has neither value nor default is absent. Two settings with equal values are equal.
 */
public record Settings(Map<String, Value> values) {
  public static final Settings NONE = new Settings(Map.of());

  public Settings {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public Optional<Value> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public double real(String name) {
    return number(name, get(name));
  }

  private static double number(String name, Value value) {
    return switch (value) {
      case Value.Real real -> real.value();
      case Value.Int integer -> integer.value();
      case Value other -> throw mismatch(name, other);
    };
  }

  /** A number at one of the steps; one that does not change is the same at each. */
  public Schedule schedule(String name) {
    return get(name) instanceof Value.Schedule(Value from, Value to)
        ? new Schedule(number(name, from), number(name, to))
        : new Schedule(real(name), real(name));
  }

  public int integer(String name) {
    return Math.toIntExact(typed(name, Value.Int.class).value());
  }

  public boolean bool(String name) {
    return typed(name, Value.Bool.class).value();
  }

  public String text(String name) {
    return typed(name, Value.Text.class).value();
  }

  /** The word of a choice. */
  public String word(String name) {
    return typed(name, Value.Word.class).value();
  }

  /** The settings of the word of a choice. */
  public Settings settings(String name) {
    return new Settings(typed(name, Value.Word.class).settings());
  }

  public Value.File file(String name) {
    return typed(name, Value.File.class);
  }

  public Value.Item item(String name) {
    return typed(name, Value.Item.class);
  }

  public Value.Column column(String name) {
    return typed(name, Value.Column.class);
  }

  public Space space(String name) {
    return typed(name, Value.Area.class).space();
  }

  public Duration duration(String name) {
    return typed(name, Value.Time.class).value();
  }

  public List<Value> list(String name) {
    return typed(name, Value.Many.class).values();
  }

  public double[] reals(String name) {
    return reals(name, list(name));
  }

  /** A list of lists of numbers. */
  public double[][] lists(String name) {
    return list(name).stream()
        .map(
            value ->
                switch (value) {
                  case Value.Many many -> reals(name, many.values());
                  case Value other -> throw mismatch(name, other);
                })
        .toArray(double[][]::new);
  }

  public Value.Range range(String name) {
    return typed(name, Value.Range.class);
  }

  private static double[] reals(String name, List<Value> values) {
    return values.stream().mapToDouble(value -> number(name, value)).toArray();
  }

  private Value get(String name) {
    Value value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no setting " + name + " in " + values.keySet());
    }
    return value;
  }

  private <V extends Value> V typed(String name, Class<V> type) {
    Value value = get(name);
    if (!type.isInstance(value)) {
      throw mismatch(name, value);
    }
    return type.cast(value);
  }

  private static IllegalArgumentException mismatch(String name, Value value) {
    return new IllegalArgumentException("setting " + name + " is " + value);
  }
}
