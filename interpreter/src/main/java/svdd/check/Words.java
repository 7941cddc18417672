package svdd.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import svdd.source.Span;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** Lists, counts and types in words. */
final class Words {
  private Words() {}

  /** {@code `a`, `b` and `c`}. */
  static String list(List<String> words) {
    List<String> quoted = words.stream().map(word -> "`" + word + "`").toList();
    return quoted.size() < 2
        ? String.join("", quoted)
        : quoted.subList(0, quoted.size() - 1).stream().collect(Collectors.joining(", "))
            + " and "
            + quoted.getLast();
  }

  /** A place of the script on one line, cut where it is long. */
  static String shown(Span span) {
    String text = span.text().replaceAll("\\s+", " ");
    return text.length() <= 40 ? text : text.substring(0, 38) + "..";
  }

  /** {@code 1 argument}, {@code 2 arguments}. */
  static String count(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  /** A space as a number of things: "200 bases", "any number of bases". */
  static String size(Space space) {
    return switch (space) {
      case Space.Any any -> "anything";
      case Space.Sequence sequence ->
          sequence.length().isPresent()
              ? count(sequence.length().getAsInt(), sequence.alphabet().unit())
                  + (sequence.alphabet().unit().equals("base")
                      ? " of " + sequence.alphabet().typeName()
                      : "")
              : sequence.alphabet().typeName();
      case Space.Tokens tokens -> tokens.toString();
      case Space.Vector vector -> vector.toString();
      case Space.Image image -> image.toString();
    };
  }

  /** What is wanted, in words: "a whole number", "one of `a` and `b`". */
  static String wanted(Type type) {
    return type instanceof Type.Choice choice
        ? "one of " + list(choice.words())
        : Meaning.kind(type);
  }

  /** A range as a condition: "at least 1", "between 0 and 1". */
  static String range(Value.Range range) {
    boolean low = Double.isFinite(range.low());
    boolean high = Double.isFinite(range.high());
    String from = svdd.type.Numbers.text(range.low());
    String to = svdd.type.Numbers.text(range.high());
    if (low && high) {
      return "between " + from + " and " + to;
    }
    return low ? "at least " + from : high ? "at most " + to : "a number";
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
