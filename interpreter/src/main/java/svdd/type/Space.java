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

  static Space of(Alphabet alphabet) {
    return new Sequence(alphabet, OptionalInt.empty());
  }

  static Space of(Alphabet alphabet, int length) {
    return new Sequence(alphabet, OptionalInt.of(length));
  }

  static Space tokens(int length, int vocabulary) {
    return new Tokens(OptionalInt.of(length), OptionalInt.of(vocabulary));
  }

  /** The largest space inside both, if there is one. */
  default Optional<Space> meet(Space other) {
    return switch (this) {
      case Any any -> Optional.of(other);
      case Sequence mine ->
          switch (other) {
            case Any any -> Optional.of(this);
            case Sequence theirs ->
                mine.alphabet == theirs.alphabet
                    ? meet(mine.length, theirs.length).map(n -> new Sequence(mine.alphabet, n))
                    : Optional.empty();
            case Tokens tokens -> Optional.empty();
          };
      case Tokens mine ->
          switch (other) {
            case Any any -> Optional.of(this);
            case Sequence sequence -> Optional.empty();
            case Tokens theirs ->
                meet(mine.length, theirs.length)
                    .flatMap(
                        n -> meet(mine.vocabulary, theirs.vocabulary).map(v -> new Tokens(n, v)));
          };
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
    };
  }

  /** The positions of an item of a space whose sizes are all given. */
  default int positions() {
    return switch (this) {
      case Any any -> throw new IllegalStateException("a space without sizes");
      case Sequence sequence -> sequence.length.orElseThrow();
      case Tokens tokens -> tokens.length.orElseThrow();
    };
  }

  /** How many letters or token numbers a position can have. */
  default int symbols() {
    return switch (this) {
      case Any any -> throw new IllegalStateException("a space without sizes");
      case Sequence sequence -> sequence.alphabet.size();
      case Tokens tokens -> tokens.vocabulary.orElseThrow();
    };
  }

  private static Optional<OptionalInt> meet(OptionalInt a, OptionalInt b) {
    if (a.isEmpty()) {
      return Optional.of(b);
    }
    return b.isEmpty() || a.equals(b) ? Optional.of(a) : Optional.empty();
  }
}
