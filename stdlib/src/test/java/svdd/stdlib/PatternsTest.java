package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static svdd.stdlib.Natives.score;
import static svdd.stdlib.Natives.settings;

import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.type.Type;

class PatternsTest {
  /** What each letter stands for, as regular expressions have it. */
  private static final Map<Character, String> IUPAC =
      Map.ofEntries(
          Map.entry('A', "A"),
          Map.entry('C', "C"),
          Map.entry('G', "G"),
          Map.entry('T', "T"),
          Map.entry('R', "[AG]"),
          Map.entry('Y', "[CT]"),
          Map.entry('S', "[CG]"),
          Map.entry('W', "[AT]"),
          Map.entry('K', "[GT]"),
          Map.entry('M', "[AC]"),
          Map.entry('B', "[CGT]"),
          Map.entry('D', "[AGT]"),
          Map.entry('H', "[ACT]"),
          Map.entry('V', "[ACG]"),
          Map.entry('N', "[ACGT]"));

  @ParameterizedTest
  @CsvSource({
    "TATA, GGTATATAGG, one, 2",
    "AA, AAAA, one, 3",
    "GATA, GATATATC, one, 1",
    "GATA, GATATATC, both, 2",
    "GAATTC, AGAATTCA, both, 1",
    "RAATTY, AGAATTCA, both, 1",
    "ANA, ANA, one, 0",
    "N, ACNGT, one, 4",
    "tata, GGTATAGG, one, 1",
    "ACGTACGT, ACGT, both, 0"
  })
  void counts(String pattern, String item, String strands, double expected) throws Exception {
    Settings settings = settings("pattern", pattern, "strands", strands);

    assertThat(score("dna.count", settings, item)).isEqualTo(expected);
    assertThat(score("dna.contains", settings, item)).isEqualTo(Math.min(1, expected));
  }

  /** Every IUPAC letter, on random sequences, against regular expressions. */
  @Test
  void agreesWithRegularExpressions() throws Exception {
    Random random = new Random(4);
    for (int trial = 0; trial < 300; trial++) {
      String letters = trial % 3 == 0 ? "ACGTRYSWKMBDHVN" : "RYSWKMBDHVN";
      String pattern = text(random, letters, 1 + random.nextInt(5));
      String item = text(random, "ACGTN", 60).replaceFirst("N", "A");
      String reverse = reverseComplement(item);
      int one = 0;
      int both = 0;
      for (int at = 0; at <= item.length() - pattern.length(); at++) {
        boolean forward = regex(pattern).matcher(item.substring(at)).lookingAt();
        int from = item.length() - at - pattern.length();
        boolean backward = regex(pattern).matcher(reverse.substring(from)).lookingAt();
        one += forward ? 1 : 0;
        both += forward || backward ? 1 : 0;
      }
      assertThat(score("dna.count", settings("pattern", pattern, "strands", "one"), item))
          .as("%s in %s", pattern, item)
          .isEqualTo(one);
      assertThat(score("dna.count", settings("pattern", pattern, "strands", "both"), item))
          .as("%s in %s on both strands", pattern, item)
          .isEqualTo(both);
    }
  }

  @Test
  void containsIsACondition() throws Exception {
    Settings settings = settings("pattern", "A", "strands", "one");

    assertThat(Natives.named("dna.contains").header(settings).result()).isEqualTo(Type.BOOL);
    assertThat(Natives.named("dna.count").header(settings).result()).isEqualTo(Type.REAL);
  }

  @Test
  void anEmptyPatternIsRefused() {
    Settings settings = settings("pattern", "", "strands", "both");
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> Natives.named("dna.count").header(settings));

    assertThat(refusal.code()).isEqualTo("E0449");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TAXA", "TA TA", "TÀTA", "T.A", "ß"})
  void aBadPatternIsRefusedBeforeTheRun(String pattern) {
    Settings settings = settings("pattern", pattern, "strands", "both");
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> Natives.named("dna.count").header(settings));

    assertThat(refusal.code()).isEqualTo("E0497");
    assertThat(refusal.parameter()).hasValue("pattern");
  }

  @ParameterizedTest
  @CsvSource({
    "dna.length, GATTACAN, 8",
    "dna.longest_run, GATTACA, 2",
    "dna.longest_run, AANAAAC, 3",
    "dna.longest_run, NNNN, 0"
  })
  void knowsWhatASequenceIsMadeOf(String name, String item, Double expected) throws Exception {
    assertThat(score(name, Settings.NONE, item)).isEqualTo(expected);
  }

  private static Pattern regex(String pattern) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      out.append(IUPAC.get(pattern.charAt(i)));
    }
    return Pattern.compile(out.toString());
  }

  private static String text(Random random, String letters, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(letters.charAt(random.nextInt(letters.length())));
    }
    return out.toString();
  }

  private static String reverseComplement(String item) {
    StringBuilder out = new StringBuilder();
    for (int i = item.length() - 1; i >= 0; i--) {
      out.append("TGCAN".charAt("ACGTN".indexOf(item.charAt(i))));
    }
    return out.toString();
  }
}
