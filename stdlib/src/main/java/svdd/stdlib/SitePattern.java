package svdd.stdlib;

import java.util.Arrays;
import svdd.spi.Refusal;

/**
 * A pattern of IUPAC letters. A position that is not decided matches none of them.
 *
 * @param masks for each position the bases that it allows: bit 0 for A, 1 for C, 2 for G, 3 for T
 * @param reverse the same for the reverse complement; equal to {@code masks} where only one strand
 *     is looked at, or where both read the same
 */
record SitePattern(byte[] masks, byte[] reverse) {
  /** The letter of each mask. */
  private static final String IUPAC = ".ACMGRSVTWYHKDBN";

  static SitePattern of(String pattern, boolean bothStrands) throws Refusal {
    if (pattern.isEmpty()) {
      throw LibraryRefusals.emptyPattern();
    }
    byte[] masks = new byte[pattern.length()];
    for (int i = 0; i < masks.length; i++) {
      int mask = IUPAC.indexOf(Character.toUpperCase(pattern.charAt(i)));
      if (mask <= 0) {
        throw LibraryRefusals.patternLetter(pattern, pattern.charAt(i));
      }
      masks[i] = (byte) mask;
    }
    byte[] reverse = bothStrands ? reverseComplement(masks) : masks;
    return new SitePattern(masks, Arrays.equals(masks, reverse) ? masks : reverse);
  }

  /** At how many positions it begins, on a strand that counts; occurrences may overlap. */
  int count(byte[] bases, int from, int to) {
    int count = 0;
    for (int i = from; i <= to - masks.length; i++) {
      count += occursAt(bases, i) ? 1 : 0;
    }
    return count;
  }

  boolean occurs(byte[] bases, int from, int to) {
    for (int i = from; i <= to - masks.length; i++) {
      if (occursAt(bases, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean occursAt(byte[] bases, int at) {
    return matches(masks, bases, at) || reverse != masks && matches(reverse, bases, at);
  }

  private static boolean matches(byte[] masks, byte[] bases, int at) {
    for (int i = 0; i < masks.length; i++) {
      if ((masks[i] >> bases[at + i] & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  /** A and T, C and G are partners, so that the four bits turn around. */
  private static byte[] reverseComplement(byte[] masks) {
    byte[] out = new byte[masks.length];
    for (int i = 0; i < masks.length; i++) {
      out[masks.length - 1 - i] = (byte) (Integer.reverse(masks[i]) >>> 28);
    }
    return out;
  }
}
