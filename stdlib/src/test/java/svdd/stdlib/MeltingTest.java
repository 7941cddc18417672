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

  @Test
  void whereABaseIsNotDecidedThereIsNoNumber() {
    assertThat(Scripts.number("dna.tm()(dna\"ACGTNACGT\")")).isNaN();
    assertThat(Scripts.number("dna.tm()(dna\"A\")")).isNaN();
  }

  private static void is(String dna, String settings, double expected) {
    double value = Scripts.number("dna.tm(%s)(dna\"%s\")".formatted(settings, dna));

    assertThat(value).as("%s with %s", dna, settings).isEqualTo(expected, within(1e-3));
  }
}
