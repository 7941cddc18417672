package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProteinTest {
  /** What Biopython 1.88 has for insulin B, ubiquitin and random proteins. */
  @ParameterizedTest
  @CsvSource({
    "FVNQHLCGSHLVEALYLVCGERGFFYTPKT, 3429.9208, 0.220000, 6.9037, 9.8470, -0.082738, 0.166667, 2980, 3105",
    "MQIFVKTLTGKTITLEVEPSDTIENVKAKIQDKEGIPPDQQRLIFAGKQLEDGRTLSDYNIQKESTLHLVLRLRGG, 8564.7357, -0.489474, 6.5616, 36.0553, -0.398037, 0.039474, 1490, 1490",
    "WWHNE, 770.7910, -2.400000, 5.4720, 102.7200, -1.144676, 0.400000, 11000, 11000",
    "WCYHS, 694.7579, -0.740000, 6.7310, 32.6800, -0.163624, 0.400000, 6990, 6990",
    "MRWRNLIGIDWLTSMRLYDETQGMFSQCDVWMMNYSWRDDKSDCLWRLPNARNGYESCHLFIPPSDGRPVKFQVKQNPIF, 9693.0137, -0.627500, 7.7190, 50.7975, 0.565228, 0.150000, 31970, 32095",
    "GFIIA, 519.6335, 2.640000, 5.5250, 8.0000, -0.239898, 0.200000, 0, 0",
    "WGKLAFQVNYWMFTYCRVPPPPESPCHDHRGEMYCEAWFVENYADHYPFKNYNSEESRSSLDFEMKSGTAHTNFVATLDK, 9506.4478, -0.788750, 5.4145, 50.8025, -3.906768, 0.187500, 25440, 25565",
    "GNIVVTMIYHIPIHTSNAAKSKHYNRNNDI, 3421.8410, -0.470000, 9.5268, 53.9833, 2.018739, 0.066667, 2980, 2980",
    "ISHMH, 623.7248, -0.160000, 6.9177, 122.5600, -0.065550, 0.000000, 0, 0",
    "YYASNDEPHSGQMDPRPDGGFAFWRFYYSNFVVFAAETFQHHAKHLTIWMKVQFCNRWTQTFVFTTARGYAFGFSYEVCM, 9542.5934, -0.317500, 7.0763, 34.9389, 0.092758, 0.250000, 25440, 25565",
    "EVCIHKCETRVADRMYTYTHKRTVSTITKVHRFQEPRMDIQDHLEFNFKFRIEPSGIGQTPMQHNMDNAMVRRAPMTYLT, 9585.9524, -0.731250, 9.1463, 40.2937, 3.261548, 0.087500, 4470, 4595",
    "CGKFQKPFVTWSMDKCGQDKADKDYIDKER, 3568.0222, -1.300000, 7.9895, -4.8267, 0.741711, 0.133333, 6990, 7115",
    "MVQKY, 667.8170, -0.520000, 8.3447, 8.0000, 0.498357, 0.200000, 1490, 1490",
    "CTIEGKCGHLLT, 1274.5099, 0.358333, 6.7308, 65.8750, -0.170715, 0.000000, 0, 125"
  })
  void agreesWithBiopython(
      String protein,
      double weight,
      double gravy,
      double isoelectricPoint,
      double instability,
      double charge,
      double aromaticity,
      double reduced,
      double bridged) {
    is(protein, "weight", weight, 1e-3);
    is(protein, "gravy", gravy, 1e-6);
    is(protein, "isoelectric_point", isoelectricPoint, 1e-3);
    is(protein, "instability", instability, 2e-3);
    is(protein, "charge()", charge, 1e-5);
    is(protein, "aromaticity", aromaticity, 1e-6);
    is(protein, "extinction_reduced", reduced, 0);
    is(protein, "extinction", bridged, 0);
  }

  @Test
  void findsTheIsoelectricPointOfShortAcidsToo() {
    double point = Scripts.number("protein.isoelectric_point(protein\"DDDD\")");

    assertThat(point).isLessThan(4.05);
    is("DDDD", "charge(ph = " + point + ")", 0, 1e-6);
  }

  @ParameterizedTest
  @CsvSource({
    "gravy",
    "weight",
    "isoelectric_point",
    "instability",
    "charge()",
    "aromaticity",
    "moment()"
  })
  void whereNothingIsDecidedThereIsNoNumber(String reward) {
    assertThat(Scripts.number("protein.%s(protein\"XXX\")".formatted(reward))).isNaN();
  }

  @Test
  void theMomentIsThatOfASumOfVectors() {
    double sine = 0;
    double cosine = 0;
    double[] values = {1.06, -1.5, -1.5, 1.06, 1.06};
    for (int i = 0; i < values.length; i++) {
      sine += values[i] * Math.sin(Math.toRadians(100) * i);
      cosine += values[i] * Math.cos(Math.toRadians(100) * i);
    }
    is("LKKLL", "moment(window = 5)", Math.sqrt(sine * sine + cosine * cosine) / 5, 1e-12);
  }

  private static void is(String protein, String reward, double expected, double by) {
    double value = Scripts.number("protein.%s(protein\"%s\")".formatted(reward, protein));

    assertThat(value).as("%s of %s", reward, protein).isEqualTo(expected, within(by));
  }
}
