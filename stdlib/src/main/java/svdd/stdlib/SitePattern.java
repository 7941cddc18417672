package svdd.stdlib;

import java.util.Arrays;
import svdd.spi.Refusal;
import svdd.type.Alphabet;

/**
 * A pattern of letters, of which some stand for several. A position that is not decided matches
 * none.
 *
 * @param masks for each position the letters that it allows, a bit for each token number
 * @param reverse the same for the reverse complement; {@code masks} itself where only one strand is
 *     looked at, or where both read the same
 */
record SitePattern(int[] masks, int[] reverse) {
  private static final int BASES = 4;

  static SitePattern of(Alphabet alphabet, String pattern, boolean bothStrands) throws Refusal {
    if (pattern.isEmpty()) {
      throw LibraryRefusals.emptyPattern(alphabet);
    }
    int[] masks = new int[pattern.length()];
    for (int i = 0; i < masks.length; i++) {
      masks[i] = Letters.mask(alphabet, pattern.charAt(i));
      if (masks[i] == 0) {
        throw LibraryRefusals.patternLetter(alphabet, pattern, pattern.charAt(i));
      }
    }
    int[] reverse = bothStrands ? reverseComplement(masks) : masks;
    return new SitePattern(masks, Arrays.equals(masks, reverse) ? masks : reverse);
  }

  /** At how many positions it begins, on a strand that counts; occurrences may overlap. */
  int count(byte[] tokens, int from, int to) {
    int count = 0;
    for (int i = from; i <= to - masks.length; i++) {
      count += occursAt(tokens, i) ? 1 : 0;
    }
    return count;
  }

  boolean occurs(byte[] tokens, int from, int to) {
    for (int i = from; i <= to - masks.length; i++) {
      if (occursAt(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it begins at this place, inside {@code from..to - 1}. */
  boolean standsAt(int place, byte[] tokens, int from, int to) {
    return place >= from && place <= to - masks.length && matches(masks, tokens, place);
  }

  /** At how many places it begins that are whole multiples of its own length from the first. */
  int countInFrame(int first, byte[] tokens, int from, int to) {
    int count = 0;
    for (int place = first; place <= to - masks.length; place += masks.length) {
      count += standsAt(place, tokens, from, to) ? 1 : 0;
    }
    return count;
  }

  private boolean occursAt(byte[] tokens, int at) {
    return matches(masks, tokens, at) || reverse != masks && matches(reverse, tokens, at);
  }

  private static boolean matches(int[] masks, byte[] tokens, int at) {
    for (int i = 0; i < masks.length; i++) {
      if ((masks[i] >> tokens[at + i] & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  /** A and T, C and G are partners, so that the four bits turn around. */
  private static int[] reverseComplement(int[] masks) {
    int[] out = new int[masks.length];
    for (int i = 0; i < masks.length; i++) {
      out[masks.length - 1 - i] = Integer.reverse(masks[i]) >>> Integer.SIZE - BASES;
    }
    return out;
  }
}
