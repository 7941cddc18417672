package svdd.type;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A design space, {@code DNA[200]}, or a domain, which is a space whose sizes may be open: {@code
 * DNA}.
 */
public sealed interface Space {

  /** Everything. */
  static Space any() {
    return new Any();
  }

  /** Every design space. */
  record Any() implements Space {
    @Override
    public String toString() {
      return "Any";
    }
  }

  /** Sequences over an alphabet, of one length or of any. */
  record Sequence(Alphabet alphabet, OptionalInt length) implements Space {
    @Override
    public String toString() {
      return alphabet.typeName() + (length.isPresent() ? "[" + length.getAsInt() + "]" : "");
    }
  }

  /** Sequences of whole numbers 0 to vocabulary - 1. */
  record Tokens(OptionalInt length, OptionalInt vocabulary) implements Space {
    @Override
    public String toString() {
      return length.isPresent() && vocabulary.isPresent()
          ? "Tokens[" + length.getAsInt() + ", " + vocabulary.getAsInt() + "]"
          : "Tokens";
    }
  }

  /** Vectors of real numbers, of one size or of any. */
  record Vector(OptionalInt size) implements Space {
    @Override
    public String toString() {
      return size.isPresent() ? "Vector[" + size.getAsInt() + "]" : "Vector";
    }
  }

  /** Images with values between -1 and 1, channel by channel, row by row; all sizes or none. */
  record Image(OptionalInt channels, OptionalInt height, OptionalInt width) implements Space {
    @Override
    public String toString() {
      return sized()
          ? "Image["
              + channels.getAsInt()
              + ", "
              + height.getAsInt()
              + ", "
              + width.getAsInt()
              + "]"
          : "Image";
    }
  }

  static Space of(Alphabet alphabet) {
    return new Sequence(alphabet, OptionalInt.empty());
  }

  static Space of(Alphabet alphabet, int length) {
    return new Sequence(alphabet, OptionalInt.of(length));
  }

  static Space tokens(int length, int vocabulary) {
    return new Tokens(OptionalInt.of(length), OptionalInt.of(vocabulary));
  }

  static Space vector(int size) {
    return new Vector(OptionalInt.of(size));
  }

  static Space image(int channels, int height, int width) {
    return new Image(OptionalInt.of(channels), OptionalInt.of(height), OptionalInt.of(width));
  }

  /** The largest space inside both, if there is one. */
  default Optional<Space> meet(Space other) {
    if (other instanceof Any) {
      return Optional.of(this);
    }
    return switch (this) {
      case Any any -> Optional.of(other);
      case Sequence mine
          when other instanceof Sequence theirs && mine.alphabet == theirs.alphabet ->
          meet(mine.length, theirs.length).map(n -> new Sequence(mine.alphabet, n));
      case Tokens mine when other instanceof Tokens theirs ->
          meet(mine.length, theirs.length)
              .flatMap(n -> meet(mine.vocabulary, theirs.vocabulary).map(v -> new Tokens(n, v)));
      case Vector mine when other instanceof Vector theirs ->
          meet(mine.size, theirs.size).map(Vector::new);
      case Image mine when other instanceof Image theirs ->
          meet(mine.channels, theirs.channels)
              .flatMap(
                  c ->
                      meet(mine.height, theirs.height)
                          .flatMap(
                              h -> meet(mine.width, theirs.width).map(w -> new Image(c, h, w))));
      case Sequence mine -> Optional.empty();
      case Tokens mine -> Optional.empty();
      case Vector mine -> Optional.empty();
      case Image mine -> Optional.empty();
    };
  }

  /** Whether every item of this space is an item of the other. */
  default boolean within(Space other) {
    return meet(other).filter(this::equals).isPresent();
  }

  /** Whether every size is given, so that a model can make items of it. */
  default boolean sized() {
    return switch (this) {
      case Any any -> false;
      case Sequence sequence -> sequence.length.isPresent();
      case Tokens tokens -> tokens.length.isPresent() && tokens.vocabulary.isPresent();
      case Vector vector -> vector.size.isPresent();
      case Image image ->
          image.channels.isPresent() && image.height.isPresent() && image.width.isPresent();
    };
  }

  /** Whether items are made of numbers; else they are made of letters or of whole numbers. */
  default boolean continuous() {
    return this instanceof Vector || this instanceof Image;
  }

  /** The positions (or numbers) of an item of a space whose sizes are all given. */
  default int positions() {
    return switch (this) {
      case Any any -> throw new IllegalStateException("a space without sizes");
      case Sequence sequence -> sequence.length.orElseThrow();
      case Tokens tokens -> tokens.length.orElseThrow();
      case Vector vector -> vector.size.orElseThrow();
      case Image image ->
          image.channels.orElseThrow() * image.height.orElseThrow() * image.width.orElseThrow();
    };
  }

  /** How many letters or token numbers a position of a discrete space can have. */
  default int symbols() {
    return switch (this) {
      case Any any -> throw new IllegalStateException("a space without sizes");
      case Sequence sequence -> sequence.alphabet.size();
      case Tokens tokens -> tokens.vocabulary.orElseThrow();
      case Vector vector -> throw new IllegalStateException("numbers have no symbols");
      case Image image -> throw new IllegalStateException("numbers have no symbols");
    };
  }

  private static Optional<OptionalInt> meet(OptionalInt a, OptionalInt b) {
    if (a.isEmpty()) {
      return Optional.of(b);
    }
    return b.isEmpty() || a.equals(b) ? Optional.of(a) : Optional.empty();
  }
}
