package svdd.stdlib;

import svdd.type.Alphabet;

/** The standard genetic code. Codons are numbered by their tokens: 16 a + 4 b + c. */
final class GeneticCode {
  static final int CODONS = 64;

  /** What a stop codon encodes. */
  static final int STOP = Alphabet.PROTEIN.size() + 1;

  /** The residue of each codon, in the order AAA, AAC, AAG, AAT, ACA, ..; `*` is a stop. */
  private static final String RESIDUES =
      "KNKNTTTTRSRSIIMIQHQHPPPPRRRRLLLLEDEDAAAAGGGGVVVV*Y*YSSSS*CWCLFLF";

  private GeneticCode() {}

  /** The number of a codon, or -1 where a base of it is not decided or lies outside. */
  static int codon(byte[] bases, int at, int from, int to) {
    if (at < from || at + 3 > to || bases[at] > 3 || bases[at + 1] > 3 || bases[at + 2] > 3) {
      return -1;
    }
    return 16 * bases[at] + 4 * bases[at + 1] + bases[at + 2];
  }

  /** The number of a codon in letters, or -1. */
  static int codon(String letters) {
    byte[] bases = new byte[letters.length()];
    for (int i = 0; i < bases.length; i++) {
      char letter = Character.toUpperCase(letters.charAt(i));
      int token = Alphabet.DNA.token(letter == 'U' ? 'T' : letter);
      bases[i] = (byte) (token < 0 ? Alphabet.DNA.size() : token);
    }
    return bases.length == 3 ? codon(bases, 0, 0, 3) : -1;
  }

  /** The token of the residue that a codon encodes, or {@link #STOP}. */
  static int residue(int codon) {
    char letter = RESIDUES.charAt(codon);
    return letter == '*' ? STOP : Alphabet.PROTEIN.token(letter);
  }
}
