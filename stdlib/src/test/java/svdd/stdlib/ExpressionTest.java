package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.type.Alphabet;
import svdd.type.Space;

class ExpressionTest {
  private static final String[] PARTS = {
    "A", "C", "G", "T", ".", "[AC]", "[^G]", "(A|CG)", "A+", "(GT)*", "C?", "T{2}", "G{1,3}", "N",
    "R"
  };

  /** Random expressions on random sequences, against the expressions of Java. */
  @Test
  void agreesWithJava() throws Exception {
    Random random = new Random(5);
    int found = 0;
    for (int trial = 0; trial < 500; trial++) {
      StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "^" : "");
      for (int i = 0; i < 2 + random.nextInt(4); i++) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String expression = text.append(random.nextInt(8) == 0 ? "$" : "").toString();
      String item = letters(random, "ACGTN", 30);
      String java = expression.replace(".", "[ACGT]").replace("[^G]", "[ACT]").replace("R", "[AG]");
      Pattern pattern = Pattern.compile(java.replace("N", "[ACGT]"));
      if (pattern.matcher("").find()) {
        continue;
      }
      int count = 0;
      Matcher matcher = pattern.matcher(item);
      while (matcher.find()) {
        count++;
      }
      assertThat(count(Alphabet.DNA, expression, item))
          .as("%s in %s", expression, item)
          .isEqualTo(count);
      found += count;
    }
    assertThat(found).isGreaterThan(100);
  }

  /** What takes for ever where engines go back and try again. */
  @Test
  void itsTimeDoesNotExplode() throws Exception {
    assertThat(count(Alphabet.DNA, "(A+)+$", "A".repeat(5000) + "C")).isZero();
    assertThat(count(Alphabet.DNA, "(A|AA|A.)*C{3}", "A".repeat(5000))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "PROTEIN, N[^P][ST][^P], ANGSANPSAA, 1",
    "PROTEIN, C.{2}C, ACXACAACA, 1",
    "PROTEIN, B, DNE, 2",
    "RNA, AU+A, AUUUAA, 1"
  })
  void knowsEveryAlphabet(Alphabet alphabet, String expression, String item, int expected)
      throws Exception {
    assertThat(count(alphabet, expression, item)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "A* E0444",
        "^$ E0444",
        "(A E0443",
        "A) E0443",
        "[A E0443",
        "[] E0443",
        "[^N] E0443",
        "A{2 E0443",
        "A{x} E0443",
        "*A E0443",
        "A** E0443",
        "A{2000} E0443",
        "A\\d E0446",
        "(?i)A E0446",
        "[A-C] E0446",
        "AX E0446",
        "((A{99}){99}){99} E0448"
      })
  void aBadExpressionIsRefused(String expression, String code) {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> Expression.of(Alphabet.DNA, expression));

    assertThat(refusal).as(expression).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.parameter()).hasValue("expression");
  }

  private static double count(Alphabet alphabet, String expression, String item) throws Refusal {
    byte[] tokens = Items.of(Space.of(alphabet), item).tokens();
    return Expression.of(alphabet, expression).count(tokens, 0, tokens.length);
  }

  private static String letters(Random random, String letters, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(letters.charAt(random.nextInt(letters.length())));
    }
    return out.toString();
  }
}
