package svdd.stdlib;

import svdd.type.Alphabet;

/** Letters in patterns, of which some stand for several (IUPAC). */
final class Letters {
  /** The letter of each set of bases: bit 0 for A, 1 for C, 2 for G, 3 for T. */
  private static final String BASES = ".ACMGRSVTWYHKDBN";

  private Letters() {}

  /** The letters that one in a pattern stands for, a bit for each token number; 0 for none. */
  static int mask(Alphabet alphabet, char letter) {
    char upper = Character.toUpperCase(letter);
    return switch (alphabet) {
      case DNA -> Math.max(0, BASES.indexOf(upper));
      case RNA -> upper == 'T' ? 0 : Math.max(0, BASES.indexOf(upper == 'U' ? 'T' : upper));
      case PROTEIN -> residues(upper);
    };
  }

  private static int residues(char letter) {
    return switch (letter) {
      case 'X' -> all(Alphabet.PROTEIN);
      case 'B' -> bits("DN");
      case 'Z' -> bits("EQ");
      case 'J' -> bits("IL");
      default -> Alphabet.PROTEIN.letters().indexOf(letter) < 0 ? 0 : bits("" + letter);
    };
  }

  private static int bits(String residues) {
    int bits = 0;
    for (int i = 0; i < residues.length(); i++) {
      bits |= 1 << Alphabet.PROTEIN.token(residues.charAt(i));
    }
    return bits;
  }

  /** Every letter. */
  static int all(Alphabet alphabet) {
    return (1 << alphabet.size()) - 1;
  }

  /** The letters of a mask, in the order of the alphabet. */
  static String text(Alphabet alphabet, int mask) {
    StringBuilder out = new StringBuilder();
    for (int token = 0; token < alphabet.size(); token++) {
      if ((mask >> token & 1) == 1) {
        out.append(alphabet.letter(token));
      }
    }
    return out.toString();
  }
}
