package svdd.check;

import java.util.List;
import java.util.Optional;
import svdd.core.ModelUse;
import svdd.core.Term;
import svdd.source.Span;
import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/** {@code fix dna"ACGT", at = 1}: positions that stay, counted from 1; unknown letters are free. */
final class Fixing {
  private final Context context;
  private final Clauses clauses;
  private final ModelUse model;
  private final Space space;

  Fixing(Context context, Clauses clauses, ModelUse model) {
    this.context = context;
    this.clauses = clauses;
    this.model = model;
    space = model.header().space();
  }

  /**
   * What one clause holds.
   *
   * @param values a token or a number for each position from {@code at} on; NaN where it is free
   */
  private record Piece(Clauses.Read read, int at, double[] values) {}

  Fixed fixed() {
    List<Piece> pieces = clauses.all("fix").stream().flatMap(read -> piece(read).stream()).toList();
    if (pieces.isEmpty()) {
      return Fixed.nothing();
    }
    int length = space.positions();
    Piece[] by = new Piece[length];
    double[] values = new double[length];
    for (Piece piece : pieces) {
      for (int i = 0; i < piece.values().length; i++) {
        int position = piece.at() + i;
        double value = piece.values()[i];
        if (Double.isNaN(value)) {
          continue;
        }
        if (by[position] != null && values[position] != value) {
          clauses.spoiled(
              SettingMessages.fixedTwice(
                  position + 1,
                  shown(value),
                  piece.read(),
                  shown(values[position]),
                  by[position].read()));
          return Fixed.nothing();
        }
        by[position] = piece;
        values[position] = value;
      }
    }
    boolean[] held = new boolean[length];
    for (int i = 0; i < length; i++) {
      held[i] = by[i] != null;
    }
    return new Fixed(held, items(held, values));
  }

  private Optional<Piece> piece(Clauses.Read read) {
    Term term = context.expressions.number(read.value(), read.scope()).term();
    Span place = read.value().span();
    Optional<Value> value = context.binder.known(term, place, "what is fixed");
    if (value.isEmpty()) {
      return clauses.spoiled();
    }
    Optional<double[]> values = values(value.get(), read);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    int at = read.settings().integer("at");
    int length = values.get().length;
    return length == 0 || (long) at + length - 1 > space.positions()
        ? clauses.spoiled(SettingMessages.fixedOutside(read, at, length, model))
        : Optional.of(new Piece(read, at - 1, values.get()));
  }

  /** The tokens or numbers of a literal, if it is of the model's space. */
  private Optional<double[]> values(Value value, Clauses.Read read) {
    Span place = read.value().span();
    if (value instanceof Value.Item item && item.space() instanceof Space.Sequence of) {
      return space instanceof Space.Sequence mine && mine.alphabet() == of.alphabet()
          ? Optional.of(tokens(item.text(), of.alphabet()))
          : clauses.spoiled(
              DesignMessages.fixedOfOtherSpace(place, of.alphabet().typeName(), model));
    }
    boolean listed = value instanceof Value.Many && !(space instanceof Space.Sequence);
    if (!listed) {
      return clauses.spoiled(DesignMessages.notFixable(place, model));
    }
    List<Value> elements = ((Value.Many) value).values();
    double[] numbers = new double[elements.size()];
    for (int i = 0; i < numbers.length; i++) {
      Optional<Double> number = number(elements.get(i));
      if (number.isEmpty()) {
        return clauses.spoiled(DesignMessages.notFixable(place, model));
      }
      numbers[i] = number.get();
    }
    return Optional.of(numbers);
  }

  private Optional<Double> number(Value value) {
    if (space.continuous()) {
      return switch (value) {
        case Value.Real real when Double.isFinite(real.value()) -> Optional.of(real.value());
        case Value.Int whole -> Optional.of((double) whole.value());
        default -> Optional.empty();
      };
    }
    return value instanceof Value.Int token && token.value() >= 0 && token.value() < space.symbols()
        ? Optional.of((double) token.value())
        : Optional.empty();
  }

  private static double[] tokens(String text, Alphabet alphabet) {
    return text.chars()
        .map(letter -> alphabet.token((char) letter))
        .mapToDouble(token -> token == alphabet.size() ? Double.NaN : token)
        .toArray();
  }

  private Items items(boolean[] held, double[] values) {
    if (space.continuous()) {
      return new Items.Continuous(space, values.length, values);
    }
    byte[] tokens = new byte[values.length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = (byte) (held[i] ? values[i] : space.symbols());
    }
    return new Items.Discrete(space, tokens.length, tokens);
  }

  /** A token or number as scripts write it. */
  private String shown(double value) {
    return space instanceof Space.Sequence sequence
        ? Character.toString(sequence.alphabet().letter((int) value))
        : svdd.type.Numbers.text(value);
  }
}
