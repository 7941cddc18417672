package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeltingTest {
  /** What Biopython 1.88 has, with its defaults and with other concentrations. */
  @ParameterizedTest
  @CsvSource({
    "CGTTCCAAAGATGTGGGCATGAGCTTAC, 60.3209, 60.2715, 71.9308",
    "ACGTTGCATGCCGATTACGA, 55.0298, 54.9428, 67.3235",
    "GGGTTTAACCCATATATGCGC, 51.4016, 51.2889, 63.5914",
    "GTCGGAGAAACTCTA, 38.7831, 38.5884, 51.8162",
    "TTGCCGCCTGACAAGTCAATGCGATCCGTAGGGGCAGCGC, 73.9528, 73.9554, 85.1549",
    "GTATGCCA, 7.9441, 7.8010, 23.1606",
    "GACTATAG, -3.9054, -4.0406, 10.4614",
    "CACTGTCGCATCACAAACGATTAAC, 55.6462, 55.5652, 67.1341",
    "GATAAATGAGCCCTTTATGACACGGGCATATGACTGGTTT, 64.0350, 64.0210, 75.2470"
  })
  void agreesWithBiopython(String dna, double first, double second, double salty) {
    is(dna, "santalucia_1998", first);
    is(dna, "santalucia_2004", second);
    is(dna, "strand = 250, complement = 50, sodium = 100, magnesium = 2", salty);
  }

  /** Of these there is one strand only, whose concentration counts whole. */
  @ParameterizedTest
  @CsvSource({"GAATTC, -22.6602", "GCGAATTCGC, 29.7620", "ACGTACGTACGT, 34.8431"})
  void knowsSelfComplementarySequences(String dna, double expected) {
    is(dna, "", expected);
  }

  /**
   * What Biopython 1.80 has with the table of Xia et al. 1998 (RNA_NN2), as it is, with other
   * concentrations, and at the salt that the table was measured at.
   */
  @ParameterizedTest
  @CsvSource({
    "CGUUCCAAAGAUGUGGGCAUGAGCUUAC, 76.4178, 86.3032, 89.6229",
    "ACGUUGCAUGCCGAUUACGA, 67.9133, 78.7274, 80.9175",
    "GGGUUUAACCCAUAUAUGCGC, 68.3134, 78.9192, 81.2861",
    "GUCGGAGAAACUCUA, 56.5447, 67.9676, 68.7956",
    "GUAUGCCA, 25.9876, 39.4014, 36.1454",
    "GACUAUAG, 14.4952, 27.7292, 24.5140",
    "CACUGUCGCAUCACAAACGAUUAAC, 69.0560, 79.2821, 82.2843",
    "GAAUUC, -16.9805, -5.0786, -8.5445",
    "GCGAAUUCGC, 39.9174, 50.7204, 50.4619"
  })
  void agreesWithBiopythonOnRna(String rna, double first, double concentrated, double salty) {
    is("rna", rna, "", first);
    is("rna", rna, "strand = 250, complement = 50, sodium = 100, magnesium = 2", concentrated);
    is("rna", rna, "sodium = 1000", salty);
  }

  /**
   * At 37 degrees its stacks are worth what Turner 2004 has for them (Nearest Neighbor Database),
   * in kcal/mol: AA AC AG AU CA CC CG GA GC UA. MELTING 5.2 states the same enthalpies and
   * entropies.
   */
  @Test
  void stacksOfRnaHaveThePublishedFreeEnergies() {
    double[] published = {-0.93, -2.24, -2.08, -1.10, -2.11, -3.26, -2.36, -2.35, -3.42, -1.33};
    for (int i = 0; i < published.length; i++) {
      double energy =
          Melting.XIA_1998.enthalpy()[i] - 310.15 * Melting.XIA_1998.entropy()[i] / 1000;
      assertThat(energy).as("stack %d", i).isEqualTo(published[i], within(0.02));
    }
  }

  @Test
  void whereABaseIsNotDecidedThereIsNoNumber() {
    assertThat(Scripts.number("dna.tm()(dna\"ACGTNACGT\")")).isNaN();
    assertThat(Scripts.number("dna.tm()(dna\"A\")")).isNaN();
  }

  private static void is(String dna, String settings, double expected) {
    is("dna", dna, settings, expected);
  }

  private static void is(String module, String item, String settings, double expected) {
    double value = Scripts.number("%1$s.tm(%3$s)(%1$s\"%2$s\")".formatted(module, item, settings));

    assertThat(value).as("%s with %s", item, settings).isEqualTo(expected, within(1e-3));
  }
}
