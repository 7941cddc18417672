package svdd.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void numbersThatAreComparedHaveEquallyManyDecimals() {
    var manner = Figures.manner(0.5, 0.123456, -0.25);
    assertThat(manner.apply(0.5)).isEqualTo("0.500");
    assertThat(manner.apply(-0.25)).isEqualTo("-0.250");
    assertThat(manner.apply(-1e-9)).as("no minus before a zero").isEqualTo("0.000");
  }

  @Test
  void wholeNumbersStayWhole() {
    assertThat(Figures.manner(3, 120).apply(3)).isEqualTo("3");
  }

  @Test
  void fourDigitsAreShownAtAnySize() {
    assertThat(Figures.of(1234.5678)).isEqualTo("1234.6");
    assertThat(Figures.of(12.345678)).isEqualTo("12.35");
    assertThat(Figures.of(0.0123456)).isEqualTo("0.0123");
    assertThat(Figures.of(0.00123456)).isEqualTo("0.00123");
    assertThat(Figures.of(1.5e-7)).isEqualTo("1.500e-07");
    assertThat(Figures.of(2.5e12)).isEqualTo("2.500e+12");
  }

  @Test
  void whatIsNoNumberIsSaid() {
    var manner = Figures.manner(0.5, Double.NaN, Double.NEGATIVE_INFINITY);
    assertThat(manner.apply(Double.NaN)).isEqualTo("NaN");
    assertThat(manner.apply(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
    assertThat(Figures.manner().apply(Double.NaN)).isEqualTo("NaN");
  }

  @Test
  void timesAndCountsReadAsPeopleWriteThem() {
    assertThat(Figures.grouped(1234567)).isEqualTo("1 234 567");
    assertThat(Figures.seconds(0.123)).isEqualTo("0.12 s");
    assertThat(Figures.seconds(35.25)).isEqualTo("35.3 s");
    assertThat(Figures.seconds(83)).isEqualTo("1 min 23 s");
    assertThat(Figures.seconds(7380)).isEqualTo("2 h 03 min");
    assertThat(Figures.clock(36)).isEqualTo("0:36");
    assertThat(Figures.clock(3723)).isEqualTo("1:02:03");
    assertThat(Figures.percent(0.961)).isEqualTo("96 %");
  }

  @Test
  void narrowNumbersNeverRunTogether() {
    assertThat(Figures.narrow(6, 0.5, -0.25).apply(-0.25)).isEqualTo("-0.250");
    assertThat(Figures.narrow(6, -0.0846, 0.0103).apply(0.0103)).isEqualTo("0.010");
    assertThat(Figures.narrow(6, -1234.56, 0.5).apply(-1234.56)).isEqualTo("-1235");
    assertThat(Figures.narrow(6, -123456, 0.5).apply(-123456)).isEqualTo("-1.2e5");
    assertThat(Figures.narrow(6, -0.000123, 0).apply(-0.000123)).isEqualTo("-1e-4");
    double[] wide = {-Double.MAX_VALUE, -Double.MIN_VALUE, 99999.5, -9.9999, Double.NaN, -1e10};
    for (double number : wide) {
      assertThat(Figures.narrow(6, number).apply(number)).hasSizeLessThanOrEqualTo(6);
      assertThat(Figures.narrow(6, wide).apply(number)).hasSizeLessThanOrEqualTo(6);
    }
  }
}
