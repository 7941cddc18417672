package svdd.type;

import java.util.Optional;

/** The letters of a kind of sequence, in the order of their token numbers. */
public enum Alphabet {
  DNA("DNA", "ACGT", 'N', "base"),
  RNA("RNA", "ACGU", 'N', "base"),
  PROTEIN("Protein", "ACDEFGHIKLMNPQRSTVWY", 'X', "residue");

  private final String typeName;
  private final String letters;
  private final char unknown;
  private final String unit;

  Alphabet(String typeName, String letters, char unknown, String unit) {
    this.typeName = typeName;
    this.letters = letters;
    this.unknown = unknown;
    this.unit = unit;
  }

  /** The name in scripts: {@code DNA}, {@code RNA}, {@code Protein}. */
  public String typeName() {
    return typeName;
  }

  public String letters() {
    return letters;
  }

  public int size() {
    return letters.length();
  }

  /** The letter for a position that is not decided yet; its token number is {@link #size()}. */
  public char unknown() {
    return unknown;
  }

  /** One position in words: "base", "residue". */
  public String unit() {
    return unit;
  }

  /**
   * The token number of a letter (upper or lower case), or -1. The unknown letter has {@link
   * #size()}.
   */
  public int token(char letter) {
    char upper = Character.toUpperCase(letter);
    return upper == unknown ? size() : letters.indexOf(upper);
  }

  public char letter(int token) {
    return token == size() ? unknown : letters.charAt(token);
  }

  public static Optional<Alphabet> named(String typeName) {
    for (Alphabet alphabet : values()) {
      if (alphabet.typeName.equals(typeName)) {
        return Optional.of(alphabet);
      }
    }
    return Optional.empty();
  }
}
