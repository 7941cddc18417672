package svdd.type;

import java.util.List;

/** The type of an expression. */
public sealed interface Type {
  Type REAL = Basic.REAL;
  Type INT = Basic.INT;
  Type BOOL = Basic.BOOL;
  Type STRING = Basic.STRING;
  Type DURATION = Basic.DURATION;
  Type SIZE = Basic.SIZE;
  Type FILE = Basic.FILE;
  Type COLUMN = Basic.COLUMN;
  Type SPACE = Basic.SPACE;
  Type RANGE = Basic.RANGE;
  Type DECODER = Basic.DECODER;

  /**
   * What an expression with a mistake has: it fits everywhere, so that one mistake is told once.
   */
  Type UNKNOWN = Basic.UNKNOWN;

  /** Types without parts. */
  enum Basic implements Type {
    REAL("Real"),
    INT("Int"),
    BOOL("Bool"),
    STRING("String"),
    DURATION("Duration"),
    SIZE("Size"),
    /** A file to read: a string where a file is wanted, relative to the script that wrote it. */
    FILE("File"),
    /** A column of a table: a string where a column is wanted, or {@code column(1)}. */
    COLUMN("Column"),
    /** A design space as a value: {@code DNA[8]}. */
    SPACE("Space"),
    RANGE("Range"),
    DECODER("Decoder"),
    UNKNOWN("?");

    private final String text;

    Basic(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** {@code [T]}. */
  record ListOf(Type element) implements Type {
    @Override
    public String toString() {
      return "[" + element + "]";
    }
  }

  /**
   * {@code D -> T}: a number (or condition, or list) for each item of a space. A reward is this.
   */
  record Scores(Space space, Type result) implements Type {
    @Override
    public String toString() {
      return space + " -> " + result;
    }
  }

  /** One item of a space, as a literal has it: {@code dna"ACGT"}. */
  record ItemOf(Space space) implements Type {
    @Override
    public String toString() {
      return space.toString();
    }
  }

  /** {@code Model[D]}. */
  record ModelOf(Space space) implements Type {
    @Override
    public String toString() {
      return "Model[" + space + "]";
    }
  }

  /** {@code Design[D]}. */
  record DesignOf(Space space) implements Type {
    @Override
    public String toString() {
      return "Design[" + space + "]";
    }
  }

  /** A closed list of words, looked up before the script's names. */
  record Choice(String name, List<String> words) implements Type {
    @Override
    public String toString() {
      return String.join(" | ", words);
    }
  }

  /** Whether a value of this type can stand where the other is wanted. */
  default boolean fits(Type wanted) {
    if (this == UNKNOWN || wanted == UNKNOWN || equals(wanted)) {
      return true;
    }
    if (this == INT && wanted == REAL || this == STRING && (wanted == FILE || wanted == COLUMN)) {
      return true;
    }
    if (this instanceof ListOf mine && wanted instanceof ListOf theirs) {
      return mine.element.fits(theirs.element);
    }
    if (this instanceof Scores mine && wanted instanceof Scores theirs) {
      // a reward on D serves any smaller space; a condition scores 1 or 0
      return theirs.space.within(mine.space)
          && (mine.result.fits(theirs.result) || mine.result == BOOL && theirs.result == REAL);
    }
    if (this instanceof ItemOf mine && wanted instanceof ItemOf theirs) {
      return mine.space.within(theirs.space);
    }
    if (this instanceof ModelOf mine && wanted instanceof ModelOf theirs) {
      return mine.space.within(theirs.space);
    }
    if (this instanceof DesignOf mine && wanted instanceof DesignOf theirs) {
      return mine.space.within(theirs.space);
    }
    if (this instanceof Choice mine && wanted instanceof Choice theirs) {
      return theirs.words.containsAll(mine.words);
    }
    return false;
  }

  /** Whether it is one of the types that lift over items: Real, Int, Bool and lists of them. */
  default boolean lifts() {
    return this == REAL
        || this == INT
        || this == BOOL
        || this instanceof ListOf list && list.element.lifts() && !(list.element instanceof ListOf);
  }
}
