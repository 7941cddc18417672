package svdd.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
  private static final List<String> KNOWN =
      List.of("count", "contains", "motif", "gc", "E-score", "six6.tsv.gz");

  @ParameterizedTest
  @CsvSource({
    "cuont, count",
    "conut, count",
    "coun, count",
    "GC, gc",
    "gv, gc",
    "Escore, E-score",
    "six6.tsv, six6.tsv.gz",
    "moteef, motif",
    "cntais, contains"
  })
  void findsTheWordThatIsNear(String written, String meant) {
    assertThat(DidYouMean.of(written, KNOWN)).hasValue(meant);
  }

  @ParameterizedTest
  @CsvSource({"length", "at", "m", "scores"})
  void saysNothingWhereNoneIs(String written) {
    assertThat(DidYouMean.of(written, KNOWN)).isEmpty();
  }
}
