package svdd.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import svdd.run.Event;

class ProgressTest {
  private static Event.Stepped step(long done, double best) {
    return new Event.Stepped("islands", done, 4608, 3, best, 0.755, 24600, 12);
  }

  @Test
  void aLineTellsWhatARunDoes() {
    assertThat(Progress.line(step(1152, 0.912), 110))
        .isEqualTo(
            "islands  [######------------------]   25%  1 152/4 608  ETA 0:36"
                + "  best 0.912  mean 0.755  2 050 forwards/s");
  }

  @Test
  void aNarrowLineLosesTheBarFirstThenWhatStandsLast() {
    assertThat(Progress.line(step(1152, 0.912), 78))
        .isEqualTo(
            "islands   25%  1 152/4 608  ETA 0:36  best 0.912  mean 0.755  2 050 forwards/s");
    assertThat(Progress.line(step(1152, 0.912), 77))
        .isEqualTo("islands   25%  1 152/4 608  ETA 0:36  best 0.912  mean 0.755");
    assertThat(Progress.line(step(1152, 0.912), 20)).isEqualTo("islands   25%");
    for (int width = 1; width < 130; width++) {
      assertThat(Cells.width(Progress.line(step(1152, 0.912), width))).isLessThanOrEqualTo(width);
    }
  }

  @Test
  void whatIsNotKnownIsNotSaid() {
    assertThat(Progress.log(new Event.Stepped("plain", 0, 16, 0, Double.NaN, Double.NaN, 0, 0)))
        .isEqualTo("plain    0%   0/16  ETA -:--");
  }

  @Test
  void aLogLineHasNoBar() {
    assertThat(Progress.log(step(4608, -1.5)))
        .isEqualTo(
            "islands  100%  4 608/4 608  ETA 0:00  best -1.500  mean 0.755  2 050 forwards/s");
  }

  @Test
  void namesCannotMoveTheCursor() {
    var step = new Event.Stepped("a\u001b[2J\n", 1, 2, 0, 1, 1, 1, 1);
    assertThat(Progress.line(step, 100) + Progress.log(step)).doesNotContain("\u001b", "\n");
  }
}
