package svdd.type;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import svdd.source.Folder;

/** A value that is known before anything runs. Its text form is how a script would write it. */
public sealed interface Value {

  record Real(double value) implements Value {
    @Override
    public String toString() {
      return Numbers.text(value);
    }
  }

  record Int(long value) implements Value {
    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  record Bool(boolean value) implements Value {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  record Text(String value) implements Value {
    @Override
    public String toString() {
      return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
  }

  record Time(Duration value) implements Value {
    @Override
    public String toString() {
      return Numbers.text(value);
    }
  }

  /** A number of bytes. */
  record Size(long bytes) implements Value {
    @Override
    public String toString() {
      return Numbers.bytes(bytes);
    }
  }

  record Many(List<Value> values) implements Value {
    public Many {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return values.stream().map(Value::toString).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /** Both ends included. */
  record Range(double low, double high) implements Value {
    @Override
    public String toString() {
      return Numbers.text(low) + ".." + Numbers.text(high);
    }
  }

  /** One item of a space, in letters. */
  record Item(Space space, String text) implements Value {
    @Override
    public String toString() {
      return space instanceof Space.Sequence sequence
          ? sequence.alphabet().typeName().toLowerCase(java.util.Locale.ROOT) + '"' + text + '"'
          : text;
    }
  }

  /**
   * A word of a closed list, or the name of a decoder.
   *
   * @param settings of the word itself, such as the k of {@code rollout(k = 4)}, in order
   */
  record Word(String value, Map<String, Value> settings) implements Value {
    public Word {
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    public Word(String value) {
      this(value, Map.of());
    }

    @Override
    public String toString() {
      return settings.isEmpty()
          ? value
          : settings.entrySet().stream()
              .map(entry -> entry.getKey() + " = " + entry.getValue())
              .collect(Collectors.joining(", ", value + "(", ")"));
    }
  }

  /** A number that changes evenly over the steps, from the first to the last: {@code 40 -> 10}. */
  record Schedule(Value from, Value to) implements Value {
    @Override
    public String toString() {
      return from + " -> " + to;
    }
  }

  record Area(Space space) implements Value {
    @Override
    public String toString() {
      return space.toString();
    }
  }

  /** A file to read, by the path that the user wrote and the folder that it starts from. */
  record File(Folder folder, String path) implements Value {
    @Override
    public String toString() {
      return '"' + path + '"';
    }
  }

  /**
   * A column of a table, by its name or by its number from 1.
   *
   * @param name empty where the number says which
   * @param number 0 where the name says which
   */
  record Column(String name, int number) implements Value {
    @Override
    public String toString() {
      return number > 0 ? "column(" + number + ")" : '"' + name + '"';
    }
  }
}
