package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import svdd.Svdd;

/** The oracles of SIX6 sites: what they give for sequences whose windows are known. */
class BindingSitesTest {
  /** The windows of {@code (AC)^100} are these two by turns, 97 and 96 times. */
  private static final double ACACACAC = -0.14223;

  private static final double CACACACA = -0.08978;

  private static double score(String oracle, String sequence) {
    String expression = "zoo.six6_" + oracle + "(dna\"" + sequence + "\")";
    return Double.parseDouble(Svdd.standard().evaluate(expression).value().orElseThrow());
  }

  @Test
  void theTruthIsTheSoftMaximumOfTheMeasuredScores() {
    double sum = 97 * Math.exp(20 * ACACACAC) + 96 * Math.exp(20 * CACACACA);
    assertThat(score("truth", "AC".repeat(100))).isCloseTo(Math.log(sum) / 20, within(1e-5));
  }

  @Test
  void bothStrandsBindAlike() {
    String sites = "CTGATACCGAGT".repeat(16) + "TTTTTTTT";
    String other = "AAAAAAAA" + "ACTCGGTATCAG".repeat(16);
    for (String oracle : new String[] {"sites", "judge", "truth"}) {
      assertThat(score(oracle, sites)).isCloseTo(score(oracle, other), within(1e-5));
    }
  }

  @Test
  void aStrongSiteIsSeenByAllThree() {
    // the strongest measured 8-mer, AGGTATCA with E = 0.491, against none
    String none = "AC".repeat(100);
    String one = none.substring(0, 96) + "AGGTATCA" + none.substring(104);
    for (String oracle : new String[] {"sites", "judge", "truth"}) {
      assertThat(score(oracle, one)).isGreaterThan(score(oracle, none) + 0.2);
    }
  }
}
